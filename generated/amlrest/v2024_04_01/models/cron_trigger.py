# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CronTrigger(JsonObject):
    """Fires at times that a crontab line gives.

    Attributes:
        trigger_type: Always "Cron", which tells this type from its siblings.
        end_time: Until when the trigger fires, such as 2024-06-01T00:00:01, in its time zone; without end if left out.
        start_time: From when the trigger fires, such as 2024-06-01T00:00:01, in its time zone.
        time_zone: Time zone of all times, by its Windows name; UTC if left out.
        expression: Crontab line as NCrontab reads it, for example 0 15 * * 1 for Mondays at three in the afternoon.
    """

    trigger_type: str = "Cron"
    end_time: str | None | Unset = UNSET
    start_time: str | None | Unset = UNSET
    time_zone: str | None | Unset = UNSET
    expression: str
    _wire: ClassVar[Wire] = {
        "triggerType": ("trigger_type", None),
        "endTime": ("end_time", None),
        "startTime": ("start_time", None),
        "timeZone": ("time_zone", None),
        "expression": ("expression", None),
    }
