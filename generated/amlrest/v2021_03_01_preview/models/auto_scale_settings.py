# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AutoScaleSettings(JsonObject):
    """AutoScaleSettings, as the contract names it."""

    max_instances: int | None | Unset = UNSET
    min_instances: int | None | Unset = UNSET
    scale_type: str = "Auto"
    polling_interval: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    target_utilization_percentage: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "maxInstances": ("max_instances", None),
        "minInstances": ("min_instances", None),
        "scaleType": ("scale_type", None),
        "pollingInterval": ("polling_interval", None),
        "targetUtilizationPercentage": ("target_utilization_percentage", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "scale_type": UNSET,
    }
