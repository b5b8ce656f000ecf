# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeSchedules(JsonObject):
    """When a compute instance starts and stops by itself.

    Attributes:
        compute_start_stop: Schedules that start or stop the machine.
    """

    compute_start_stop: list[models.ComputeStartStopSchedule] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "computeStartStop": ("compute_start_stop", read_list(read_model(models, "ComputeStartStopSchedule"))),
    }
