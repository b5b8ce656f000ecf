# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RecurrenceSchedule(JsonObject):
    """Hours, minutes and days at which a recurrence fires.

    Attributes:
        minutes: Minutes of the hour, 0 to 59.
        hours: Hours of the day, 0 to 23.
        week_days: Days of the week.
    """

    minutes: list[int] | None | Unset = UNSET
    hours: list[int] | None | Unset = UNSET
    week_days: list[models.DaysOfWeek | str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "minutes": ("minutes", None),
        "hours": ("hours", None),
        "weekDays": ("week_days", read_list(read_enum(models, "DaysOfWeek"))),
    }
