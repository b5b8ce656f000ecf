# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .identity import Identity
    from .private_link_resource_properties import PrivateLinkResourceProperties
    from .sku import Sku
    from .system_data import SystemData


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateLinkResource(JsonObject):
    """PrivateLinkResource, as the contract names it.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type.
        tags: Labels of your own, which can be changed later and filtered by.
        system_data: Who created and last changed the resource, and when.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    properties: PrivateLinkResourceProperties | None | Unset = UNSET
    identity: Identity | None | Unset = UNSET
    location: str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    sku: Sku | None | Unset = UNSET
    system_data: SystemData | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "properties": ("properties", read_model(MODELS, "PrivateLinkResourceProperties")),
        "identity": ("identity", read_model(MODELS, "Identity")),
        "location": ("location", None),
        "tags": ("tags", None),
        "sku": ("sku", read_model(MODELS, "Sku")),
        "systemData": ("system_data", read_model(MODELS, "SystemData")),
    }
