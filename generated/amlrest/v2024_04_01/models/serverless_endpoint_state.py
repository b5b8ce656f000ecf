# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ServerlessEndpointState(StrEnum):
    """What a serverless endpoint is doing; only Online answers requests."""

    UNKNOWN = "Unknown"
    CREATING = "Creating"
    DELETING = "Deleting"
    SUSPENDING = "Suspending"
    REINSTATING = "Reinstating"
    ONLINE = "Online"
    SUSPENDED = "Suspended"
    CREATION_FAILED = "CreationFailed"
    DELETION_FAILED = "DeletionFailed"
