# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .managed_service_identity import ManagedServiceIdentity
    from .registry import Registry
    from .sku import Sku
    from .system_data import SystemData


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegistryTrackedResource(JsonObject):
    """RegistryTrackedResource, as the contract names it.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type.
        system_data: Who created and last changed the resource, and when.
        tags: Labels of your own, which can be changed later and filtered by.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: SystemData | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    location: str
    identity: ManagedServiceIdentity | None | Unset = UNSET
    kind: str | None | Unset = UNSET
    properties: Registry
    sku: Sku | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(MODELS, "SystemData")),
        "tags": ("tags", None),
        "location": ("location", None),
        "identity": ("identity", read_model(MODELS, "ManagedServiceIdentity")),
        "kind": ("kind", None),
        "properties": ("properties", read_model(MODELS, "Registry")),
        "sku": ("sku", read_model(MODELS, "Sku")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "location": UNSET,
        "properties": UNSET,
    }
