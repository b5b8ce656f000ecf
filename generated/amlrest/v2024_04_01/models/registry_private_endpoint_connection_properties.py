# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegistryPrivateEndpointConnectionProperties(JsonObject):
    """Which private endpoint is connected, and whether it is approved.

    Attributes:
        group_ids: Which parts of the registry are connected.
        private_endpoint: The private endpoint at the other end.
        registry_private_link_service_connection_state: Whether the connection is approved, and why.
        provisioning_state: Where its creation, change or deletion stands.
    """

    group_ids: list[str] | None | Unset = UNSET
    private_endpoint: models.PrivateEndpointResource | None | Unset = UNSET
    registry_private_link_service_connection_state: models.RegistryPrivateLinkServiceConnectionState | None | Unset = (
        UNSET
    )
    provisioning_state: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "groupIds": ("group_ids", None),
        "privateEndpoint": ("private_endpoint", read_model(models, "PrivateEndpointResource")),
        "registryPrivateLinkServiceConnectionState": (
            "registry_private_link_service_connection_state",
            read_model(models, "RegistryPrivateLinkServiceConnectionState"),
        ),
        "provisioningState": ("provisioning_state", None),
    }
