# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateEndpointConnectionProperties(JsonObject):
    """Which private endpoint is connected, and whether it is approved.

    Attributes:
        private_endpoint: The private endpoint at the other end.
        private_link_service_connection_state: Whether the connection is approved, and why.
        provisioning_state: Where its creation, change or deletion stands.
    """

    private_endpoint: models.PrivateEndpoint | None | Unset = UNSET
    private_link_service_connection_state: models.PrivateLinkServiceConnectionState
    provisioning_state: models.PrivateEndpointConnectionProvisioningState | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "privateEndpoint": ("private_endpoint", read_model(models, "PrivateEndpoint")),
        "privateLinkServiceConnectionState": (
            "private_link_service_connection_state",
            read_model(models, "PrivateLinkServiceConnectionState"),
        ),
        "provisioningState": ("provisioning_state", read_enum(models, "PrivateEndpointConnectionProvisioningState")),
    }
