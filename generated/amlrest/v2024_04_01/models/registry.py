# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Registry(JsonObject):
    """Regions, storage and network of a registry, which shares assets between workspaces.

    Attributes:
        discovery_url: URL at which clients find the addresses of the registry's services.
        intellectual_property_publisher: Who publishes protected assets in the registry.
        managed_resource_group: Resource group that Azure made for the registry's own resources.
        ml_flow_registry_uri: URI to give to MLflow as its registry URI.
        registry_private_endpoint_connections: Private endpoints that lead to the registry.
        public_network_access: Whether requests from the public internet are answered; Enabled or Disabled.
        region_details: Regions that the registry is in, with its storage there.
    """

    discovery_url: str | None | Unset = UNSET
    intellectual_property_publisher: str | None | Unset = UNSET
    managed_resource_group: models.ArmResourceId | None | Unset = UNSET
    ml_flow_registry_uri: str | None | Unset = UNSET
    registry_private_endpoint_connections: list[models.RegistryPrivateEndpointConnection] | None | Unset = UNSET
    public_network_access: str | None | Unset = UNSET
    region_details: list[models.RegistryRegionArmDetails] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "discoveryUrl": ("discovery_url", None),
        "intellectualPropertyPublisher": ("intellectual_property_publisher", None),
        "managedResourceGroup": ("managed_resource_group", read_model(models, "ArmResourceId")),
        "mlFlowRegistryUri": ("ml_flow_registry_uri", None),
        "registryPrivateEndpointConnections": (
            "registry_private_endpoint_connections",
            read_list(read_model(models, "RegistryPrivateEndpointConnection")),
        ),
        "publicNetworkAccess": ("public_network_access", None),
        "regionDetails": ("region_details", read_list(read_model(models, "RegistryRegionArmDetails"))),
    }
