# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Cron(JsonObject):
    """A schedule in crontab form.

    Attributes:
        start_time: From when the schedule counts.
        time_zone: Time zone of the schedule, by its Windows name.
        expression: Crontab line of five fields.
    """

    start_time: str | None | Unset = UNSET
    time_zone: str | None | Unset = UNSET
    expression: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "startTime": ("start_time", None),
        "timeZone": ("time_zone", None),
        "expression": ("expression", None),
    }
