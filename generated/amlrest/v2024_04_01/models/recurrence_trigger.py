# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .recurrence_frequency import RecurrenceFrequency
    from .recurrence_schedule import RecurrenceSchedule


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RecurrenceTrigger(JsonObject):
    """RecurrenceTrigger, as the contract names it.

    Attributes:
        trigger_type: Whether the schedule is a recurrence or a crontab line.
        start_time: From when the schedule counts.
        time_zone: Time zone of the schedule, by its Windows name.
        frequency: Unit of the interval.
        interval: Every so many units.
    """

    trigger_type: str = "Recurrence"
    end_time: str | None | Unset = UNSET
    start_time: str | None | Unset = UNSET
    time_zone: str | None | Unset = UNSET
    frequency: RecurrenceFrequency | str
    interval: int
    schedule: RecurrenceSchedule | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "triggerType": ("trigger_type", None),
        "endTime": ("end_time", None),
        "startTime": ("start_time", None),
        "timeZone": ("time_zone", None),
        "frequency": ("frequency", read_enum(MODELS, "RecurrenceFrequency")),
        "interval": ("interval", None),
        "schedule": ("schedule", read_model(MODELS, "RecurrenceSchedule")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "trigger_type": UNSET,
        "frequency": UNSET,
        "interval": UNSET,
    }
