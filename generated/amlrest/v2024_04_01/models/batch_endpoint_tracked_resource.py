# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchEndpointTrackedResource(JsonObject):
    """A batch endpoint as an Azure resource.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type, beginning with Microsoft.MachineLearningServices/.
        system_data: Who created and last changed the resource, and when.
        tags: Labels of your own, which can be changed later.
        location: Azure region, for example westeurope.
        properties: The batch endpoint itself.
        kind: Hint for user interfaces on what sort of resource it is.
        identity: Managed identities of a resource.
        sku: Pricing tier of a resource.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: models.SystemData | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    location: str
    properties: models.BatchEndpoint
    kind: str | None | Unset = UNSET
    identity: models.ManagedServiceIdentity | None | Unset = UNSET
    sku: models.Sku | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(models, "SystemData")),
        "tags": ("tags", None),
        "location": ("location", None),
        "properties": ("properties", read_model(models, "BatchEndpoint")),
        "kind": ("kind", None),
        "identity": ("identity", read_model(models, "ManagedServiceIdentity")),
        "sku": ("sku", read_model(models, "Sku")),
    }
