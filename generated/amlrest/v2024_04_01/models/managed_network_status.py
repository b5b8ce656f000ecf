# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ManagedNetworkStatus(StrEnum):
    """Whether the managed network is in use."""

    INACTIVE = "Inactive"
    ACTIVE = "Active"
