# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AutoScaleSettings(JsonObject):
    """Adds and removes instances by their load.

    Attributes:
        max_instances: Most instances at a time.
        min_instances: Fewest instances at a time.
        scale_type: Always "Auto", which tells this type from its siblings.
        polling_interval: How often the load is looked at, for example PT1S; whole seconds.
        target_utilization_percentage: CPU load in percent that scaling aims at.
    """

    max_instances: int | None | Unset = UNSET
    min_instances: int | None | Unset = UNSET
    scale_type: str = "Auto"
    polling_interval: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    target_utilization_percentage: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "maxInstances": ("max_instances", None),
        "minInstances": ("min_instances", None),
        "scaleType": ("scale_type", None),
        "pollingInterval": ("polling_interval", to_duration),
        "targetUtilizationPercentage": ("target_utilization_percentage", None),
    }
