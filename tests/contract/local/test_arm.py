"""The ARM conventions of the embedded workspace: tokens, versions, errors, paging, polling, names."""

from __future__ import annotations

import os
from typing import Any

import httpx
import pytest

from tests.support import loopback
from tests.support.local_workspace import API_VERSION, LocalWorkspace, patience

LATER = {"api-version": "2024-04-01"}


def _error(response: httpx.Response) -> dict[str, str]:
    assert response.headers["x-ms-request-id"]
    return dict(response.json()["error"])


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Basic eDp5"}, {"Authorization": "Bearer wrong"}])
def test_a_request_without_this_starts_token_is_refused(local: LocalWorkspace, headers: dict[str, str]) -> None:
    response = loopback.get(f"{local.server.url}{local.path}", params={"api-version": API_VERSION}, headers=headers)
    assert response.status_code == 401
    assert _error(response)["code"] in ("AuthenticationFailed", "InvalidAuthenticationToken")
    assert response.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_foreign_host_name_is_refused_before_anything_else(local: LocalWorkspace) -> None:
    response = local.http.get(local.path, headers={"Host": "attacker.example"})
    assert response.status_code == 403
    assert local.http.get(local.path, headers={"Host": "localhost:80"}).status_code == 200


def test_the_api_version_is_required(local: LocalWorkspace) -> None:
    headers = {"Authorization": f"Bearer {local.server.token}"}
    response = loopback.get(f"{local.server.url}{local.path}/jobs", headers=headers)
    assert response.status_code == 400
    assert _error(response)["code"] == "MissingApiVersionParameter"


def test_an_api_version_that_never_was_is_refused_with_the_supported_ones(local: LocalWorkspace) -> None:
    headers = {"Authorization": f"Bearer {local.server.token}"}
    response = loopback.get(f"{local.server.url}{local.path}/jobs?api-version=2022-05-02", headers=headers)
    assert response.status_code == 400
    assert _error(response)["code"] == "NoRegisteredProviderFound"
    assert "2022-05-02" in _error(response)["message"]
    assert f"supported api-versions are '{API_VERSION}, 2022-05-01, " in _error(response)["message"]


@pytest.mark.parametrize(
    ("part", "other", "code"),
    [
        ("00000000-0000-0000-0000-000000000000", "11111111-0000-0000-0000-000000000000", "SubscriptionNotFound"),
        ("resourceGroups/local", "resourceGroups/other", "ResourceGroupNotFound"),
        ("workspaces/local", "workspaces/other", "ResourceNotFound"),
    ],
)
def test_another_workspace_is_not_found(local: LocalWorkspace, part: str, other: str, code: str) -> None:
    response = local.http.get(f"{local.path.replace(part, other)}/jobs")
    assert response.status_code == 404
    assert _error(response)["code"] == code


def test_paths_and_names_compare_without_case_and_keep_theirs(local: LocalWorkspace) -> None:
    assert local.put("/environments/MixedCase", {"description": "first"}).status_code == 201
    assert local.put("/environments/mixedcase", {"description": "second"}).status_code == 200
    path = local.path.upper().replace("MICROSOFT", "microsoft")
    found = local.http.get(f"{path}/ENVIRONMENTS/MIXEDCASE").json()
    assert found["name"] == "MixedCase"
    assert found["properties"]["description"] == "second"


def test_a_resource_has_its_id_type_and_times(local: LocalWorkspace) -> None:
    created = local.put("/codes/stamped", {"tags": {"a": "b"}}).json()
    assert created["id"] == f"{local.path}/codes/stamped"
    assert created["type"] == "Microsoft.MachineLearningServices/workspaces/codes"
    changed = local.put("/codes/stamped", {"tags": {"a": "c"}}).json()
    assert changed["systemData"]["createdAt"] == created["systemData"]["createdAt"]
    assert changed["systemData"]["lastModifiedAt"] > created["systemData"]["lastModifiedAt"]


