"""The things a workspace holds, as plain values: what the collections return, whatever the api-version.

Each value keeps the generated model that it was read from in `raw`, for whatever is not lifted into an attribute.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.lazy import on_first_use

if TYPE_CHECKING:
    from amlwrap.assets.capacity import MachineSize, Usage
    from amlwrap.assets.code import Code, PendingUpload
    from amlwrap.assets.compute import Compute, ComputeDefinition, ComputeTier
    from amlwrap.assets.data import AssetType, Data
    from amlwrap.assets.datastore import Datastore, DatastoreSecrets
    from amlwrap.assets.deployment import (
        DeploymentDefinition,
        LogContainer,
        OnlineDeployment,
        ProbeSettings,
        RequestSettings,
    )
    from amlwrap.assets.endpoint import AuthMode, EndpointKeys, EndpointToken, OnlineEndpoint
    from amlwrap.assets.environment import Environment, EnvironmentDefinition
    from amlwrap.assets.model import Model, ModelDefinition
    from amlwrap.assets.subscription import Subscription
    from amlwrap.assets.workspace import WorkspaceResource
else:
    __getattr__ = on_first_use(
        __name__,
        {
            "amlwrap.assets.capacity": ("MachineSize", "Usage"),
            "amlwrap.assets.code": ("Code", "PendingUpload"),
            "amlwrap.assets.compute": ("Compute", "ComputeDefinition", "ComputeTier"),
            "amlwrap.assets.data": ("AssetType", "Data"),
            "amlwrap.assets.datastore": ("Datastore", "DatastoreSecrets"),
            "amlwrap.assets.deployment": (
                "DeploymentDefinition",
                "LogContainer",
                "OnlineDeployment",
                "ProbeSettings",
                "RequestSettings",
            ),
            "amlwrap.assets.endpoint": ("AuthMode", "EndpointKeys", "EndpointToken", "OnlineEndpoint"),
            "amlwrap.assets.environment": ("Environment", "EnvironmentDefinition"),
            "amlwrap.assets.model": ("Model", "ModelDefinition"),
            "amlwrap.assets.subscription": ("Subscription",),
            "amlwrap.assets.workspace": ("WorkspaceResource",),
        },
    )

__all__ = [
    "AssetType",
    "AuthMode",
    "Code",
    "Compute",
    "ComputeDefinition",
    "ComputeTier",
    "Data",
    "Datastore",
    "DatastoreSecrets",
    "DeploymentDefinition",
    "EndpointKeys",
    "EndpointToken",
    "Environment",
    "EnvironmentDefinition",
    "LogContainer",
    "MachineSize",
    "Model",
    "ModelDefinition",
    "OnlineDeployment",
    "OnlineEndpoint",
    "PendingUpload",
    "ProbeSettings",
    "RequestSettings",
    "Subscription",
    "Usage",
    "WorkspaceResource",
]
