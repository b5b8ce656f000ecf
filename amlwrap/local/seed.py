"""What a new workspace holds before anybody puts anything in it: a cluster and the two datastores of Azure ML."""

from __future__ import annotations

from amlwrap.assets import Compute, Datastore
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.records import Record

ARTIFACT_STORE = "workspaceartifactstore"
ARTIFACT_CONTAINER = "azureml"
DEFAULT_STORE = "workspaceblobstore"


def seed_workspace(state: State) -> None:
    """Create what every workspace begins with, where it is not there yet."""
    if state.records.find("computes", "cpu-cluster") is None and not state.records.list("datastores"):
        cluster = Compute(
            name="cpu-cluster", id=resource_id("computes", "cpu-cluster"), type="AmlCompute", size="STANDARD_DS3_V2",
            min_nodes=0, max_nodes=4,
        )  # fmt: skip
        state.records.put(Record(kind="computes", name=cluster.name, value=cluster))
    containers = {DEFAULT_STORE: f"azureml-blobstore-{state.workspace_guid}", ARTIFACT_STORE: ARTIFACT_CONTAINER}
    for name, container in containers.items():
        try:
            state.blobs.get_container(container)
        except BlobServiceError:
            state.blobs.create_container(container)
        if state.records.find("datastores", name) is None:
            store = Datastore(
                name=name, id=resource_id("datastores", name), type="AzureBlob", is_default=name == DEFAULT_STORE,
                account_name=state.account, container_name=container, endpoint=state.blob_host, protocol="http",
                credentials_type="AccountKey",
            )  # fmt: skip
            state.records.put(Record(kind="datastores", name=name, value=store))
