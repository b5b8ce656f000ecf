# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ContentSafetyStatus(StrEnum):
    """Whether the check for harmful content is on."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
