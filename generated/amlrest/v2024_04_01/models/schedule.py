# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Schedule(JsonObject):
    """Something that happens again and again.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        display_name: Name that Studio shows.
        is_enabled: Whether the schedule fires; it does if left out.
        trigger: When the schedule fires.
        action: What the schedule does when it fires.
        provisioning_state: How far the last change to the schedule has come; set by the service.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    display_name: str | None | Unset = UNSET
    is_enabled: bool | None | Unset = UNSET
    trigger: models.CronTrigger | models.RecurrenceTrigger | models.UnknownTriggerBase
    action: (
        models.CreateMonitorAction
        | models.EndpointScheduleAction
        | models.JobScheduleAction
        | models.UnknownScheduleActionBase
    )
    provisioning_state: models.ScheduleProvisioningStatus | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "displayName": ("display_name", None),
        "isEnabled": ("is_enabled", None),
        "trigger": (
            "trigger",
            read_union(
                models, "triggerType", {"Cron": "CronTrigger", "Recurrence": "RecurrenceTrigger"}, "UnknownTriggerBase"
            ),
        ),
        "action": (
            "action",
            read_union(
                models,
                "actionType",
                {
                    "CreateMonitor": "CreateMonitorAction",
                    "InvokeBatchEndpoint": "EndpointScheduleAction",
                    "CreateJob": "JobScheduleAction",
                },
                "UnknownScheduleActionBase",
            ),
        ),
        "provisioningState": ("provisioning_state", read_enum(models, "ScheduleProvisioningStatus")),
    }
