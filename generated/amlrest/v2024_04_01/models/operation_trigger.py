# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class OperationTrigger(StrEnum):
    """What started an operation on a compute instance; a user, a schedule, or idleness."""

    USER = "User"
    SCHEDULE = "Schedule"
    IDLE_SHUTDOWN = "IdleShutdown"
