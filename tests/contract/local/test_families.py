"""What was made through one api-version is there, and right, through any other."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from tests.support import loopback
from tests.support.local_workspace import LocalWorkspace, patience

FIRST = "2021-03-01-preview"
SECOND = ("2022-05-01", "2023-04-01-preview", "2024-04-01", "2025-12-01")
ALL = (FIRST, *SECOND)


def ask(local: LocalWorkspace, version: str, method: str, path: str, body: Any = None, **query: str) -> httpx.Response:
    """Send a request in an api-version and return the answer."""
    return local.http.request(
        method, local.path + path, json=body, params={"api-version": version, **query},
    )  # fmt: skip


def put(local: LocalWorkspace, version: str, path: str, properties: dict[str, Any]) -> dict[str, Any]:
    """Create something and return its properties."""
    response = ask(local, version, "PUT", path, {"properties": properties})
    assert response.status_code == 201, response.text
    assert "api-version=" in response.headers["Location"]
    return dict(response.json()["properties"])


def show(local: LocalWorkspace, version: str, path: str) -> dict[str, Any]:
    """Return the properties of something as an api-version shows them."""
    response = ask(local, version, "GET", path)
    assert response.status_code == 200, response.text
    return dict(response.json()["properties"])


def upload(local: LocalWorkspace, name: str, text: str) -> None:
    with local.container() as container:
        container.upload_blob(name, text, overwrite=True)


def data_body(version: str, local: LocalWorkspace, path: str) -> dict[str, Any]:
    if version == FIRST:
        return {"path": path, "datastoreId": f"{local.path}/datastores/workspaceblobstore"}
    return {"dataType": "uri_file", "dataUri": f"azureml://datastores/workspaceblobstore/paths/{path}"}


def command_body(version: str, local: LocalWorkspace, data: str) -> dict[str, Any]:
    """Return a job that copies its input to its output, in the words of an api-version."""
    if version == FIRST:
        return {
            "jobType": "Command",
            "command": 'cp "$AZURE_ML_INPUT_table" "$AZURE_ML_OUTPUT_copy/t.csv"; cat "$AZURE_ML_INPUT_table"',
            "compute": local.compute,
            "inputDataBindings": {"table": {"dataId": data}},
            "outputDataBindings": {"copy": {}},
        }
    return {
        "jobType": "Command",
        "environmentId": "azureml:plain:1",
        "command": "cp ${{inputs.table}} ${{outputs.copy}}/t.csv; cat ${{inputs.table}}; echo ${{inputs.word}}",
        "computeId": f"{local.path}/computes/cpu-cluster",
        "inputs": {
            "table": {"jobInputType": "uri_file", "uri": data},
            "word": {"jobInputType": "literal", "value": "said"},
        },
        "outputs": {"copy": {"jobOutputType": "uri_folder"}},
    }


@pytest.fixture(scope="module")
def plain(local: LocalWorkspace) -> str:
    """Return an environment that adds nothing to the server's own."""
    ask(local, "2024-04-01", "PUT", "/environments/plain/versions/1", {"properties": {"image": "python"}})
    return "azureml:plain:1"


@pytest.mark.parametrize("made", ALL)
@pytest.mark.parametrize("asked", ALL)
def test_data_is_right_in_every_family(local: LocalWorkspace, made: str, asked: str) -> None:
    name = f"d-{made}-{asked}".replace(".", "-")
    put(local, made, f"/data/{name}/versions/1", data_body(made, local, "in/x.csv") | {"tags": {"a": "b"}})
    shown = show(local, asked, f"/data/{name}/versions/1")
    assert shown["tags"] == {"a": "b"}
    if asked == FIRST:
        assert shown["path"] == "in/x.csv"
        assert shown["datastoreId"].endswith("/datastores/workspaceblobstore")
    else:
        assert shown["dataUri"].endswith("/workspaces/local/datastores/workspaceblobstore/paths/in/x.csv")
        assert shown["dataType"] == "uri_file"
    assert ask(local, asked, "DELETE", f"/data/{name}").status_code == 200
    assert ask(local, made, "GET", f"/data/{name}").status_code == 404


