# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AutoScaleProperties(JsonObject):
    """Between how many nodes a Spark pool scales.

    Attributes:
        min_node_count: Fewest nodes at a time.
        enabled: Whether the pool scales by itself.
        max_node_count: Most nodes at a time.
    """

    min_node_count: int | None | Unset = UNSET
    enabled: bool | None | Unset = UNSET
    max_node_count: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "minNodeCount": ("min_node_count", None),
        "enabled": ("enabled", None),
        "maxNodeCount": ("max_node_count", None),
    }
