# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class KeyType(StrEnum):
    """Which of two keys is meant."""

    PRIMARY = "Primary"
    SECONDARY = "Secondary"
