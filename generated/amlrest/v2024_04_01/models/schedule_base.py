# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .schedule_provisioning_state import ScheduleProvisioningState
    from .schedule_status import ScheduleStatus


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ScheduleBase(JsonObject):
    """A schedule that exists already.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        provisioning_status: Whether the schedule has been set up.
        status: Whether the schedule is on.
    """

    id: str | None | Unset = UNSET
    provisioning_status: ScheduleProvisioningState | str | None | Unset = UNSET
    status: ScheduleStatus | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "provisioningStatus": ("provisioning_status", read_enum(MODELS, "ScheduleProvisioningState")),
        "status": ("status", read_enum(MODELS, "ScheduleStatus")),
    }
