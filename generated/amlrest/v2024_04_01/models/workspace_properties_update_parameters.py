# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .encryption_update_properties import EncryptionUpdateProperties
    from .feature_store_settings import FeatureStoreSettings
    from .managed_network_settings import ManagedNetworkSettings
    from .public_network_access import PublicNetworkAccess
    from .serverless_compute_settings import ServerlessComputeSettings
    from .service_managed_resources_settings import ServiceManagedResourcesSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspacePropertiesUpdateParameters(JsonObject):
    """WorkspacePropertiesUpdateParameters, as the contract names it.

    Attributes:
        description: Free text, for people.
    """

    description: str | None | Unset = UNSET
    friendly_name: str | None | Unset = UNSET
    image_build_compute: str | None | Unset = UNSET
    service_managed_resources_settings: ServiceManagedResourcesSettings | None | Unset = UNSET
    primary_user_assigned_identity: str | None | Unset = UNSET
    serverless_compute_settings: ServerlessComputeSettings | None | Unset = UNSET
    public_network_access: PublicNetworkAccess | str | None | Unset = UNSET
    application_insights: str | None | Unset = UNSET
    container_registry: str | None | Unset = UNSET
    feature_store_settings: FeatureStoreSettings | None | Unset = UNSET
    managed_network: ManagedNetworkSettings | None | Unset = UNSET
    enable_data_isolation: bool | None | Unset = UNSET
    v_1_legacy_mode: bool | None | Unset = UNSET
    encryption: EncryptionUpdateProperties | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "friendlyName": ("friendly_name", None),
        "imageBuildCompute": ("image_build_compute", None),
        "serviceManagedResourcesSettings": (
            "service_managed_resources_settings",
            read_model(MODELS, "ServiceManagedResourcesSettings"),
        ),
        "primaryUserAssignedIdentity": ("primary_user_assigned_identity", None),
        "serverlessComputeSettings": ("serverless_compute_settings", read_model(MODELS, "ServerlessComputeSettings")),
        "publicNetworkAccess": ("public_network_access", read_enum(MODELS, "PublicNetworkAccess")),
        "applicationInsights": ("application_insights", None),
        "containerRegistry": ("container_registry", None),
        "featureStoreSettings": ("feature_store_settings", read_model(MODELS, "FeatureStoreSettings")),
        "managedNetwork": ("managed_network", read_model(MODELS, "ManagedNetworkSettings")),
        "enableDataIsolation": ("enable_data_isolation", None),
        "v1LegacyMode": ("v_1_legacy_mode", None),
        "encryption": ("encryption", read_model(MODELS, "EncryptionUpdateProperties")),
    }