@pytest.mark.parametrize("made", [FIRST, "2022-05-01", "2024-04-01"])
def test_a_job_runs_whatever_words_it_was_made_in(local: LocalWorkspace, plain: str, made: str) -> None:
    upload(local, "in/table.csv", "a,b\n")
    other = "2024-04-01" if made == FIRST else FIRST
    put(local, other, f"/data/t-{made}/versions/1", data_body(other, local, "in/table.csv"))
    data = f"{local.path}/data/t-{made}/versions/1"
    name = f"job-{made}"
    submitted = put(local, made, f"/jobs/{name}", command_body(made, local, data) | {"tags": {"k": "v"}})
    assert submitted["status"] in ("NotStarted", "Queued", "Preparing", "Running")
    for _ in patience():
        seen = show(local, other, f"/jobs/{name}")
        if seen["status"] in ("Completed", "Failed", "Canceled"):
            break
    assert seen["status"] == "Completed", local.log(name)
    assert "a,b" in local.log(name)
    listed = ask(local, other, "GET", "/jobs", tag="k=v").json()["value"]
    assert name in [job["name"] for job in listed]
    if other == FIRST:
        assert seen["compute"]["target"].endswith("/computes/cpu-cluster")
        assert seen["inputDataBindings"]["table"]["dataId"] == data
        assert "said" in seen["command"]
        assert "${{" not in seen["command"]
    else:
        assert seen["computeId"].endswith("/computes/cpu-cluster")
        assert seen["inputs"]["table"]["uri"] == data
        assert seen["resources"]["instanceCount"] == 1
        assert seen["outputs"]["default"]["uri"].endswith(f"ExperimentRun/dcid.{name}")
    with local.container() as container:
        assert container.download_blob(f"azureml/{name}/copy/t.csv").readall() == b"a,b\n"
    assert ask(local, other, "DELETE", f"/jobs/{name}").status_code == 202


@pytest.mark.parametrize("made", [FIRST, "2024-04-01"])
def test_a_job_submitted_again_through_another_family_is_the_same_job(
    local: LocalWorkspace, plain: str, made: str
) -> None:
    other = "2024-04-01" if made == FIRST else FIRST
    upload(local, "in/table.csv", "a,b\n")
    put(local, made, f"/data/same-{made}/versions/1", data_body(made, local, "in/table.csv"))
    body = command_body(made, local, f"azureml:same-{made}:1") | {"environmentId": plain}
    name = f"same-{made}"
    put(local, made, f"/jobs/{name}", body)
    seen = show(local, other, f"/jobs/{name}")
    again = {key: value for key, value in seen.items() if value is not None} | {"tags": {"later": "yes"}}
    response = ask(local, other, "PUT", f"/jobs/{name}", {"properties": again})
    assert response.status_code == 200, response.text
    assert show(local, made, f"/jobs/{name}")["tags"] == {"later": "yes"}
    changed = again | {"command": "something else"}
    assert ask(local, other, "PUT", f"/jobs/{name}", {"properties": changed}).status_code == 400
    local.wait(name)


def test_a_sweep_of_the_second_family_draws_its_values_into_the_command(local: LocalWorkspace, plain: str) -> None:
    body = {
        "jobType": "Sweep",
        "computeId": f"{local.path}/computes/cpu-cluster",
        "samplingAlgorithm": {"samplingAlgorithmType": "Grid"},
        "objective": {"goal": "maximize", "primaryMetric": "m"},
        "searchSpace": {"lr": ["choice", [[1, 2]]]},
        "limits": {"jobLimitsType": "Sweep", "maxTotalTrials": 5, "maxConcurrentTrials": 10},
        "inputs": {"word": {"jobInputType": "literal", "value": "rate"}},
        "trial": {"command": "echo ${{inputs.word}}=${{search_space.lr}}", "environmentId": plain},
    }
    put(local, "2024-04-01", "/jobs/second-sweep", body)
    for _ in patience():
        sweep = show(local, FIRST, "/jobs/second-sweep")
        if sweep["status"] in ("Completed", "Failed", "Canceled"):
            break
    assert sweep["searchSpace"] == {"lr": ["choice", [[1, 2]]]}
    assert sweep["objective"]["goal"] == "Maximize"
    assert (sweep["maxTotalTrials"], sweep["maxConcurrentTrials"]) == (5, 10)
    logs = [local.log(f"second-sweep_{number}") for number in range(2)]
    assert ["rate=1" in logs[0], "rate=2" in logs[1]] == [True, True]
    trial = show(local, "2022-05-01", "/jobs/second-sweep_0")
    assert json.loads(trial["properties"]["amlwrap.hyperparameters"]) == {"lr": 1}


