# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ScheduleBase(JsonObject):
    """A schedule that exists already.

    Attributes:
        id: Id of the schedule.
        provisioning_status: Whether the schedule has been set up.
        status: Whether the schedule is on.
    """

    id: str | None | Unset = UNSET
    provisioning_status: models.ScheduleProvisioningState | str | None | Unset = UNSET
    status: models.ScheduleStatus | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "provisioningStatus": ("provisioning_status", read_enum(models, "ScheduleProvisioningState")),
        "status": ("status", read_enum(models, "ScheduleStatus")),
    }
