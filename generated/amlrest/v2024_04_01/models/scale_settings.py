# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ScaleSettings(JsonObject):
    """Between how many nodes a cluster may scale, and when it drops idle ones.

    Attributes:
        max_node_count: Most nodes at a time.
        min_node_count: Nodes kept even when idle; 0, meant if left out, costs nothing.
        node_idle_time_before_scale_down: How long a node may be idle before it is dropped, for example PT120S.
    """

    max_node_count: int
    min_node_count: int | None | Unset = UNSET
    node_idle_time_before_scale_down: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    _wire: ClassVar[Wire] = {
        "maxNodeCount": ("max_node_count", None),
        "minNodeCount": ("min_node_count", None),
        "nodeIdleTimeBeforeScaleDown": ("node_idle_time_before_scale_down", to_duration),
    }
