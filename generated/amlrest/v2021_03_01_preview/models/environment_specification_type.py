# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class EnvironmentSpecificationType(StrEnum):
    """Whether an environment was made by Azure or by a user."""

    CURATED = "Curated"
    USER_CREATED = "UserCreated"
