# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class DataCollectionMode(StrEnum):
    """Whether collection is on."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
