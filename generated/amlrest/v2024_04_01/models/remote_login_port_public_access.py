# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class RemoteLoginPortPublicAccess(StrEnum):
    """Whether nodes take SSH connections from outside."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
    NOT_SPECIFIED = "NotSpecified"
