"""Datastores of the embedded workspace: the seeded ones, filters, secrets and credentials."""

from __future__ import annotations

from typing import Any

from tests.support.local_workspace import LocalWorkspace


def _contents(local: LocalWorkspace, container: str, credentials: dict[str, Any]) -> dict[str, Any]:
    return {
        "contentsType": "AzureBlob", "accountName": "amlwraplocal", "containerName": container,
        "endpoint": "core.windows.net", "protocol": "https", "credentials": credentials,
    }  # fmt: skip


def _names(local: LocalWorkspace, **query: Any) -> list[str]:
    return [store["name"] for store in local.get("/datastores", **query).json()["value"]]


def test_a_new_workspace_has_azures_two_datastores_and_a_cluster(local: LocalWorkspace) -> None:
    assert {"workspaceblobstore", "workspaceartifactstore"} <= set(_names(local))
    assert _names(local, isDefault="true") == ["workspaceblobstore"]
    contents = local.get("/datastores/workspaceblobstore").json()["properties"]["contents"]
    assert contents["containerName"].startswith("azureml-blobstore-")
    assert f"{contents['protocol']}://{contents['endpoint']}" == local.server.url
    assert contents["credentials"] == {"credentialsType": "AccountKey"}
    cluster = local.get("/computes/cpu-cluster").json()["properties"]
    assert cluster["properties"]["scaleSettings"]["maxNodeCount"] == 4


def test_datastores_are_filtered_and_ordered(local: LocalWorkspace) -> None:
    both = "workspaceartifactstore,WORKSPACEBLOBSTORE"
    assert _names(local, names=both, orderBy="name") == ["workspaceartifactstore", "workspaceblobstore"]
    descending = _names(local, names=both, orderBy="name", orderByAsc="false")
    assert descending == ["workspaceblobstore", "workspaceartifactstore"]
    assert _names(local, searchText="ARTIFACT") == ["workspaceartifactstore"]
    page = local.get("/datastores", count=1).json()
    assert len(page["value"]) == 1
    assert page["nextLink"]
    assert local.get("/datastores", isDefault="maybe").status_code == 400


def test_secrets_come_out_through_list_secrets_alone(local: LocalWorkspace) -> None:
    credentials = {"credentialsType": "Sas", "secrets": {"secretsType": "Sas", "sasToken": "sv=secret"}}
    contents = _contents(local, local.default_container(), credentials)
    created = local.put("/datastores/with-sas", {"contents": contents})
    assert created.status_code == 201
    assert "sv=secret" not in created.text + local.get("/datastores/with-sas").text
    assert local.post("/datastores/with-sas/listSecrets").json() == {"secretsType": "Sas", "sasToken": "sv=secret"}


def test_a_datastore_without_credentials_has_no_secrets_to_list(local: LocalWorkspace) -> None:
    contents = _contents(local, local.default_container(), {"credentialsType": "None"})
    assert local.put("/datastores/identity", {"contents": contents}).status_code == 201
    response = local.post("/datastores/identity/listSecrets")
    assert response.status_code == 400
    assert "no credentials" in response.json()["error"]["message"]


def test_a_container_that_does_not_exist_is_named_unless_validation_is_skipped(local: LocalWorkspace) -> None:
    contents = _contents(local, "not-there", {"credentialsType": "None"})
    response = local.put("/datastores/dangling", {"contents": contents})
    assert response.status_code == 400
    assert "'not-there'" in response.json()["error"]["message"]
    assert local.put("/datastores/dangling", {"contents": contents}, skipValidation="true").status_code == 201


def test_there_is_one_default_datastore_and_it_stays(local: LocalWorkspace) -> None:
    contents = _contents(local, local.default_container(), {"credentialsType": "AccountKey"})
    try:
        local.put("/datastores/new-default", {"contents": contents, "isDefault": True})
        assert _names(local, isDefault="true") == ["new-default"]
        assert local.delete("/datastores/new-default").status_code == 400
    finally:
        stored = local.get("/datastores/workspaceblobstore").json()["properties"]
        local.put("/datastores/workspaceblobstore", stored | {"isDefault": True})
    assert _names(local, isDefault="true") == ["workspaceblobstore"]


def test_code_in_a_datastore_elsewhere_is_refused_by_name(local: LocalWorkspace) -> None:
    contents = _contents(local, "c", {"credentialsType": "None"}) | {"accountName": "elsewhere"}
    local.put("/datastores/elsewhere", {"contents": contents})
    local.put("/codes/far/versions/1", {"path": "x", "datastoreId": f"{local.path}/datastores/elsewhere"})
    job = {"jobType": "Command", "command": "true", "compute": local.compute}
    response = local.put("/jobs/far", job | {"codeId": f"{local.path}/codes/far/versions/1"})
    assert response.status_code == 400
    assert "'elsewhere'" in response.json()["error"]["message"]


def test_credentials_of_a_kind_that_nobody_knows_are_refused_and_not_repeated(local: LocalWorkspace) -> None:
    credentials = {"credentialsType": "Later", "Secrets": {"pass": "hush"}}
    body = {"datastoreType": "AzureBlob", "accountName": "a", "containerName": "c", "credentials": credentials}
    path, later = f"{local.path}/datastores/with-later", {"api-version": "2025-12-01"}
    created = local.http.put(path, json={"properties": body}, params=later)
    assert created.status_code == 400
    assert "'Later' is none of AccountKey, Certificate" in created.json()["error"]["message"]
    assert "hush" not in created.text
