"""The things a workspace holds, as plain values: what the collections return, whatever the api-version.

Each value keeps the generated model that it was read from in `raw`, for whatever is not lifted into an attribute.
"""

from amlwrap.assets.code import Code, PendingUpload
from amlwrap.assets.compute import Compute
from amlwrap.assets.data import AssetType, Data
from amlwrap.assets.datastore import Datastore, DatastoreSecrets
from amlwrap.assets.endpoint import AuthMode, OnlineEndpoint
from amlwrap.assets.environment import Environment, EnvironmentDefinition
from amlwrap.assets.model import Model

__all__ = [
    "AssetType",
    "AuthMode",
    "Code",
    "Compute",
    "Data",
    "Datastore",
    "DatastoreSecrets",
    "Environment",
    "EnvironmentDefinition",
    "Model",
    "OnlineEndpoint",
    "PendingUpload",
]
