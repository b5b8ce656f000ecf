# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NodeStateCounts(JsonObject):
    """How many nodes are in which state.

    Attributes:
        idle_node_count: Nodes that wait for work.
        running_node_count: Nodes that run a job.
        preparing_node_count: Nodes that start up.
        unusable_node_count: Nodes that failed to start.
        leaving_node_count: Nodes that are being dropped.
        preempted_node_count: Low-priority nodes that were taken away.
    """

    idle_node_count: int | None | Unset = UNSET
    running_node_count: int | None | Unset = UNSET
    preparing_node_count: int | None | Unset = UNSET
    unusable_node_count: int | None | Unset = UNSET
    leaving_node_count: int | None | Unset = UNSET
    preempted_node_count: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "idleNodeCount": ("idle_node_count", None),
        "runningNodeCount": ("running_node_count", None),
        "preparingNodeCount": ("preparing_node_count", None),
        "unusableNodeCount": ("unusable_node_count", None),
        "leavingNodeCount": ("leaving_node_count", None),
        "preemptedNodeCount": ("preempted_node_count", None),
    }