def test_listings_page_through_next_links(local: LocalWorkspace) -> None:
    names = [f"paged-{number}" for number in range(7)]
    for name in names:
        local.put(f"/data/{name}", {})
    found, url = [], f"{local.path}/data"
    sizes = []
    while url:
        page = local.http.get(url).json()
        found += [item["name"] for item in page["value"]]
        sizes.append(len(page["value"]))
        url = page.get("nextLink")
    assert [name for name in found if name in names] == names
    assert set(sizes[:-1]) == {3}


def test_a_page_goes_on_after_its_last_item_was_deleted(local: LocalWorkspace) -> None:
    for number in range(5):
        local.put(f"/data/gone/versions/{number}", {"path": "x"})
    first = local.get("/data/gone/versions").json()
    assert [item["name"] for item in first["value"]] == ["4", "3", "2"]
    assert local.delete("/data/gone/versions/0").status_code == 200
    assert [item["name"] for item in local.http.get(first["nextLink"]).json()["value"]] == ["1"]


def test_versions_are_listed_by_what_is_asked_of_them(local: LocalWorkspace) -> None:
    for version, facts in (
        ("1", {"tags": {"a": "1"}, "stage": "Development"}),
        ("2", {"tags": {"a": "1", "b": "2"}, "properties": {"p": "q"}, "description": "best"}),
        ("3", {"tags": {"a": "2"}, "stage": "Production"}),
    ):
        path = f"/models/listed/versions/{version}"
        body = {"modelUri": "azureml://datastores/workspaceblobstore/paths/m", **facts}
        assert local.put(path, body, **LATER).status_code == 201

    def listed(**query: Any) -> list[str]:
        return [each["name"] for each in local.get("/models/listed/versions", **query, **LATER).json()["value"]]

    assert listed(tags="a=1") == ["2", "1"]
    for query in ({"tags": "a=1,b"}, {"properties": "p=q"}, {"description": "best"}, {"version": "2"}):
        assert listed(**query) == ["2"]
    assert listed(stage="Production") == ["3"]
    assert listed(offset="1") == ["2", "1"]
    for query, problem in (({"feed": "azureml"}, "no feed 'azureml'"), ({"offset": "-1"}, "a number from 0 on")):
        assert problem in _error(local.get("/models/listed/versions", **query, **LATER))["message"]
    assert len(local.get("/models", count="1", **LATER).json()["value"]) == 1


@pytest.mark.parametrize(("kinds", "found"), [("hub,project", []), ("default", ["local"]), ("hub,Default", ["local"])])
def test_workspaces_are_listed_by_kind(local: LocalWorkspace, kinds: str, found: list[str]) -> None:
    listed = local.http.get(local.path.rpartition("/")[0], params={"kind": kinds}).json()["value"]
    assert [each["name"] for each in listed] == found


def test_a_foreign_continuation_token_is_refused(local: LocalWorkspace) -> None:
    assert local.get("/jobs", **{"$skip": "!!"}).status_code == 400


def test_deleting_says_whether_there_was_something(local: LocalWorkspace) -> None:
    local.put("/data/short-lived", {})
    assert [local.delete("/data/short-lived").status_code for _ in range(2)] == [200, 204]
    response = local.get("/data/short-lived")
    assert response.status_code == 404
    assert _error(response)["code"] == "UserError"
    assert "'short-lived'" in _error(response)["message"]


def test_unknown_paths_methods_and_operations_say_so(local: LocalWorkspace) -> None:
    assert _error(local.get("/nothing"))["code"] == "InvalidResourceType"
    response = local.http.patch(f"{local.path}/jobs/x")
    assert response.status_code == 405


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/batchEndpoints", "The local workspace does not offer BatchEndpoints_List: nothing here scores files in"),
        ("/connections/x", "The local workspace does not offer WorkspaceConnections_Get: nothing here signs in"),
        # Of later api-versions, in none of the contracts.
        ("/capabilityHosts/x", "/workspaces/local/capabilityHosts/x: models that others host are not here. Leave"),
    ],
)
def test_what_azure_has_and_nobody_serves_here_is_told_with_what_there_is_instead(
    local: LocalWorkspace, path: str, said: str
) -> None:
    response = local.get(path)
    assert (response.status_code, _error(response)["code"]) == (501, "NotImplemented")
    assert said in _error(response)["message"]


