# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list
from .. import MODELS

if TYPE_CHECKING:
    from .compute_week_day import ComputeWeekDay


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeRecurrenceSchedule(JsonObject):
    """ComputeRecurrenceSchedule, as the contract names it.

    Attributes:
        hours: Hours of the day.
        minutes: Minutes of the hour.
        week_days: Days of the week.
    """

    hours: list[int]
    minutes: list[int]
    month_days: list[int] | None | Unset = UNSET
    week_days: list[ComputeWeekDay | str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "hours": ("hours", None),
        "minutes": ("minutes", None),
        "monthDays": ("month_days", None),
        "weekDays": ("week_days", read_list(read_enum(MODELS, "ComputeWeekDay"))),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "hours": UNSET,
        "minutes": UNSET,
    }
