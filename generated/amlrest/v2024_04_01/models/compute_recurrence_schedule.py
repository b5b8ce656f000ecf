# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeRecurrenceSchedule(JsonObject):
    """Hours, minutes and days at which a recurrence fires.

    Attributes:
        hours: Hours of the day, 0 to 23.
        minutes: Minutes of the hour, 0 to 59.
        month_days: Days of the month, from 1.
        week_days: Days of the week.
    """

    hours: list[int]
    minutes: list[int]
    month_days: list[int] | None | Unset = UNSET
    week_days: list[models.ComputeWeekDay | str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "hours": ("hours", None),
        "minutes": ("minutes", None),
        "monthDays": ("month_days", None),
        "weekDays": ("week_days", read_list(read_enum(models, "ComputeWeekDay"))),
    }
