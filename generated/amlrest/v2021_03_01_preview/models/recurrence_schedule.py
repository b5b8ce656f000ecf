# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list
from .. import MODELS

if TYPE_CHECKING:
    from .days_of_week import DaysOfWeek


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RecurrenceSchedule(JsonObject):
    """Hours, minutes and days at which a recurrence fires.

    Attributes:
        minutes: Minutes of the hour.
        hours: Hours of the day.
        week_days: Days of the week.
    """

    minutes: list[int] | None | Unset = UNSET
    hours: list[int] | None | Unset = UNSET
    week_days: list[DaysOfWeek | str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "minutes": ("minutes", None),
        "hours": ("hours", None),
        "weekDays": ("week_days", read_list(read_enum(MODELS, "DaysOfWeek"))),
    }