def test_what_is_served_in_no_api_version_is_told_so_in_any(local: LocalWorkspace) -> None:
    response = local.get("/batchEndpoints/x/jobs", **{"api-version": "2020-09-01-dataplanepreview"})
    assert response.status_code == 501
    assert "/batchEndpoints/x/jobs: nothing here scores files in batches" in _error(response)["message"]


@pytest.mark.parametrize("version", [API_VERSION, "2024-04-01"])
def test_jobs_and_computes_of_types_that_are_not_served_are_told_so(local: LocalWorkspace, version: str) -> None:
    job = local.put("/jobs/piped", {"jobType": "Pipeline"}, **{"api-version": version})
    assert job.status_code == 501
    assert _error(job)["target"] == "properties.jobType"
    assert _error(job)["message"].startswith(
        "properties.jobType: the local workspace runs Command and Sweep jobs, not 'Pipeline': nothing here runs steps"
    )
    for kind, status in (("ComputeInstance", 501), ("Toaster", 400)):
        body = {"location": "local", "properties": {"computeType": kind}}
        made = local.http.put(f"{local.path}/computes/other", json=body, params={"api-version": version})
        assert (made.status_code, _error(made)["target"]) == (status, "properties.computeType")
        assert f"offers computes of type AmlCompute, not '{kind}'" in _error(made)["message"]


def test_creating_a_compute_is_polled_to_success(local: LocalWorkspace) -> None:
    body = {"location": "local", "properties": {"computeType": "AmlCompute", "properties": {
        "vmSize": "Standard_DS2_v2", "vmPriority": "Dedicated",
        "scaleSettings": {"minNodeCount": 0, "maxNodeCount": 2, "nodeIdleTimeBeforeScaleDown": "PT120S"}}}}  # fmt: skip
    created = local.http.put(f"{local.path}/computes/polled", json=body)
    assert created.status_code == 201
    assert created.json()["properties"]["properties"]["vmSize"] == "STANDARD_DS2_V2"
    url = created.headers["Azure-AsyncOperation"]
    assert [local.http.get(url).json()["status"] for _ in range(2)] == ["InProgress", "Succeeded"]
    scale = {"properties": {"scaleSettings": {"maxNodeCount": 3}}}
    changed = local.http.patch(f"{local.path}/computes/polled", json=scale).json()
    assert changed["properties"]["properties"]["scaleSettings"]["maxNodeCount"] == 3
    deleted = local.delete("/computes/polled")
    assert deleted.status_code == 202
    assert "Location" not in deleted.headers
    assert local.http.get(deleted.headers["Azure-AsyncOperation"]).status_code == 200
    assert local.get("/computes/polled").status_code == 404


@pytest.mark.parametrize("version", [API_VERSION, "2024-04-01"])
def test_a_cluster_is_neither_started_nor_stopped(local: LocalWorkspace, version: str) -> None:
    for verb in ("start", "stop"):
        path = f"{local.path}/computes/{{}}/{verb}"
        refused = local.http.post(path.format("cpu-cluster"), params={"api-version": version})
        assert (refused.status_code, _error(refused)["code"]) == (400, "UserError")
        assert "'cpu-cluster' is an AmlCompute, which is neither started nor stopped" in _error(refused)["message"]
        assert local.http.post(path.format("none"), params={"api-version": version}).status_code == 404


