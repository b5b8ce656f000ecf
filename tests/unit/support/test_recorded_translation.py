"""Recorded names and addresses in those of a local workspace."""

from __future__ import annotations

import pytest

from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME, LocalServer
from tests.support import loopback
from tests.support.local_workspace import LocalWorkspace
from tests.support.recorded_translation import Translation

BLOBS = "http://127.0.0.1:1/amlwraplocal"
SERVER = LocalServer("http://127.0.0.1:1", "", 1, SUBSCRIPTION_ID, RESOURCE_GROUP, WORKSPACE_NAME, BLOBS, "")
LOCAL = LocalWorkspace(SERVER, loopback.client())
TRANSLATION = Translation(LOCAL, "default-container", "its-guid")
GROUP = f"/subscriptions/{SUBSCRIPTION_ID}/resourceGroups/local"
RECORDED = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        (RECORDED, LOCAL.path),
        (f"{RECORDED.lower()}/data/d/versions/1", f"{LOCAL.path}/data/d/versions/1"),
        ("/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
         f"{GROUP}/providers/Microsoft.Storage/storageAccounts/a"),
        ("/subscriptions/s/providers/p/locations/l", f"/subscriptions/{SUBSCRIPTION_ID}/providers/p/locations/l"),
        ("azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/d/paths/p",
         f"azureml:/{GROUP}/workspaces/local/datastores/d/paths/p"),
        ("azureml://workspaces/guid/datastores/d/paths/p", "azureml://workspaces/its-guid/datastores/d/paths/p"),
        ("azureml://datastores/d/paths/p", "azureml://datastores/d/paths/p"),
        ("https://account1.blob.core.windows.net:443/c-1/folder/x", f"{BLOBS}/default-container/folder/x"),
        ("wasbs://someone@example.com/iris.csv", f"{BLOBS}/default-container/iris.csv"),
        ("https://example.com/iris.csv", "https://example.com/iris.csv"),
        ("azureml:iris:1", "azureml:iris:1"),
    ],
)  # fmt: skip
def test_addresses_are_those_of_the_local_workspace(recorded: str, expected: str) -> None:
    assert TRANSLATION.value({"uri": [recorded]}) == {"uri": [expected]}


def test_accounts_and_containers_are_the_local_ones() -> None:
    recorded = {"accountName": "a", "containerName": "c", "fileShareName": "f", "isDefault": True}
    said = TRANSLATION.value(recorded)
    assert said == recorded | {"accountName": "amlwraplocal", "containerName": "default-container"}


def test_a_resource_gets_its_exchanges_number_behind_its_name() -> None:
    assert TRANSLATION.path(f"{RECORDED}/jobs/j/cancel", "job-1") == f"{LOCAL.path}/jobs/j-job-1/cancel"
    assert TRANSLATION.path(f"{RECORDED}/datastores", "job-1") == f"{LOCAL.path}/datastores"
    assert TRANSLATION.path(RECORDED, "job-1") == LOCAL.path


def test_what_every_workspace_has_keeps_its_name() -> None:
    path = "datastores/workspaceblobstore/listSecrets"
    assert TRANSLATION.path(f"{RECORDED}/{path}", "x-1") == f"{LOCAL.path}/{path}"


def test_names_of_endpoints_stay_within_their_limit() -> None:
    name = TRANSLATION.path(f"{RECORDED}/onlineEndpoints/{'e' * 40}", "endpoint-1").rpartition("/")[2]
    assert len(name) == 32
    assert name.endswith("e-endpoint-1")
