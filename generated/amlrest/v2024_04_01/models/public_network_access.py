# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class PublicNetworkAccess(StrEnum):
    """Whether requests from the public internet are answered."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
