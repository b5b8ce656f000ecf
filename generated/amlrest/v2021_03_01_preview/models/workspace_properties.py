# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .encryption_property import EncryptionProperty
    from .notebook_resource_info import NotebookResourceInfo
    from .private_endpoint_connection import PrivateEndpointConnection
    from .provisioning_state import ProvisioningState
    from .service_managed_resources_settings import ServiceManagedResourcesSettings
    from .shared_private_link_resource import SharedPrivateLinkResource


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
    private_endpoint_connections: list[PrivateEndpointConnection] | None | Unset = UNSET
    shared_private_link_resources: list[SharedPrivateLinkResource] | None | Unset = UNSET
    notebook_info: NotebookResourceInfo | None | Unset = UNSET
    service_managed_resources_settings: ServiceManagedResourcesSettings | None | Unset = UNSET
    primary_user_assigned_identity: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
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
        "privateEndpointConnections": (
            "private_endpoint_connections",
            read_list(read_model(MODELS, "PrivateEndpointConnection")),
        ),
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
    }
