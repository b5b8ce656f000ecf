# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspacePropertiesUpdateParameters(JsonObject):
    """What can be changed of a workspace that exists.

    Attributes:
        description: Free text, for people.
        friendly_name: Name to show in Studio; can be changed.
        image_build_compute: Name of the compute that builds images.
        service_managed_resources_settings: Settings of the resources that Azure ML keeps for the workspace.
        primary_user_assigned_identity: Resource id of the user-assigned identity that the workspace acts as.
        serverless_compute_settings: Network of the nodes that jobs without a compute of their own run on.
        public_network_access: Whether requests from the public internet are answered.
        application_insights: Resource id of the workspace's Application Insights.
        container_registry: Resource id of the container registry that images are kept in.
        feature_store_settings: Settings of a workspace that is a feature store.
        managed_network: The virtual network that Azure keeps for the workspace.
        enable_data_isolation: Whether the workspace's data is isolated from that of other workspaces.
        v_1_legacy_mode: Whether the workspace keeps to version 1 of the API, which may shut out features of version 2.
        encryption: A new version of the key that a workspace's data is encrypted with.
    """

    description: str | None | Unset = UNSET
    friendly_name: str | None | Unset = UNSET
    image_build_compute: str | None | Unset = UNSET
    service_managed_resources_settings: models.ServiceManagedResourcesSettings | None | Unset = UNSET
    primary_user_assigned_identity: str | None | Unset = UNSET
    serverless_compute_settings: models.ServerlessComputeSettings | None | Unset = UNSET
    public_network_access: models.PublicNetworkAccess | str | None | Unset = UNSET
    application_insights: str | None | Unset = UNSET
    container_registry: str | None | Unset = UNSET
    feature_store_settings: models.FeatureStoreSettings | None | Unset = UNSET
    managed_network: models.ManagedNetworkSettings | None | Unset = UNSET
    enable_data_isolation: bool | None | Unset = UNSET
    v_1_legacy_mode: bool | None | Unset = UNSET
    encryption: models.EncryptionUpdateProperties | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "friendlyName": ("friendly_name", None),
        "imageBuildCompute": ("image_build_compute", None),
        "serviceManagedResourcesSettings": (
            "service_managed_resources_settings",
            read_model(models, "ServiceManagedResourcesSettings"),
        ),
        "primaryUserAssignedIdentity": ("primary_user_assigned_identity", None),
        "serverlessComputeSettings": ("serverless_compute_settings", read_model(models, "ServerlessComputeSettings")),
        "publicNetworkAccess": ("public_network_access", read_enum(models, "PublicNetworkAccess")),
        "applicationInsights": ("application_insights", None),
        "containerRegistry": ("container_registry", None),
        "featureStoreSettings": ("feature_store_settings", read_model(models, "FeatureStoreSettings")),
        "managedNetwork": ("managed_network", read_model(models, "ManagedNetworkSettings")),
        "enableDataIsolation": ("enable_data_isolation", None),
        "v1LegacyMode": ("v_1_legacy_mode", None),
        "encryption": ("encryption", read_model(models, "EncryptionUpdateProperties")),
    }
