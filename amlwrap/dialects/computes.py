"""Computes, which every family has the same words for: as neutral values and back, and the requests.

Source: definitions `ComputeResource`, `AmlCompute`, `ComputeInstance` and what they refer to.
"""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Any

from amlrest.types import UNSET, JsonObject

from amlwrap import assets as values
from amlwrap.dialects.alike import or_unset
from amlwrap.dialects.reading import duration, model, moment, number, strings, tag, text
from amlwrap.dialects.requests import Requests

if TYPE_CHECKING:
    from amlrest.responses import Response

    from amlwrap.paging import Page

_PRIORITIES = {"dedicated": "Dedicated", "low_priority": "LowPriority"}  # by `ComputeTier`


def decode_compute(resource: JsonObject) -> values.Compute:
    """Read a compute of any type; size and scale where its type has them."""
    properties = model(getattr(resource, "properties", None), JsonObject)
    inner = getattr(properties, "properties", None)
    scale = getattr(inner, "scale_settings", None)
    priority = text(getattr(inner, "vm_priority", None)) or ""
    return values.Compute(
        name=text(getattr(resource, "name", None)) or "",
        id=text(getattr(resource, "id", None)) or "",
        type=tag(properties, "compute_type") or "Unknown",
        size=text(getattr(inner, "vm_size", None)) or text(getattr(inner, "agent_vm_size", None)),
        min_nodes=number(getattr(scale, "min_node_count", None)),
        max_nodes=number(getattr(scale, "max_node_count", None)),
        current_nodes=number(getattr(inner, "current_node_count", None)),
        idle_time_before_scale_down=duration(getattr(scale, "node_idle_time_before_scale_down", None)),
        tier=_tier(priority),
        state=text(getattr(properties, "provisioning_state", None)),
        status=text(getattr(inner, "state", None)),
        location=text(getattr(resource, "location", None)) or text(getattr(properties, "compute_location", None)),
        description=text(getattr(properties, "description", None)) or None,
        tags=strings(getattr(resource, "tags", None)),
        created_at=moment(getattr(properties, "created_on", None)),
        is_attached=getattr(properties, "is_attached_compute", None) is True,
        raw=resource,
    )


def _tier(priority: str) -> values.ComputeTier | None:
    found = (tier for tier, word in _PRIORITIES.items() if word.lower() == priority.lower())
    return next(map(values.ComputeTier, found), None)


def encode_compute(wanted: values.ComputeDefinition, *, location: str, models: ModuleType) -> Any:
    """Write a compute to be made.

    Args:
        wanted: what it is to be.
        location: Azure region of the workspace.
        models: the generated models of the api-version.
    """
    from amlwrap.assets.compute import INSTANCE

    described: dict[str, Any] = {"description": or_unset(wanted.description)}
    if wanted.type == INSTANCE:
        inner = models.ComputeInstanceProperties(vm_size=wanted.size)
        properties = models.ComputeInstance(**described, properties=inner)
    else:
        scale = models.ScaleSettings(
            min_node_count=or_unset(wanted.min_instances),
            max_node_count=or_unset(wanted.max_instances),
            node_idle_time_before_scale_down=or_unset(wanted.idle_time_before_scale_down),
        )
        priority = _PRIORITIES[wanted.tier] if wanted.tier else UNSET
        inner = models.AmlComputeProperties(vm_size=wanted.size, vm_priority=priority, scale_settings=scale)
        properties = models.AmlCompute(**described, properties=inner)
    return models.ComputeResource(location=location, tags=dict(wanted.tags) or UNSET, properties=properties)


class ComputeRequests(Requests):
    """The requests of computes; see `amlwrap.dialects.base.Dialect`."""

    def list_computes(self, next_link: str | None) -> Page[values.Compute]:
        """Compute_List."""
        models = self.generated.models
        listing, kind = models.PaginatedComputeResourcesList, models.ComputeResource
        return self.page(self.generated.api.compute.compute_list, listing, kind, decode_compute, next_link)

    def get_compute(self, name: str) -> values.Compute:
        """Compute_Get."""
        operation = self.generated.api.compute.compute_get
        found: JsonObject = self.call(operation, self.generated.models.ComputeResource, name)
        return decode_compute(found)

    def put_compute(self, wanted: values.ComputeDefinition, *, location: str) -> Response[Any]:
        """Compute_CreateOrUpdate."""
        body = encode_compute(wanted, location=location, models=self.generated.models)
        return self.send(self.generated.api.compute.compute_create_or_update, wanted.name, body=body)

    def delete_compute(self, name: str, *, detach: bool) -> Response[Any]:
        """Compute_Delete."""
        action = "Detach" if detach else "Delete"
        return self.send(self.generated.api.compute.compute_delete, name, underlying_resource_action=action)

    def start_compute(self, name: str) -> Response[Any]:
        """Compute_Start."""
        return self.send(self.generated.api.compute.compute_start, name)

    def stop_compute(self, name: str) -> Response[Any]:
        """Compute_Stop."""
        return self.send(self.generated.api.compute.compute_stop, name)
