# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ComputeTriggerType(StrEnum):
    """Whether a schedule is a recurrence or a crontab line."""

    RECURRENCE = "Recurrence"
    CRON = "Cron"
