# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum, read_model

if TYPE_CHECKING:
    from .compute_power_action import ComputePowerAction
    from .provisioning_status import ProvisioningStatus
    from .schedule_base import ScheduleBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeStartStopSchedule(JsonObject):
    """One schedule of a compute instance.

    Attributes:
        id: Id of the schedule.
        provisioning_status: Whether the schedule has been set up.
        action: Whether to start or to stop.
        schedule: The schedule, if it exists already.
    """

    id: str | None | Unset = UNSET
    provisioning_status: ProvisioningStatus | str | None | Unset = UNSET
    action: ComputePowerAction | str | None | Unset = UNSET
    schedule: ScheduleBase | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "provisioningStatus": ("provisioning_status", read_enum("ProvisioningStatus")),
        "action": ("action", read_enum("ComputePowerAction")),
        "schedule": ("schedule", read_model("ScheduleBase")),
    }
