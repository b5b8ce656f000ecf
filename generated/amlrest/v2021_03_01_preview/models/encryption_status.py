# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class EncryptionStatus(StrEnum):
    """Whether encryption with a key of yours is on."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
