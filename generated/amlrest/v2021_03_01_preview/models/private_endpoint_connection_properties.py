# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .private_endpoint import PrivateEndpoint
    from .private_endpoint_connection_provisioning_state import PrivateEndpointConnectionProvisioningState
    from .private_link_service_connection_state import PrivateLinkServiceConnectionState


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateEndpointConnectionProperties(JsonObject):
    """PrivateEndpointConnectionProperties, as the contract names it.

    Attributes:
        provisioning_state: Whether the resource is ready.
    """

    private_endpoint: PrivateEndpoint | None | Unset = UNSET
    private_link_service_connection_state: PrivateLinkServiceConnectionState
    provisioning_state: PrivateEndpointConnectionProvisioningState | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "privateEndpoint": ("private_endpoint", read_model(MODELS, "PrivateEndpoint")),
        "privateLinkServiceConnectionState": (
            "private_link_service_connection_state",
            read_model(MODELS, "PrivateLinkServiceConnectionState"),
        ),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "PrivateEndpointConnectionProvisioningState")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "private_link_service_connection_state": UNSET,
    }
