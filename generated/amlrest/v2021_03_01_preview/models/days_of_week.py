# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class DaysOfWeek(StrEnum):
    """A day of the week."""

    SUNDAY = "Sunday"
    MONDAY = "Monday"
    TUESDAY = "Tuesday"
    WEDNESDAY = "Wednesday"
    THURSDAY = "Thursday"
    FRIDAY = "Friday"
    SATURDAY = "Saturday"
