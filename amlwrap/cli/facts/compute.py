"""What programs are told of a compute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amlwrap.assets import Compute

MEANING = {
    "name": "the compute's name",
    "id": "its ARM id",
    "type": "the service's word for it, such as `AmlCompute`",
    "size": "virtual machine size, where the type has one",
    "min_instances": "the fewest nodes it is scaled down to, where the type scales",
    "max_instances": "the most nodes it is scaled up to, where the type scales",
    "current_instances": "how many nodes it has now, where the type scales",
    "idle_time_before_scale_down": "seconds that a node without a job is kept, where the type scales",
    "tier": "`dedicated` or `low_priority`, where the type has tiers",
    "state": "what a compute instance is at, such as `Running` or `Stopped`",
    "provisioning_state": "such as `Succeeded`",
    "location": "Azure region",
    "description": "shown with it",
    "tags": "by name",
    "created_at": "when it was made",
    "is_attached": "whether it belongs to somebody else, and the workspace only uses it",
}


def facts(compute: Compute) -> dict[str, Any]:
    """Return all there is of a compute."""
    idle = compute.idle_time_before_scale_down
    return {
        "name": compute.name,
        "id": compute.id,
        "type": compute.type,
        "size": compute.size,
        "min_instances": compute.min_nodes,
        "max_instances": compute.max_nodes,
        "current_instances": compute.current_nodes,
        "idle_time_before_scale_down": None if idle is None else int(idle.total_seconds()),
        "tier": compute.tier and str(compute.tier),
        "state": compute.status,
        "provisioning_state": compute.state,
        "location": compute.location,
        "description": compute.description,
        "tags": dict(compute.tags),
        "created_at": compute.created_at,
        "is_attached": compute.is_attached,
    }
