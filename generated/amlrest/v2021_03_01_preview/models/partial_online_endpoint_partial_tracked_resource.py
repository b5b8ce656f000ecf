# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialOnlineEndpointPartialTrackedResource(JsonObject):
    """A change of an online endpoint; what is left out stays as it is.

    Attributes:
        identity: Managed identities of a resource.
        kind: Hint for user interfaces on what sort of resource it is.
        location: Azure region, for example westeurope.
        properties: What to change of the endpoint.
        tags: Labels of your own, which can be changed later.
    """

    identity: models.ResourceIdentity | None | Unset = UNSET
    kind: str | None | Unset = UNSET
    location: str | None | Unset = UNSET
    properties: models.PartialOnlineEndpoint | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "identity": ("identity", read_model(models, "ResourceIdentity")),
        "kind": ("kind", None),
        "location": ("location", None),
        "properties": ("properties", read_model(models, "PartialOnlineEndpoint")),
        "tags": ("tags", None),
    }
