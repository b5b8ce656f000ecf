# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .monitor_definition import MonitorDefinition


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CreateMonitorAction(JsonObject):
    """CreateMonitorAction, as the contract names it."""

    action_type: str = "CreateMonitor"
    monitor_definition: MonitorDefinition
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "actionType": ("action_type", None),
        "monitorDefinition": ("monitor_definition", read_model(MODELS, "MonitorDefinition")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "action_type": UNSET,
        "monitor_definition": UNSET,
    }
