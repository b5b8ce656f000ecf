# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownTriggerBase(JsonObject):
    """A TriggerBase whose type this api-version does not list; all of it is kept.

    Attributes:
        trigger_type: Whether the schedule is a recurrence or a crontab line.
        start_time: From when the schedule counts.
        time_zone: Time zone of the schedule, by its Windows name.
    """

    trigger_type: str
    end_time: str | None | Unset = UNSET
    start_time: str | None | Unset = UNSET
    time_zone: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "triggerType": ("trigger_type", None),
        "endTime": ("end_time", None),
        "startTime": ("start_time", None),
        "timeZone": ("time_zone", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "trigger_type": UNSET,
    }
