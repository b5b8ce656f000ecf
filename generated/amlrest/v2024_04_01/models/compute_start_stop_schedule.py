# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
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
        action: Whether to start or to stop.
        trigger_type: Whether the schedule is a recurrence or a crontab line.
        recurrence: The schedule as a recurrence.
        cron: The schedule as a crontab line.
        schedule: The schedule, if it exists already.
    """

    id: str | None | Unset = UNSET
    provisioning_status: models.ProvisioningStatus | str | None | Unset = UNSET
    status: models.ScheduleStatus | str | None | Unset = UNSET
    action: models.ComputePowerAction | str | None | Unset = UNSET
    trigger_type: models.ComputeTriggerType | str | None | Unset = UNSET
    recurrence: models.Recurrence | None | Unset = UNSET
    cron: models.Cron | None | Unset = UNSET
    schedule: models.ScheduleBase | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "provisioningStatus": ("provisioning_status", read_enum(models, "ProvisioningStatus")),
        "status": ("status", read_enum(models, "ScheduleStatus")),
        "action": ("action", read_enum(models, "ComputePowerAction")),
        "triggerType": ("trigger_type", read_enum(models, "ComputeTriggerType")),
        "recurrence": ("recurrence", read_model(models, "Recurrence")),
        "cron": ("cron", read_model(models, "Cron")),
        "schedule": ("schedule", read_model(models, "ScheduleBase")),
    }
