# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .encryption_property import EncryptionProperty
    from .feature_store_settings import FeatureStoreSettings
    from .managed_network_settings import ManagedNetworkSettings
    from .notebook_resource_info import NotebookResourceInfo
    from .private_endpoint_connection import PrivateEndpointConnection
    from .provisioning_state import ProvisioningState
    from .public_network_access import PublicNetworkAccess
    from .serverless_compute_settings import ServerlessComputeSettings
    from .service_managed_resources_settings import ServiceManagedResourcesSettings
    from .shared_private_link_resource import SharedPrivateLinkResource
    from .workspace_hub_config import WorkspaceHubConfig


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceProperties(JsonObject):
    """WorkspaceProperties, as the contract names it.

    Attributes:
        description: Free text, for people.
        provisioning_state: Whether the resource is ready.
        tenant_id: Microsoft Entra tenant.
    """

    workspace_id: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    friendly_name: str | None | Unset = UNSET
    key_vault: str | None | Unset = UNSET
    application_insights: str | None | Unset = UNSET
    container_registry: str | None | Unset = UNSET
    storage_account: str | None | Unset = UNSET
    discovery_url: str | None | Unset = UNSET
    provisioning_state: ProvisioningState | str | None | Unset = UNSET
    encryption: EncryptionProperty | None | Unset = UNSET
    hbi_workspace: bool | None | Unset = UNSET
    service_provisioned_resource_group: str | None | Unset = UNSET
    private_link_count: int | None | Unset = UNSET
    image_build_compute: str | None | Unset = UNSET
    allow_public_access_when_behind_vnet: bool | None | Unset = UNSET
    public_network_access: PublicNetworkAccess | str | None | Unset = UNSET
    private_endpoint_connections: list[PrivateEndpointConnection] | None | Unset = UNSET
    serverless_compute_settings: ServerlessComputeSettings | None | Unset = UNSET
    shared_private_link_resources: list[SharedPrivateLinkResource] | None | Unset = UNSET
    notebook_info: NotebookResourceInfo | None | Unset = UNSET
    service_managed_resources_settings: ServiceManagedResourcesSettings | None | Unset = UNSET
    primary_user_assigned_identity: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    storage_hns_enabled: bool | None | Unset = UNSET
    ml_flow_tracking_uri: str | None | Unset = UNSET
    v_1_legacy_mode: bool | None | Unset = UNSET
    managed_network: ManagedNetworkSettings | None | Unset = UNSET
    feature_store_settings: FeatureStoreSettings | None | Unset = UNSET
    associated_workspaces: list[str] | None | Unset = UNSET
    enable_data_isolation: bool | None | Unset = UNSET
    hub_resource_id: str | None | Unset = UNSET
    workspace_hub_config: WorkspaceHubConfig | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "workspaceId": ("workspace_id", None),
        "description": ("description", None),
        "friendlyName": ("friendly_name", None),
        "keyVault": ("key_vault", None),
        "applicationInsights": ("application_insights", None),
        "containerRegistry": ("container_registry", None),
        "storageAccount": ("storage_account", None),
        "discoveryUrl": ("discovery_url", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "ProvisioningState")),
        "encryption": ("encryption", read_model(MODELS, "EncryptionProperty")),
        "hbiWorkspace": ("hbi_workspace", None),
        "serviceProvisionedResourceGroup": ("service_provisioned_resource_group", None),
        "privateLinkCount": ("private_link_count", None),
        "imageBuildCompute": ("image_build_compute", None),
        "allowPublicAccessWhenBehindVnet": ("allow_public_access_when_behind_vnet", None),
        "publicNetworkAccess": ("public_network_access", read_enum(MODELS, "PublicNetworkAccess")),
        "privateEndpointConnections": (
            "private_endpoint_connections",
            read_list(read_model(MODELS, "PrivateEndpointConnection")),
        ),
        "serverlessComputeSettings": ("serverless_compute_settings", read_model(MODELS, "ServerlessComputeSettings")),
        "sharedPrivateLinkResources": (
            "shared_private_link_resources",
            read_list(read_model(MODELS, "SharedPrivateLinkResource")),
        ),
        "notebookInfo": ("notebook_info", read_model(MODELS, "NotebookResourceInfo")),
        "serviceManagedResourcesSettings": (
            "service_managed_resources_settings",
            read_model(MODELS, "ServiceManagedResourcesSettings"),
        ),
        "primaryUserAssignedIdentity": ("primary_user_assigned_identity", None),
        "tenantId": ("tenant_id", None),
        "storageHnsEnabled": ("storage_hns_enabled", None),
        "mlFlowTrackingUri": ("ml_flow_tracking_uri", None),
        "v1LegacyMode": ("v_1_legacy_mode", None),
        "managedNetwork": ("managed_network", read_model(MODELS, "ManagedNetworkSettings")),
        "featureStoreSettings": ("feature_store_settings", read_model(MODELS, "FeatureStoreSettings")),
        "associatedWorkspaces": ("associated_workspaces", None),
        "enableDataIsolation": ("enable_data_isolation", None),
        "hubResourceId": ("hub_resource_id", None),
        "workspaceHubConfig": ("workspace_hub_config", read_model(MODELS, "WorkspaceHubConfig")),
    }
