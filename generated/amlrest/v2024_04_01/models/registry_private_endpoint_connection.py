# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .registry_private_endpoint_connection_properties import RegistryPrivateEndpointConnectionProperties


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegistryPrivateEndpointConnection(JsonObject):
    """RegistryPrivateEndpointConnection, as the contract names it.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
    """

    id: str | None | Unset = UNSET
    location: str | None | Unset = UNSET
    properties: RegistryPrivateEndpointConnectionProperties | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "location": ("location", None),
        "properties": ("properties", read_model(MODELS, "RegistryPrivateEndpointConnectionProperties")),
    }