def test_a_sweep_of_the_first_family_shows_its_appended_arguments(local: LocalWorkspace) -> None:
    body = {
        "jobType": "Sweep", "algorithm": "Random", "compute": local.compute, "maxTotalTrials": 1,
        "objective": {"goal": "Minimize", "primaryMetric": "m"}, "searchSpace": {"--lr": ["uniform", [0, 1]]},
        "trial": {"command": "echo"},
    }  # fmt: skip
    put(local, FIRST, "/jobs/first-sweep", body)
    sweep = show(local, "2024-04-01", "/jobs/first-sweep")
    assert sweep["searchSpace"] == {"lr": ["uniform", [0, 1]]}
    assert sweep["trial"]["command"] == "echo --lr ${{search_space.lr}}"
    local.wait("first-sweep")


def test_a_serverless_job_runs_on_this_machine(local: LocalWorkspace, plain: str) -> None:
    body = {"jobType": "Command", "command": "echo here", "environmentId": plain}
    put(local, "2024-04-01", "/jobs/serverless", body)
    job = local.wait("serverless")
    assert job["status"] == "Completed"
    assert "here" in local.log("serverless")
    assert show(local, "2024-04-01", "/jobs/serverless")["computeId"] is None


def test_cancelling_is_followed_to_its_end_and_refused_after_it(local: LocalWorkspace, plain: str) -> None:
    body = {"jobType": "Command", "command": "sleep 600", "environmentId": plain}
    put(local, "2024-04-01", "/jobs/long", body)
    local.wait("long", "Running")
    cancelled = ask(local, "2024-04-01", "POST", "/jobs/long/cancel")
    assert cancelled.status_code == 202
    for _ in patience():
        polled = local.http.get(cancelled.headers["Location"])
        if polled.status_code != 202:
            break
    assert polled.status_code == 200
    assert show(local, FIRST, "/jobs/long")["status"] == "Canceled"
    again = ask(local, "2024-04-01", "POST", "/jobs/long/cancel")
    assert again.status_code == 400
    assert "in terminal status" in again.json()["error"]["message"]
    assert ask(local, FIRST, "POST", "/jobs/long/cancel").status_code == 200


def test_a_family_gets_back_what_nobody_else_understands(local: LocalWorkspace, plain: str) -> None:
    body = {
        "jobType": "Command", "command": "true", "environmentId": plain, "computeId": "cpu-cluster",
        "notificationSetting": {"emails": ["a@example.com"], "emailOn": ["JobFailed"]},
    }  # fmt: skip
    put(local, "2024-04-01", "/jobs/noted", body)
    assert show(local, "2024-04-01", "/jobs/noted")["notificationSetting"]["emails"] == ["a@example.com"]
    assert "notificationSetting" not in show(local, FIRST, "/jobs/noted")
    preview = {"image": "python", "intellectualProperty": {"publisher": "p"}}
    path = "/environments/preview/versions/1"
    put(local, "2023-04-01-preview", path, preview)
    assert show(local, "2023-04-01-preview", path)["intellectualProperty"] == {"publisher": "p"}
    assert "intellectualProperty" not in show(local, "2024-04-01", path)
    refused = ask(local, "2024-04-01", "PUT", "/environments/other/versions/1", {"properties": preview})
    assert refused.status_code == 400
    assert "intellectualProperty: there is no such property" in refused.json()["error"]["message"]


