# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateLinkResource(JsonObject):
    """Something that a private endpoint can be made for.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type, beginning with Microsoft.MachineLearningServices/.
        system_data: Who created and last changed the resource, and when.
        properties: Names that are needed to make the private endpoint.
        identity: Managed identities of a resource.
        location: Azure region, for example westeurope.
        tags: Labels of your own, which can be changed later.
        sku: Pricing tier of the workspace.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: models.SystemData | None | Unset = UNSET
    properties: models.PrivateLinkResourceProperties | None | Unset = UNSET
    identity: models.ManagedServiceIdentity | None | Unset = UNSET
    location: str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    sku: models.Sku | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(models, "SystemData")),
        "properties": ("properties", read_model(models, "PrivateLinkResourceProperties")),
        "identity": ("identity", read_model(models, "ManagedServiceIdentity")),
        "location": ("location", None),
        "tags": ("tags", None),
        "sku": ("sku", read_model(models, "Sku")),
    }
