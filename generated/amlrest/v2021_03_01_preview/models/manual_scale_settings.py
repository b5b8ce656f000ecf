# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManualScaleSettings(JsonObject):
    """A fixed number of instances.

    Attributes:
        max_instances: Most instances at a time.
        min_instances: Fewest instances at a time.
        scale_type: Always "Manual", which tells this type from its siblings.
        instance_count: Number of instances.
    """

    max_instances: int | None | Unset = UNSET
    min_instances: int | None | Unset = UNSET
    scale_type: str = "Manual"
    instance_count: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "maxInstances": ("max_instances", None),
        "minInstances": ("min_instances", None),
        "scaleType": ("scale_type", None),
        "instanceCount": ("instance_count", None),
    }
