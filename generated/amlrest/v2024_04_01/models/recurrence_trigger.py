# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RecurrenceTrigger(JsonObject):
    """Fires every so many minutes, hours, days, weeks or months.

    Attributes:
        trigger_type: Always "Recurrence", which tells this type from its siblings.
        end_time: Until when the trigger fires, such as 2024-06-01T00:00:01, in its time zone; without end if left out.
        start_time: From when the trigger fires, such as 2024-06-01T00:00:01, in its time zone.
        time_zone: Time zone of all times, by its Windows name; UTC if left out.
        frequency: Unit of the interval.
        interval: Fires every so many units.
        schedule: Hours, minutes and days to fire at.
    """

    trigger_type: str = "Recurrence"
    end_time: str | None | Unset = UNSET
    start_time: str | None | Unset = UNSET
    time_zone: str | None | Unset = UNSET
    frequency: models.RecurrenceFrequency | str
    interval: int
    schedule: models.RecurrenceSchedule | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "triggerType": ("trigger_type", None),
        "endTime": ("end_time", None),
        "startTime": ("start_time", None),
        "timeZone": ("time_zone", None),
        "frequency": ("frequency", read_enum(models, "RecurrenceFrequency")),
        "interval": ("interval", None),
        "schedule": ("schedule", read_model(models, "RecurrenceSchedule")),
    }
