# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class EgressPublicNetworkAccessType(StrEnum):
    """Whether a deployment may reach the public internet."""

    ENABLED = "Enabled"
    DISABLED = "Disabled"