def test_clients_that_wait_half_a_minute_by_themselves_are_told_to_look_again_soon(local: LocalWorkspace) -> None:
    endpoint = f"{local.path}/onlineEndpoints/looked-for"
    created = local.http.put(endpoint, json={"location": "local", "properties": {"authMode": "Key"}})
    polled = local.http.get(created.headers["Azure-AsyncOperation"])
    deleted = local.http.delete(endpoint)
    for answer in (created, polled, deleted):
        assert 0 < int(answer.headers["retry-after-ms"]) < 1000, answer


def test_deleting_a_job_is_polled_by_location(local: LocalWorkspace) -> None:
    name = local.command("true")
    local.wait(name)
    deleted = local.delete(f"/jobs/{name}")
    assert deleted.status_code == 202
    assert int(deleted.headers["Retry-After"]) > 0
    for _ in patience():
        polled = local.http.get(deleted.headers["Location"])
        if polled.status_code != 202:
            break
    assert polled.status_code == 200
    assert local.get(f"/jobs/{name}").status_code == 404
    assert local.blobs(name) == []
    assert local.delete(f"/jobs/{name}").status_code == 204


def test_the_workspace_and_its_keys_are_shown(local: LocalWorkspace) -> None:
    assert local.get("").json()["name"] == "local"
    assert local.post("/listKeys").json()["userStorageKey"] == local.account_key()


def test_an_account_is_told_of_what_it_sees_and_may_do(local: LocalWorkspace) -> None:
    subscription = local.path.partition("/resourceGroups")[0]
    of_arm = {"api-version": "2022-12-01"}
    (listed,) = local.http.get("/subscriptions", params=of_arm).json()["value"]
    assert listed == local.http.get(subscription, params=of_arm).json()
    assert (listed["subscriptionId"], listed["state"]) == (local.server.subscription_id, "Enabled")
    wanted = "resourceType eq 'Microsoft.MachineLearningServices/workspaces'"
    for place in (subscription, local.path.partition("/providers")[0]):
        (found,) = local.http.get(f"{place}/resources", params={**of_arm, "$filter": wanted}).json()["value"]
        assert found["id"] == local.path
    other = {**of_arm, "$filter": "resourceType eq 'Microsoft.Storage/storageAccounts'"}
    assert local.http.get(f"{subscription}/resources", params=other).json() == {"value": []}
    permissions = f"{local.path}/providers/Microsoft.Authorization/permissions"
    assert local.http.get(permissions, params=of_arm).json()["value"][0]["actions"] == ["*"]


@pytest.mark.parametrize("path", ["", "/resources", "/resourceGroups/local/resources"])
def test_another_account_is_not_found(local: LocalWorkspace, path: str) -> None:
    other = f"/subscriptions/11111111-0000-0000-0000-000000000000{path}"
    response = local.http.get(other, params={"api-version": "2022-12-01"})
    assert (response.status_code, _error(response)["code"]) == (404, "SubscriptionNotFound")
    assert local.http.post(other, params={"api-version": "2022-12-01"}).status_code == 400


def test_a_region_has_this_machines_processors_and_no_other_region_is_there(local: LocalWorkspace) -> None:
    region = f"{local.path.partition('/resourceGroups')[0]}/providers/Microsoft.MachineLearningServices/locations/local"
    for version in ({}, LATER):
        (usage,) = local.http.get(f"{region}/usages", params=version).json()["value"]
        (quota,) = local.http.get(f"{region}/quotas", params=version).json()["value"]
        assert usage["limit"] == quota["limit"] == os.cpu_count()
        assert 0 <= usage["currentValue"] <= usage["limit"]
        sizes = local.http.get(f"{region}/vmSizes", params=version).json()["value"]
        assert "STANDARD_DS3_V2" in [size["name"] for size in sizes]
        elsewhere = local.http.get(f"{region}/usages".replace("/local/", "/eastus/"), params=version)
        assert (elsewhere.status_code, _error(elsewhere)["code"]) == (400, "NoRegisteredProviderFound")
