# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .create_monitor_action import CreateMonitorAction
    from .cron_trigger import CronTrigger
    from .endpoint_schedule_action import EndpointScheduleAction
    from .job_schedule_action import JobScheduleAction
    from .recurrence_trigger import RecurrenceTrigger
    from .schedule_provisioning_status import ScheduleProvisioningStatus
    from .unknown_schedule_action_base import UnknownScheduleActionBase
    from .unknown_trigger_base import UnknownTriggerBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Schedule(JsonObject):
    """Schedule, as the contract names it.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        display_name: Name to show.
        provisioning_state: Whether the resource is ready.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    display_name: str | None | Unset = UNSET
    is_enabled: bool | None | Unset = UNSET
    trigger: CronTrigger | RecurrenceTrigger | UnknownTriggerBase
    action: CreateMonitorAction | EndpointScheduleAction | JobScheduleAction | UnknownScheduleActionBase
    provisioning_state: ScheduleProvisioningStatus | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "displayName": ("display_name", None),
        "isEnabled": ("is_enabled", None),
        "trigger": (
            "trigger",
            read_union(
                MODELS, "triggerType", {"Cron": "CronTrigger", "Recurrence": "RecurrenceTrigger"}, "UnknownTriggerBase"
            ),
        ),
        "action": (
            "action",
            read_union(
                MODELS,
                "actionType",
                {
                    "CreateMonitor": "CreateMonitorAction",
                    "InvokeBatchEndpoint": "EndpointScheduleAction",
                    "CreateJob": "JobScheduleAction",
                },
                "UnknownScheduleActionBase",
            ),
        ),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "ScheduleProvisioningStatus")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "trigger": UNSET,
        "action": UNSET,
    }
