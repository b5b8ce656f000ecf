# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class PublicNetworkAccessType(StrEnum):
    """Whether an endpoint answers requests from the public internet."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
