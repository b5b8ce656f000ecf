# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .private_endpoint_resource import PrivateEndpointResource
    from .registry_private_link_service_connection_state import RegistryPrivateLinkServiceConnectionState


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegistryPrivateEndpointConnectionProperties(JsonObject):
    """RegistryPrivateEndpointConnectionProperties, as the contract names it.

    Attributes:
        provisioning_state: Whether the resource is ready.
    """

    group_ids: list[str] | None | Unset = UNSET
    private_endpoint: PrivateEndpointResource | None | Unset = UNSET
    registry_private_link_service_connection_state: RegistryPrivateLinkServiceConnectionState | None | Unset = UNSET
    provisioning_state: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "groupIds": ("group_ids", None),
        "privateEndpoint": ("private_endpoint", read_model(MODELS, "PrivateEndpointResource")),
        "registryPrivateLinkServiceConnectionState": (
            "registry_private_link_service_connection_state",
            read_model(MODELS, "RegistryPrivateLinkServiceConnectionState"),
        ),
        "provisioningState": ("provisioning_state", None),
    }
