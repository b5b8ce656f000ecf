"""The workspace itself, its datastores and its computes, as Azure's SDK reads and changes them."""

from __future__ import annotations

import os

from azure.ai.ml import MLClient
from azure.ai.ml.entities import (
    AccountKeyConfiguration,
    AmlCompute,
    AzureBlobDatastore,
    AzureDataLakeGen2Datastore,
    AzureFileDatastore,
)

from amlwrap.local.home import LocalServer
from tests.referees.calls import Calls
from tests.referees.sdk.spoken import COMPUTES, DATASTORES, WORKSPACES


def test_workspaces_get(ml: MLClient, calls: Calls, local_workspace: LocalServer) -> None:
    workspace = ml.workspaces.get(local_workspace.workspace_name)
    calls.were(f"GET workspaces {WORKSPACES}")
    assert (workspace.name, workspace.location) == ("local", "local")
    assert workspace.discovery_url.startswith(local_workspace.https_url)
    assert workspace.mlflow_tracking_uri.startswith(f"{local_workspace.https_url}/mlflow/")


def test_workspaces_list_and_get_keys(ml: MLClient, calls: Calls) -> None:
    assert [each.name for each in ml.workspaces.list()] == ["local"]
    assert ml.workspaces.get_keys("local").user_storage_key
    calls.were(f"GET workspaces {WORKSPACES}", f"POST listKeys {WORKSPACES}")


def test_datastores_list_and_get_default(ml: MLClient, calls: Calls) -> None:
    assert {"workspaceblobstore", "workspaceartifactstore"} <= {each.name for each in ml.datastores.list()}
    default = ml.datastores.get_default(include_secrets=True)
    calls.were(f"GET datastores {DATASTORES}", f"POST datastores/listSecrets {DATASTORES}")
    assert (default.name, default.account_name) == ("workspaceblobstore", "amlwraplocal")
    assert default.credentials.account_key


def test_datastores_create_get_and_delete(ml: MLClient, calls: Calls) -> None:
    blob = AzureBlobDatastore(
        name="blobs", account_name="elsewhere", container_name="c", tags={"a": "b"},
        credentials=AccountKeyConfiguration(account_key="c2VjcmV0"),
    )  # fmt: skip
    lake = AzureDataLakeGen2Datastore(name="lake", account_name="elsewhere", filesystem="c")
    share = AzureFileDatastore(
        name="share", account_name="elsewhere", file_share_name="c", credentials=blob.credentials
    )
    for each in (blob, lake, share):
        made = ml.datastores.create_or_update(each)
        assert (made.name, made.type, made.account_name) == (each.name, each.type, "elsewhere")
    read = ml.datastores.get("blobs", include_secrets=True)
    assert (read.tags, read.credentials.account_key) == ({"a": "b"}, "c2VjcmV0")
    ml.datastores.delete("blobs")
    calls.were(*(f"{each} {DATASTORES}" for each in (
        "PUT datastores", "GET datastores", "POST datastores/listSecrets", "DELETE datastores"
    )))  # fmt: skip
    assert "blobs" not in {each.name for each in ml.datastores.list()}


def test_computes_list_and_get(ml: MLClient, calls: Calls) -> None:
    assert "cpu-cluster" in {each.name for each in ml.compute.list()}
    cluster = ml.compute.get("cpu-cluster")
    assert (cluster.type, cluster.size, cluster.max_instances) == ("amlcompute", "STANDARD_DS3_V2", 4)
    assert list(ml.compute.list_nodes("cpu-cluster")) == []
    calls.were(f"GET computes {COMPUTES}", f"POST computes/listNodes {COMPUTES}")


def test_computes_create_update_and_delete(ml: MLClient, calls: Calls) -> None:
    cluster = AmlCompute(name="made", size="Standard_DS2_v2", max_instances=2, idle_time_before_scale_down=60)
    assert ml.compute.begin_create_or_update(cluster).result().max_instances == 2
    cluster.max_instances = 3
    changed = ml.compute.begin_update(cluster).result()
    assert (changed.max_instances, changed.idle_time_before_scale_down) == (3, 60)
    ml.compute.begin_delete("made").result()
    calls.were(
        f"GET workspaces {COMPUTES}",
        f"PUT computes {COMPUTES}",
        f"GET computeOperationsStatus {COMPUTES}",
        f"GET computes {COMPUTES}",
        f"DELETE computes {COMPUTES}",
    )
    assert "made" not in {each.name for each in ml.compute.list()}


def test_compute_list_sizes_and_list_usage(ml: MLClient, calls: Calls) -> None:
    # The SDK fills these in by the service's own names, and leaves its documented attributes None.
    sizes = {size.name: vars(size) for size in ml.compute.list_sizes(location="local")}
    assert (sizes["STANDARD_DS3_V2"]["family"], sizes["STANDARD_DS3_V2"]["vCPUs"]) == ("localFamily", 1)
    (usage,) = map(vars, ml.compute.list_usage(location="local"))
    assert 0 <= usage["currentValue"] <= usage["limit"] == os.cpu_count()
    calls.were(f"GET vmSizes {COMPUTES}", f"GET usages {COMPUTES}")
