# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class EnvironmentType(StrEnum):
    """Whether an environment was made by Azure or by a user."""

    CURATED = "Curated"
    USER_CREATED = "UserCreated"
