# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManualScaleSettings(JsonObject):
    """ManualScaleSettings, as the contract names it.

    Attributes:
        instance_count: Number of nodes.
    """

    max_instances: int | None | Unset = UNSET
    min_instances: int | None | Unset = UNSET
    scale_type: str = "Manual"
    instance_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "maxInstances": ("max_instances", None),
        "minInstances": ("min_instances", None),
        "scaleType": ("scale_type", None),
        "instanceCount": ("instance_count", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "scale_type": UNSET,
    }
