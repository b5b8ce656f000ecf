# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class TriggerType(StrEnum):
    """Whether a schedule is a recurrence or a crontab line."""

    RECURRENCE = "Recurrence"
    CRON = "Cron"
