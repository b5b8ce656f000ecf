# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
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
        properties: Names that are needed to make the private endpoint.
        identity: Managed identities of a resource.
        location: Azure region, for example westeurope.
        tags: Labels of your own, which can be changed later.
        sku: Pricing tier of the workspace.
        system_data: Who created and last changed the resource, and when.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    properties: models.PrivateLinkResourceProperties | None | Unset = UNSET
    identity: models.Identity | None | Unset = UNSET
    location: str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    sku: models.Sku | None | Unset = UNSET
    system_data: models.SystemData | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "properties": ("properties", read_model(models, "PrivateLinkResourceProperties")),
        "identity": ("identity", read_model(models, "Identity")),
        "location": ("location", None),
        "tags": ("tags", None),
        "sku": ("sku", read_model(models, "Sku")),
        "systemData": ("system_data", read_model(models, "SystemData")),
    }
