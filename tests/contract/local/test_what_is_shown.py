"""What one family lets in is shown by the other, and what was shown can be sent back."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.contract.local.test_families import FIRST, ask, put, show
from tests.support.local_workspace import LocalWorkspace, local_workspace

SECOND = "2024-04-01"
STORE = "azureml://datastores/workspaceblobstore/paths/"


def send_back(local: LocalWorkspace, version: str, path: str, **changes: Any) -> int:
    """Send a resource back as it is shown, with changes, and return the status."""
    shown = {name: value for name, value in show(local, version, path).items() if value is not None}
    return ask(local, version, "PUT", path, {"properties": shown | changes}).status_code


def test_a_datastore_without_an_endpoint_is_shown_by_both(local: LocalWorkspace) -> None:
    body = {
        "datastoreType": "AzureBlob", "accountName": "a", "containerName": "c",
        "credentials": {"credentialsType": "None"},
    }  # fmt: skip
    put(local, SECOND, "/datastores/bare", body)
    assert show(local, FIRST, "/datastores/bare")["contents"]["endpoint"] == "core.windows.net"
    assert ask(local, FIRST, "GET", "/datastores").status_code == 200
    ask(local, SECOND, "DELETE", "/datastores/bare")


def test_the_whole_of_a_datastore_is_shown_by_both(local: LocalWorkspace) -> None:
    put(local, SECOND, "/data/whole/versions/1", {"dataType": "uri_folder", "dataUri": STORE})
    assert "/amlwraplocal/" in show(local, FIRST, "/data/whole/versions/1")["path"]
    assert show(local, SECOND, "/data/whole/versions/1")["dataUri"].endswith("/paths/")


@pytest.mark.parametrize("version", [FIRST, SECOND])
def test_a_version_is_sent_back_with_other_tags_through_either(local: LocalWorkspace, version: str) -> None:
    path = f"/data/back-{version}/versions/1"
    put(local, SECOND, path, {"dataType": "uri_file", "dataUri": f"{STORE}x.csv"})
    assert send_back(local, version, path, tags={"a": "b"}) == 200
    assert show(local, SECOND, path)["tags"] == {"a": "b"}
    assert show(local, SECOND, path)["dataType"] == "uri_file"


def test_a_container_stays_archived_where_nobody_can_say_so(local: LocalWorkspace) -> None:
    ask(local, SECOND, "PUT", "/data/hidden", {"properties": {"dataType": "uri_file", "isArchived": True}})
    ask(local, FIRST, "PUT", "/data/hidden", {"properties": {"description": "d"}})
    assert show(local, SECOND, "/data/hidden")["isArchived"] is True
    assert show(local, SECOND, "/data/hidden")["description"] == "d"


@pytest.mark.parametrize("version", [FIRST, "2022-05-01", SECOND])
def test_a_job_is_sent_back_with_other_tags_through_any(local: LocalWorkspace, version: str) -> None:
    put(local, SECOND, f"/environments/back-{version}/versions/1", {"image": "python"})
    body = {
        "jobType": "Command", "command": "true", "environmentId": f"azureml:back-{version}:1",
        "queueSettings": {"jobTier": "Spot"}, "resources": {"shmSize": "1g"},
    }  # fmt: skip
    put(local, SECOND, f"/jobs/back-{version}", body)
    assert send_back(local, version, f"/jobs/back-{version}", tags={"a": "b"}) == 200
    assert send_back(local, version, f"/jobs/back-{version}", command="false") == 400
    local.wait(f"back-{version}")


def test_a_trial_is_sent_back_with_other_tags(local: LocalWorkspace) -> None:
    put(local, SECOND, "/environments/trial/versions/1", {"image": "python"})
    body = {
        "jobType": "Sweep", "samplingAlgorithm": {"samplingAlgorithmType": "Random"}, "computeId": "cpu-cluster",
        "objective": {"goal": "Minimize", "primaryMetric": "m"}, "searchSpace": {"x": ["choice", [[1]]]},
        "limits": {"jobLimitsType": "Sweep", "maxTotalTrials": 1},
        "trial": {"command": "echo ${{search_space.x}}", "environmentId": "azureml:trial:1"},
    }  # fmt: skip
    put(local, SECOND, "/jobs/tried", body)
    local.wait("tried")
    assert send_back(local, SECOND, "/jobs/tried_0", tags={"a": "b"}) == 200


@pytest.mark.parametrize(
    ("command", "output", "said"),
    [
        ("rmdir ${{outputs.o}}; echo x > ${{outputs.o}}", {"jobOutputType": "uri_folder"}, "is a folder by its type"),
        ("mkdir ${{outputs.o}}", {"jobOutputType": "uri_file"}, "is a file by its type"),
    ],
)
def test_an_output_of_another_kind_fails_the_job(
    local: LocalWorkspace, command: str, output: dict[str, Any], said: str
) -> None:
    name = f"kind-{output['jobOutputType']}"
    put(local, SECOND, f"/environments/{name}/versions/1", {"image": "python"})
    body = {"jobType": "Command", "command": command, "environmentId": f"azureml:{name}:1", "outputs": {"o": output}}
    put(local, SECOND, f"/jobs/{name}", body)
    job = local.wait(name)
    assert job["status"] == "Failed"
    assert said in job["properties"]["amlwrap.error"]


@pytest.mark.parametrize(("command", "status"), [("true", "Failed"), ("echo x > ${{outputs.o}}", "Completed")])
def test_what_is_registered_is_there(local: LocalWorkspace, command: str, status: str) -> None:
    name = f"asset-{status}"
    put(local, SECOND, f"/environments/{name}/versions/1", {"image": "python"})
    output = {"jobOutputType": "uri_file", "assetName": name}
    body = {"jobType": "Command", "command": command, "environmentId": f"azureml:{name}:1", "outputs": {"o": output}}
    put(local, "2025-12-01", f"/jobs/{name}", body)
    assert local.wait(name)["status"] == status
    assert ask(local, SECOND, "GET", f"/data/{name}/versions/1").status_code == (404 if status == "Failed" else 200)


@pytest.mark.parametrize(
    ("path", "body", "said"),
    [
        ("/data/d/versions/latest", {"dataType": "uri_file", "dataUri": f"{STORE}x"}, "'latest' is no name"),
        ("/data/d/versions/%20", {"dataType": "uri_file", "dataUri": f"{STORE}x"}, "' ' is no name"),
        ("/datastores/d", {"datastoreType": "Foo", "credentials": {"credentialsType": "None"}}, "'Foo' is none of"),
        (
            "/datastores/d",
            {
                "datastoreType": "AzureBlob", "accountName": "a", "containerName": "c",
                "credentials": {"credentialsType": "AccountKey", "secrets": {"secretsType": "AccountKey"}},
            },
            "properties.credentials.credentialsType: credentials of type AccountKey have a secret",
        ),
    ],
)  # fmt: skip
def test_what_nobody_could_use_is_refused(local: LocalWorkspace, path: str, body: dict[str, Any], said: str) -> None:
    refused = ask(local, SECOND, "PUT", path, {"properties": body})
    assert refused.status_code == 400
    assert said in refused.json()["error"]["message"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"inputs": {"x": {"jobInputType": "uri_file", "uri": f"{STORE}x", "mode": "Foo"}}},
         "properties.inputs.x.mode: 'Foo' is none of"),
        ({"queueSettings": {"jobTier": "Foo"}}, "properties.queueSettings.jobTier: 'Foo' is none of"),
        ({"command": "x" * 200_000}, "properties.command: a command has at most"),
        ({"experimentName": "x" * 501}, "properties.experimentName: an experiment's name has at most"),
    ],
)  # fmt: skip
def test_a_job_that_nobody_could_run_is_refused(local: LocalWorkspace, more: dict[str, Any], said: str) -> None:
    body = {"jobType": "Command", "command": "true", "environmentId": "none"} | more
    refused = ask(local, SECOND, "PUT", "/jobs/refused-here", {"properties": body})
    assert refused.status_code == 400
    assert refused.json()["error"]["message"].startswith(said)


def test_a_deletion_goes_on_where_a_killed_server_left_it(tmp_path: Path) -> None:
    with local_workspace(tmp_path) as local:
        local.wait(local.command("true", name="doomed"))
        local.wait(local.command("true", name="kept"))
    with sqlite3.connect(tmp_path / "workspace.db") as database:
        database.execute(
            "INSERT INTO operations (id, kind, subject, status, started)"
            " VALUES ('deletion', 'delete', 'doomed', 'InProgress', 'then')"
        )
    database.close()
    with local_workspace(tmp_path) as local:
        location = (
            f"/subscriptions/{local.server.subscription_id}/providers/Microsoft.MachineLearningServices"
            "/locations/local/mfeOperationResults/deletion"
        )
        assert local.http.get(location).status_code == 200
        assert [job["name"] for job in local.get("/jobs").json()["value"]] == ["kept"]


def test_a_home_with_blanks_in_its_path_changes_no_command(tmp_path: Path) -> None:
    with local_workspace(tmp_path / "two words") as local:
        put(local, SECOND, "/environments/e/versions/1", {"image": "python"})
        body = {
            "jobType": "Command", "command": "echo x > ${{outputs.o}}/f; cat ${{outputs.o}}/f", "outputs": {
                "o": {"jobOutputType": "uri_folder"}
            }, "environmentId": "azureml:e:1",
        }  # fmt: skip
        put(local, SECOND, "/jobs/j", body)
        assert local.wait("j")["status"] == "Completed", local.log("j")
        with local.container() as container:
            assert container.download_blob("azureml/j/o/f").readall() == b"x\n"
