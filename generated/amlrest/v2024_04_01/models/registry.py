# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .arm_resource_id import ArmResourceId
    from .registry_private_endpoint_connection import RegistryPrivateEndpointConnection
    from .registry_region_arm_details import RegistryRegionArmDetails


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Registry(JsonObject):
    """Registry, as the contract names it."""

    discovery_url: str | None | Unset = UNSET
    intellectual_property_publisher: str | None | Unset = UNSET
    managed_resource_group: ArmResourceId | None | Unset = UNSET
    ml_flow_registry_uri: str | None | Unset = UNSET
    registry_private_endpoint_connections: list[RegistryPrivateEndpointConnection] | None | Unset = UNSET
    public_network_access: str | None | Unset = UNSET
    region_details: list[RegistryRegionArmDetails] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "discoveryUrl": ("discovery_url", None),
        "intellectualPropertyPublisher": ("intellectual_property_publisher", None),
        "managedResourceGroup": ("managed_resource_group", read_model(MODELS, "ArmResourceId")),
        "mlFlowRegistryUri": ("ml_flow_registry_uri", None),
        "registryPrivateEndpointConnections": (
            "registry_private_endpoint_connections",
            read_list(read_model(MODELS, "RegistryPrivateEndpointConnection")),
        ),
        "publicNetworkAccess": ("public_network_access", None),
        "regionDetails": ("region_details", read_list(read_model(MODELS, "RegistryRegionArmDetails"))),
    }
