# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceProperties(JsonObject):
    """Settings and state of a workspace.

    Attributes:
        workspace_id: GUID of the workspace, which never changes; set by the service.
        description: Free text, for people.
        friendly_name: Name to show in Studio; can be changed.
        key_vault: Resource id of the workspace's key vault; cannot be changed later.
        application_insights: Resource id of the workspace's Application Insights.
        container_registry: Resource id of the container registry that images are kept in; made when first needed if left out.
        storage_account: Resource id of the workspace's storage account; cannot be changed later.
        discovery_url: URL at which clients find the addresses of the region's services.
        provisioning_state: Where its creation, change or deletion stands.
        encryption: Whether the workspace's data is encrypted with a key of yours, and with which.
        hbi_workspace: Whether the workspace holds data of high business impact, so that Azure collects less diagnostic data;
            false if left out.
        service_provisioned_resource_group: Name of the resource group that Azure makes for a workspace with a key of yours; set by the service.
        private_link_count: How many private connections there are; set by the service.
        image_build_compute: Name of the compute that builds images.
        allow_public_access_when_behind_vnet: Whether the workspace answers from the public internet though it has private endpoints; false if left
            out.
        private_endpoint_connections: Private endpoints that lead to the workspace; set by the service.
        shared_private_link_resources: Resources that the workspace reaches over private links.
        notebook_info: Where the workspace's notebook service is; set by the service.
        service_managed_resources_settings: Settings of the resources that Azure ML keeps for the workspace.
        primary_user_assigned_identity: Resource id of the user-assigned identity that the workspace acts as.
        tenant_id: Microsoft Entra tenant of the workspace; set by the service.
    """

    workspace_id: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    friendly_name: str | None | Unset = UNSET
    key_vault: str | None | Unset = UNSET
    application_insights: str | None | Unset = UNSET
    container_registry: str | None | Unset = UNSET
    storage_account: str | None | Unset = UNSET
    discovery_url: str | None | Unset = UNSET
    provisioning_state: models.ProvisioningState | str | None | Unset = UNSET
    encryption: models.EncryptionProperty | None | Unset = UNSET
    hbi_workspace: bool | None | Unset = UNSET
    service_provisioned_resource_group: str | None | Unset = UNSET
    private_link_count: int | None | Unset = UNSET
    image_build_compute: str | None | Unset = UNSET
    allow_public_access_when_behind_vnet: bool | None | Unset = UNSET
    private_endpoint_connections: list[models.PrivateEndpointConnection] | None | Unset = UNSET
    shared_private_link_resources: list[models.SharedPrivateLinkResource] | None | Unset = UNSET
    notebook_info: models.NotebookResourceInfo | None | Unset = UNSET
    service_managed_resources_settings: models.ServiceManagedResourcesSettings | None | Unset = UNSET
    primary_user_assigned_identity: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "workspaceId": ("workspace_id", None),
        "description": ("description", None),
        "friendlyName": ("friendly_name", None),
        "keyVault": ("key_vault", None),
        "applicationInsights": ("application_insights", None),
        "containerRegistry": ("container_registry", None),
        "storageAccount": ("storage_account", None),
        "discoveryUrl": ("discovery_url", None),
        "provisioningState": ("provisioning_state", read_enum(models, "ProvisioningState")),
        "encryption": ("encryption", read_model(models, "EncryptionProperty")),
        "hbiWorkspace": ("hbi_workspace", None),
        "serviceProvisionedResourceGroup": ("service_provisioned_resource_group", None),
        "privateLinkCount": ("private_link_count", None),
        "imageBuildCompute": ("image_build_compute", None),
        "allowPublicAccessWhenBehindVnet": ("allow_public_access_when_behind_vnet", None),
        "privateEndpointConnections": (
            "private_endpoint_connections",
            read_list(read_model(models, "PrivateEndpointConnection")),
        ),
        "sharedPrivateLinkResources": (
            "shared_private_link_resources",
            read_list(read_model(models, "SharedPrivateLinkResource")),
        ),
        "notebookInfo": ("notebook_info", read_model(models, "NotebookResourceInfo")),
        "serviceManagedResourcesSettings": (
            "service_managed_resources_settings",
            read_model(models, "ServiceManagedResourcesSettings"),
        ),
        "primaryUserAssignedIdentity": ("primary_user_assigned_identity", None),
        "tenantId": ("tenant_id", None),
    }
