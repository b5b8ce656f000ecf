# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TargetUtilizationScaleSettings(JsonObject):
    """Adds and removes instances to keep their CPU load near a target.

    Attributes:
        scale_type: Always "TargetUtilization", which tells this type from its siblings.
        polling_interval: How often the load is looked at, for example PT1S; whole seconds.
        target_utilization_percentage: CPU load in percent that scaling aims at.
        min_instances: Fewest instances at a time; 1 if left out.
        max_instances: Most instances at a time, for which quota is reserved; 1 if left out.
    """

    scale_type: str = "TargetUtilization"
    polling_interval: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    target_utilization_percentage: int | None | Unset = UNSET
    min_instances: int | None | Unset = UNSET
    max_instances: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "scaleType": ("scale_type", None),
        "pollingInterval": ("polling_interval", to_duration),
        "targetUtilizationPercentage": ("target_utilization_percentage", None),
        "minInstances": ("min_instances", None),
        "maxInstances": ("max_instances", None),
    }
