# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class EncryptionStatus(StrEnum):
    """Whether encryption with a key of yours is on."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