def test_code_is_uploaded_to_a_place_of_its_own_and_found_by_its_hash(local: LocalWorkspace, plain: str) -> None:
    started = ask(
        local, "2024-04-01", "POST", "/codes/hashed/versions/1/startPendingUpload",
        {"pendingUploadType": "TemporaryBlobReference"},
    )  # fmt: skip
    assert started.status_code == 200, started.text
    reference = started.json()["blobReferenceForConsumption"]
    url, _, signature = reference["credential"]["sasUri"].partition("?")
    put_blob = loopback.put(
        f"{url}/src/main.sh?{signature}", content=b"echo uploaded", headers={"x-ms-blob-type": "BlockBlob"}
    )
    assert put_blob.status_code == 201, put_blob.text
    facts = {"hash_sha256": "abc", "hash_version": "202208"}
    body = {"codeUri": f"{reference['blobUri']}/src", "isAnonymous": True, "properties": facts}
    put(local, "2023-04-01", "/codes/hashed/versions/1", body)
    query = {"hash": "abc", "hashVersion": "202208"}
    found = ask(local, "2024-04-01", "GET", "/codes/hashed/versions", **query).json()["value"]
    assert [each["name"] for each in found] == ["1"]
    assert found[0]["properties"]["codeUri"] == f"{reference['blobUri']}/src"
    elsewhere = ask(local, "2024-04-01", "GET", "/codes/not-there/versions", **query).json()["value"]
    assert elsewhere == found
    assert ask(local, "2024-04-01", "GET", "/codes/unknown/versions", hash="xyz").json() == {"value": []}
    job = {
        "jobType": "Command",
        "command": "./main.sh || sh main.sh",
        "environmentId": plain,
        "codeId": "azureml:hashed:1",
    }
    put(local, "2024-04-01", "/jobs/from-hash", job)
    assert local.wait("from-hash")["status"] == "Completed"
    assert "uploaded" in local.log("from-hash")


def test_archived_versions_are_left_out_of_listings(local: LocalWorkspace) -> None:
    for number in ("1", "2"):
        put(
            local,
            "2024-04-01",
            f"/models/m/versions/{number}",
            {"modelUri": "azureml://datastores/workspaceblobstore/paths/m"},
        )
    body = {"modelUri": "azureml://datastores/workspaceblobstore/paths/m", "isArchived": True}
    assert ask(local, "2024-04-01", "PUT", "/models/m/versions/1", {"properties": body}).status_code == 200
    names = {
        view: [each["name"] for each in ask(local, "2024-04-01", "GET", "/models/m/versions", **query).json()["value"]]
        for view, query in {
            "": {}, "ArchivedOnly": {"listViewType": "ArchivedOnly"}, "All": {"listViewType": "All"},
        }.items()
    }  # fmt: skip
    assert names == {"": ["2"], "ArchivedOnly": ["1"], "All": ["2", "1"]}


def test_an_unknown_api_version_is_told_what_there_is(local: LocalWorkspace) -> None:
    error = ask(local, "2019-01-01", "GET", "/jobs").json()["error"]
    assert error["code"] == "NoRegisteredProviderFound"
    assert "for type 'workspaces/jobs'" in error["message"]
    for version in ALL:
        assert version in error["message"]
    assert "2022-01-01-preview" not in error["message"]


def test_two_api_versions_serve_a_part_of_the_workspace_alone(local: LocalWorkspace) -> None:
    assert ask(local, "2022-01-01-preview", "GET", "").status_code == 200
    assert ask(local, "2022-01-01-preview", "GET", "/computes/cpu-cluster").status_code == 200
    assert ask(local, "2022-01-01-preview", "GET", "/jobs").json()["error"]["code"] == "NoRegisteredProviderFound"
    assert ask(local, "2022-02-01-preview", "GET", "/computes").json()["error"]["code"] == "NoRegisteredProviderFound"


def test_the_provider_lists_its_types_and_their_api_versions(local: LocalWorkspace) -> None:
    path = f"/subscriptions/{local.server.subscription_id}/providers/Microsoft.MachineLearningServices"
    provider = local.http.get(path, params={"api-version": "2021-04-01"}).json()
    types = {each["resourceType"]: each["apiVersions"] for each in provider["resourceTypes"]}
    assert provider["registrationState"] == "Registered"
    assert set(ALL) <= set(types["workspaces/jobs"])
    assert "2022-01-01-preview" in types["workspaces/computes"]
    assert "2022-01-01-preview" not in types["workspaces/jobs"]
    assert "2022-02-01-preview" in types["workspaces/onlineEndpoints"]
