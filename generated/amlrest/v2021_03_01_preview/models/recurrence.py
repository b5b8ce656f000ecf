# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Recurrence(JsonObject):
    """A schedule that repeats at an interval.

    Attributes:
        frequency: Unit of the interval.
        interval: Every so many units.
        start_time: From when the schedule counts.
        time_zone: Time zone of the schedule, by its Windows name.
        schedule: Hours, minutes and days at which it fires.
    """

    frequency: models.RecurrenceFrequency | str | None | Unset = UNSET
    interval: int | None | Unset = UNSET
    start_time: str | None | Unset = UNSET
    time_zone: str | None | Unset = UNSET
    schedule: models.RecurrenceSchedule | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "frequency": ("frequency", read_enum(models, "RecurrenceFrequency")),
        "interval": ("interval", None),
        "startTime": ("start_time", None),
        "timeZone": ("time_zone", None),
        "schedule": ("schedule", read_model(models, "RecurrenceSchedule")),
    }
