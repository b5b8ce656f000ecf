"""What a new workspace holds before anybody puts anything in it: a cluster and the two datastores of Azure ML."""

from __future__ import annotations

from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.arm.computes import save_compute
from amlwrap.local.wire.arm.datastores import save_datastore

ARTIFACT_STORE = "workspaceartifactstore"
ARTIFACT_CONTAINER = "azureml"


def seed_workspace(state: State) -> None:
    """Create what every workspace begins with, where it is not there yet."""
    if state.documents.find("computes", "cpu-cluster") is None and not state.documents.list("datastores"):
        scale = {"minNodeCount": 0, "maxNodeCount": 4, "nodeIdleTimeBeforeScaleDown": "PT120S"}
        save_compute(state, "cpu-cluster", {"properties": {"vmSize": "Standard_DS3_v2", "scaleSettings": scale}}, None)
    containers = {
        "workspaceblobstore": f"azureml-blobstore-{state.workspace_guid}",
        ARTIFACT_STORE: ARTIFACT_CONTAINER,
    }
    for name, container in containers.items():
        try:
            state.blobs.get_container(container)
        except BlobServiceError:
            state.blobs.create_container(container)
        if state.documents.find("datastores", name) is None:
            contents = {
                "contentsType": "AzureBlob",
                "accountName": state.account,
                "containerName": container,
                "endpoint": state.blob_host,
                "protocol": "http",
                "credentials": {"credentialsType": "AccountKey"},
            }
            properties = {"contents": contents, "isDefault": name == "workspaceblobstore"}
            save_datastore(state, name, properties, None)
