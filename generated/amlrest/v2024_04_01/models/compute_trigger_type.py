# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ComputeTriggerType(StrEnum):
    """Known values."""

    RECURRENCE = "Recurrence"
    CRON = "Cron"
