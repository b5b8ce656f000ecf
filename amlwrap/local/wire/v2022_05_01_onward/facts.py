"""What answers of this family say of every workspace and compute, beside what all families say."""

from __future__ import annotations

from amlwrap.local.state import State
from amlwrap.local.wire.family import Json


def write_facts(state: State, kind: str) -> Json:
    """Return what is true of every resource of a kind, as `Family.write_facts` says."""
    if kind == "computes":
        return {"propertyBag": {}}
    if kind == "workspaces":
        return {
            "mlFlowTrackingUri": state.tracking_uri,
            "publicNetworkAccess": "Disabled",
            "storageHnsEnabled": False,
            "v1LegacyMode": False,
            "enableDataIsolation": False,
            "managedNetwork": {"isolationMode": "Disabled", "networkId": state.workspace_guid},
        }
    return {}
