"""What a workspace runs jobs on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from amlwrap.reprs import shows

CLUSTER = "AmlCompute"
"""The type of a cluster that grows with the jobs that wait for it."""
INSTANCE = "ComputeInstance"
"""The type of a machine of one person's, which is started and stopped."""


class ComputeTier(StrEnum):
    """What the nodes of a cluster are, in the words of Azure ML's job files."""

    DEDICATED = "dedicated"
    LOW_PRIORITY = "low_priority"


@frozen(kw_only=True)
class ComputeDefinition:
    """A compute to be made; None leaves a thing to the service.

    Attributes:
        name: what it is called.
        type: `CLUSTER` or `INSTANCE`.
        size: virtual machine size.
        min_instances, max_instances: of a cluster, how far it is scaled.
        idle_time_before_scale_down: of a cluster, how long a node without a job is kept.
        tier: of a cluster, whether its nodes may be taken away.
        description, tags: shown with it.
    """

    name: str
    type: str = CLUSTER
    size: str | None = None
    min_instances: int | None = None
    max_instances: int | None = None
    idle_time_before_scale_down: timedelta | None = None
    tier: ComputeTier | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class Compute:
    """A compute of the workspace.

    Attributes:
        name, id: short name and ARM id.
        type: the service's word for it, such as `AmlCompute`.
        size: virtual machine size, where the type has one.
        min_nodes, max_nodes: scale limits, where the type has them.
        current_nodes: how many nodes it has now, where the type scales.
        idle_time_before_scale_down: how long a node without a job is kept, where the type scales.
        tier: what its nodes are; None where the type has none, or another.
        state: provisioning state.
        status: what a compute instance is at, in the service's words: `Running`, `Stopped` ...
        location: Azure region.
        description, tags: shown with it.
        created_at: when it was made.
        is_attached: whether it belongs to somebody else, and the workspace only uses it.
    """

    name: str
    id: str
    type: str
    size: str | None = None
    min_nodes: int | None = None
    max_nodes: int | None = None
    current_nodes: int | None = None
    idle_time_before_scale_down: timedelta | None = None
    tier: ComputeTier | None = None
    state: str | None = None
    status: str | None = None
    location: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    created_at: datetime | None = None
    is_attached: bool = False
    raw: Any = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "type", "size", "state")
