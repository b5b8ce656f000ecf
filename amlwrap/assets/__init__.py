"""The things a workspace holds, as plain values: what the collections return, whatever the api-version.

Each value keeps the generated model that it was read from in `raw`, for whatever is not lifted into an attribute.
"""

from amlwrap.assets.code import Code, PendingUpload
from amlwrap.assets.compute import Compute
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

__all__ = [
    "AssetType",
    "AuthMode",
    "Code",
    "Compute",
    "Data",
    "Datastore",
    "DatastoreSecrets",
    "DeploymentDefinition",
    "EndpointKeys",
    "EndpointToken",
    "Environment",
    "EnvironmentDefinition",
    "LogContainer",
    "Model",
    "ModelDefinition",
    "OnlineDeployment",
    "OnlineEndpoint",
    "PendingUpload",
    "ProbeSettings",
    "RequestSettings",
]
