# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CreateMonitorAction(JsonObject):
    """Runs a monitor of data or of a model.

    Attributes:
        action_type: Always "CreateMonitor", which tells this type from its siblings.
        monitor_definition: The monitor that runs each time.
    """

    action_type: str = "CreateMonitor"
    monitor_definition: models.MonitorDefinition
    _wire: ClassVar[Wire] = {
        "actionType": ("action_type", None),
        "monitorDefinition": ("monitor_definition", read_model(models, "MonitorDefinition")),
    }
