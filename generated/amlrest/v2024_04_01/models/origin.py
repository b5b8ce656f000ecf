# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class Origin(StrEnum):
    """Whether an operation is for users, for systems or for both."""

    USER = "user"
    SYSTEM = "system"
    USERSYSTEM = "user,system"
