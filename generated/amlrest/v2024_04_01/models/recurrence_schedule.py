# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list
from .. import MODELS

if TYPE_CHECKING:
    from .week_day import WeekDay


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RecurrenceSchedule(JsonObject):
    """Hours, minutes and days at which a recurrence fires.

    Attributes:
        hours: Hours of the day.
        minutes: Minutes of the hour.
        week_days: Days of the week.
    """

    hours: list[int]
    minutes: list[int]
    week_days: list[WeekDay | str] | None | Unset = UNSET
    month_days: list[int] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "hours": ("hours", None),
        "minutes": ("minutes", None),
        "weekDays": ("week_days", read_list(read_enum(MODELS, "WeekDay"))),
        "monthDays": ("month_days", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "hours": UNSET,
        "minutes": UNSET,
    }
