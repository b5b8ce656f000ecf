# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class EnvironmentType(StrEnum):
    """Whether an environment was made by Azure or by a user."""

    CURATED = "Curated"
    USER_CREATED = "UserCreated"
