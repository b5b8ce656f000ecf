# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ActionType(StrEnum):
    """Marks operations that are for Azure's own services."""

    INTERNAL = "Internal"
