# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OnlineEndpointTrackedResource(JsonObject):
    """An online endpoint as an Azure resource.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type, beginning with Microsoft.MachineLearningServices/.
        tags: Labels of your own, which can be changed later.
        location: Azure region, for example westeurope.
        identity: Managed identities of a resource.
        kind: Hint for user interfaces on what sort of resource it is.
        properties: The online endpoint itself.
        system_data: Who created and last changed the resource, and when.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    location: str
    identity: models.ResourceIdentity | None | Unset = UNSET
    kind: str | None | Unset = UNSET
    properties: models.OnlineEndpoint
    system_data: models.SystemData | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "tags": ("tags", None),
        "location": ("location", None),
        "identity": ("identity", read_model(models, "ResourceIdentity")),
        "kind": ("kind", None),
        "properties": ("properties", read_model(models, "OnlineEndpoint")),
        "systemData": ("system_data", read_model(models, "SystemData")),
    }
