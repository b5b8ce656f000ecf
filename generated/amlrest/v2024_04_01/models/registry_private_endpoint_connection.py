# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegistryPrivateEndpointConnection(JsonObject):
    """The connection of a private endpoint to a registry.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        location: Azure region, for example westeurope.
        properties: Which private endpoint is connected, and whether it is approved.
    """

    id: str | None | Unset = UNSET
    location: str | None | Unset = UNSET
    properties: models.RegistryPrivateEndpointConnectionProperties | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "location": ("location", None),
        "properties": ("properties", read_model(models, "RegistryPrivateEndpointConnectionProperties")),
    }
