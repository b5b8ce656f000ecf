# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .compute_power_action import ComputePowerAction
    from .compute_trigger_type import ComputeTriggerType
    from .cron import Cron
    from .provisioning_status import ProvisioningStatus
    from .recurrence import Recurrence
    from .schedule_base import ScheduleBase
    from .schedule_status import ScheduleStatus


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
    provisioning_status: ProvisioningStatus | str | None | Unset = UNSET
    status: ScheduleStatus | str | None | Unset = UNSET
    action: ComputePowerAction | str | None | Unset = UNSET
    trigger_type: ComputeTriggerType | str | None | Unset = UNSET
    recurrence: Recurrence | None | Unset = UNSET
    cron: Cron | None | Unset = UNSET
    schedule: ScheduleBase | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "provisioningStatus": ("provisioning_status", read_enum(MODELS, "ProvisioningStatus")),
        "status": ("status", read_enum(MODELS, "ScheduleStatus")),
        "action": ("action", read_enum(MODELS, "ComputePowerAction")),
        "triggerType": ("trigger_type", read_enum(MODELS, "ComputeTriggerType")),
        "recurrence": ("recurrence", read_model(MODELS, "Recurrence")),
        "cron": ("cron", read_model(MODELS, "Cron")),
        "schedule": ("schedule", read_model(MODELS, "ScheduleBase")),
    }
