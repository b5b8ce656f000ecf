# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeStartStopSchedule(JsonObject):
    """One schedule of a compute instance.

    Attributes:
        id: Id of the schedule.
        provisioning_status: Whether the schedule has been set up.
        status: Whether the schedule is on.
        trigger_type: Whether the schedule is a recurrence or a crontab line.
        action: Whether to start or to stop.
        recurrence: The schedule as a recurrence.
        cron: The schedule as a crontab line.
    """

    id: str | None | Unset = UNSET
    provisioning_status: models.ProvisioningStatus | str | None | Unset = UNSET
    status: models.ScheduleStatus | str | None | Unset = UNSET
    trigger_type: models.TriggerType | str | None | Unset = UNSET
    action: models.ComputePowerAction | str | None | Unset = UNSET
    recurrence: models.Recurrence | None | Unset = UNSET
    cron: models.Cron | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "provisioningStatus": ("provisioning_status", read_enum(models, "ProvisioningStatus")),
        "status": ("status", read_enum(models, "ScheduleStatus")),
        "triggerType": ("trigger_type", read_enum(models, "TriggerType")),
        "action": ("action", read_enum(models, "ComputePowerAction")),
        "recurrence": ("recurrence", read_model(models, "Recurrence")),
        "cron": ("cron", read_model(models, "Cron")),
    }
