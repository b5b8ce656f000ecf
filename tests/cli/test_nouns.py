"""What each noun prints, as a table, as JSON and as YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from amlwrap.cli.facts.compute import MEANING
from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, Received, ScriptedServer

Run = Callable[..., Outcome]
WORKSPACE = Scope(SUBSCRIPTION, GROUP, NAME).workspace_id
CREATED = {"systemData": {"createdAt": "2021-03-01T00:00:00Z"}}


def serve(server: ScriptedServer, path: str, *bodies: Any, method: str = "GET") -> None:
    server.on(method, f"{WORKSPACE}/{path}", *(Answer(200, body) for body in bodies))


def echo(request: Received) -> Answer:
    return Answer(201, {**request.json, **CREATED, "id": request.path, "name": request.path.rpartition("/")[2]})


def compute(name: str, size: str = "STANDARD_DS3_V2") -> dict[str, Any]:
    inner = {"vmSize": size, "scaleSettings": {"minNodeCount": 0, "maxNodeCount": 4}}
    properties = {"computeType": "AmlCompute", "provisioningState": "Succeeded", "properties": inner}
    return {"name": name, "location": "eastus", "properties": properties}


def test_computes_as_a_table(amlwrap: Run, server: ScriptedServer) -> None:
    instance = {"name": "ci", "properties": {"computeType": "ComputeInstance", "properties": None}}
    serve(server, "computes", {"value": [compute("cpu-cluster"), instance]})
    assert amlwrap("compute", "list") == Outcome(
        0,
        "NAME         TYPE             SIZE             NODES  STATE      LOCATION\n"
        "cpu-cluster  AmlCompute       STANDARD_DS3_V2  0-4    Succeeded  eastus\n"
        "ci           ComputeInstance  -                -      -          -\n",
        "",
    )


def test_no_compute_at_all_is_said_beside_the_result(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "computes", {"value": []})
    assert amlwrap("compute", "list") == Outcome(0, "", "The workspace has no compute.\n")
    assert amlwrap("compute", "list", "-o", "json") == Outcome(0, "[]\n", "")


def test_every_page_is_listed(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "computes", {"value": [compute("a")], "nextLink": f"{server.url}/more"})
    server.on("GET", "/more", Answer(200, {"value": [compute("b")]}))
    listed = json.loads(amlwrap("compute", "list", "-o", "json").out)
    assert [row["name"] for row in listed] == ["a", "b"]


@pytest.mark.parametrize("output", ["json", "yaml"])
def test_one_compute_for_programs(amlwrap: Run, server: ScriptedServer, output: str) -> None:
    serve(server, "computes/cpu", compute("cpu"))
    outcome = amlwrap("compute", "show", "cpu", "-o", output)
    shown = json.loads(outcome.out) if output == "json" else YAML(typ="safe").load(outcome.out)
    told = {
        "name": "cpu",
        "type": "AmlCompute",
        "size": "STANDARD_DS3_V2",
        "min_instances": 0,
        "max_instances": 4,
        "provisioning_state": "Succeeded",
        "location": "eastus",
    }
    assert shown == {**dict.fromkeys(MEANING), "id": "", "tags": {}, "is_attached": False, **told}


def datastore(name: str, is_default: bool = False) -> dict[str, Any]:
    contents = {
        "contentsType": "AzureBlob",
        "accountName": "account",
        "containerName": "container",
        "endpoint": "core.windows.net",
        "protocol": "https",
        "credentials": {"credentialsType": "AccountKey", "secrets": {"secretsType": "AccountKey", "key": "the-key"}},
    }
    return {
        "name": name,
        "id": f"{WORKSPACE}/datastores/{name}",
        "properties": {"contents": contents, "isDefault": is_default},
    }


@pytest.mark.parametrize("output", ["table", "json", "yaml"])
def test_datastores_are_shown_without_their_secrets(amlwrap: Run, server: ScriptedServer, output: str) -> None:
    serve(server, "datastores", {"value": [datastore("blobs", True)]})
    serve(server, "datastores/blobs", datastore("blobs", True))
    for arguments in (("list",), ("show", "blobs"), ("default",)):
        outcome = amlwrap("datastore", *arguments, "-o", output)
        assert outcome.code == 0
        for fact in ("blobs", "AzureBlob", "account", "container", "AccountKey"):
            assert fact in outcome.out
        assert "the-key" not in outcome.out + outcome.err


def test_a_datastore_in_full(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "datastores/blobs", datastore("blobs", True))
    assert amlwrap("datastore", "show", "blobs").out.splitlines() == [
        "name         blobs",
        "type         AzureBlob",
        "account      account",
        "container    container",
        "credentials  AccountKey",
        "default      true",
        "endpoint     core.windows.net",
        "protocol     https",
    ]
    shown = json.loads(amlwrap("datastore", "show", "blobs", "-o", "json").out)
    assert shown["id"] == f"{WORKSPACE}/datastores/blobs"
    assert (shown["account_name"], shown["container_name"], shown["details"]) == ("account", "container", {})


def test_datastore_filters_reach_the_service(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "datastores", {"value": []})
    outcome = amlwrap("datastore", "list", "-n", "a", "-n", "b", "--search", "x", "--order-by", "name")
    assert outcome == Outcome(0, "", "No such datastore.\n")
    query = server.requests[-1].query
    assert (query["names"], query["searchText"], query["orderBy"]) == ("a,b", "x", "name")


def test_an_environment_is_registered_and_shown(amlwrap: Run, server: ScriptedServer, tmp_path: Path) -> None:
    conda = tmp_path / "environment.yml"
    conda.write_text("dependencies:\n- python=3.11\n", encoding="utf-8")
    server.on("PUT", "*", echo)
    outcome = amlwrap("environment", "create", "lgbm", "--image", "image:1", "--conda-file", str(conda), "-o", "json")
    assert "Local jobs run without containers" in outcome.err  # the scripted service is on this machine
    assert outcome.code == 0
    shown = json.loads(outcome.out)
    assert (shown["name"], shown["image"], shown["build"]) == ("lgbm", "image:1", None)
    put = server.requests[-1]
    assert put.path == f"{WORKSPACE}/environments/lgbm/versions/{shown['version']}"
    serve(server, f"environments/lgbm/versions/{shown['version']}", {**put.json, "id": put.path})
    again = amlwrap("environment", "show", "lgbm", "--version", shown["version"], "-o", "json")
    assert json.loads(again.out)["conda_file"] == conda.read_text(encoding="utf-8")


def test_an_environment_that_is_built_shows_where(amlwrap: Run, server: ScriptedServer) -> None:
    docker = {"dockerSpecificationType": "Build", "dockerfile": "FROM x\n", "context": "https://host/folder"}
    serve(server, "environments/built/versions/1", {"properties": {"docker": docker}})
    shown = json.loads(amlwrap("environment", "show", "built", "--version", "1", "-o", "json").out)
    build = {"path": "https://host/folder", "dockerfile": "FROM x\n", "dockerfile_path": None}
    assert (shown["image"], shown["build"]) == (None, build)


def test_an_environment_of_nothing_is_a_usage_error(amlwrap: Run, server: ScriptedServer) -> None:
    outcome = amlwrap("environment", "create", "lgbm")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "amlwrap: An environment needs either an image or a Dockerfile: give one of the two.\n"
    assert server.requests == []


@pytest.mark.parametrize(("noun", "collection"), [("environment", "environments"), ("data", "data")])
def test_names_and_versions_are_listed(amlwrap: Run, server: ScriptedServer, noun: str, collection: str) -> None:
    serve(server, collection, {"value": [{"name": "a"}, {"name": "b"}]})
    assert amlwrap(noun, "list").out == "NAME\na\nb\n"
    version = {"id": f"{WORKSPACE}/{collection}/a/versions/1", "properties": {"path": "p"}, **CREATED}
    serve(server, f"{collection}/a/versions", {"value": [version]})
    (row,) = json.loads(amlwrap(noun, "list", "a", "-o", "json").out)
    assert (row["name"], row["version"], row["created_at"]) == ("a", "1", "2021-03-01T00:00:00Z")


def test_data_is_registered_from_a_url(amlwrap: Run, server: ScriptedServer) -> None:
    server.on("PUT", "*", echo)
    outcome = amlwrap("data", "create", "iris", "--path", "https://host/iris.csv", "--version", "1", "-o", "json")
    assert json.loads(outcome.out) == {
        "name": "iris",
        "version": "1",
        "id": f"{WORKSPACE}/data/iris/versions/1",
        "created_at": "2021-03-01T00:00:00Z",
        "is_archived": None,
        "type": None,
        "path": "https://host/iris.csv",
        "datastore": None,
        "description": None,
        "tags": {},
    }


def test_a_dry_run_of_an_upload_lists_and_sends_nothing(amlwrap: Run, server: ScriptedServer, tmp_path: Path) -> None:
    source = tmp_path / "src"
    (source / "__pycache__").mkdir(parents=True)
    (source / "__pycache__" / "main.pyc").write_bytes(b"x")
    (source / "main.py").write_text("print(1)\n", encoding="utf-8")
    outcome = amlwrap("code", "upload", "c", "--path", str(source), "--dry-run", "-o", "json")
    assert json.loads(outcome.out) == [{"path": "main.py", "bytes": 9}]
    assert "nothing was uploaded" in outcome.err
    assert server.requests == []


def test_a_folder_that_does_not_exist_is_a_usage_error(amlwrap: Run, server: ScriptedServer, tmp_path: Path) -> None:
    for extra in ((), ("--dry-run",)):
        outcome = amlwrap("code", "upload", "c", "--path", str(tmp_path / "none"), *extra)
        assert outcome.code == 2
        assert "none" in outcome.err
        assert "Traceback" not in outcome.err
    assert server.requests == []


@pytest.mark.parametrize("command", [("code", "upload"), ("code", "upload", "--dry-run"), ("data", "create")])
def test_an_empty_path_is_not_taken_for_the_current_folder(
    amlwrap: Run, server: ScriptedServer, command: tuple[str, ...]
) -> None:
    outcome = amlwrap(*command, "c", "--path", "")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "path to upload is empty" in outcome.err
    assert server.requests == []


def test_code_versions_are_listed(amlwrap: Run, server: ScriptedServer) -> None:
    version = {"id": f"{WORKSPACE}/codes/c/versions/v1", "properties": {"path": "LocalUpload/x"}, **CREATED}
    serve(server, "codes/c/versions", {"value": [version]})
    header, row = amlwrap("code", "list", "c").out.splitlines()
    assert header.split() == ["NAME", "VERSION", "PATH", "AGE"]
    assert row.split()[:3] == ["c", "v1", "LocalUpload/x"]
    assert re.fullmatch(r"\d+y", row.split()[3])


def job(status: str, name: str = "j", **properties: Any) -> dict[str, Any]:
    properties = {"jobType": "Command", "status": status, "experimentName": "iris", **properties}
    return {"name": name, "id": f"{WORKSPACE}/jobs/{name}", "properties": properties, **CREATED}


def test_waiting_says_each_state_beside_the_result(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "jobs/j", job("Running"), job("Completed"))
    outcome = amlwrap("job", "wait", "j", "-o", "json")
    assert outcome.code == 0
    assert json.loads(outcome.out)["status"] == "Completed"
    assert outcome.err == "j: Running\nj: Completed\n"


def test_a_failed_job_exits_with_1_and_its_reason(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "jobs/j", job("Failed", properties={"amlwrap.error": "exit code 3"}))
    outcome = amlwrap("job", "wait", "j")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.splitlines()[-1] == "amlwrap: Job j ended as Failed: exit code 3"


@pytest.mark.parametrize("verb", ["wait", "stream"])
@pytest.mark.parametrize("status", ["Canceled", "Failed", "NotResponding", "Paused"])
def test_any_end_but_completed_exits_with_1(amlwrap: Run, server: ScriptedServer, verb: str, status: str) -> None:
    serve(server, "jobs/j", job(status, properties={"amlwrap.error": "The job was cancelled."}))
    outcome = amlwrap("job", verb, "j")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.splitlines()[-1] == f"amlwrap: Job j ended as {status}: The job was cancelled."


def test_waiting_too_long_exits_with_1(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "jobs/j", job("Running"))
    outcome = amlwrap("job", "wait", "j", "--timeout", "0")
    assert outcome.code == 1
    assert outcome.err.splitlines()[-1] == "amlwrap: Job j is still Running after 0 s; it goes on."


@pytest.mark.parametrize(
    ("option", "value", "known"),
    [("--status", "Done", "NotStarted, Starting,"), ("--type", "Sweeps", "Command, Sweep, Pipeline, ")],
)
def test_jobs_are_filtered_by_words_that_exist(
    amlwrap: Run, server: ScriptedServer, option: str, value: str, known: str
) -> None:
    outcome = amlwrap("job", "list", option, value)
    assert outcome.code == 2
    assert f"{option} {value}: use one of" in outcome.err
    assert known in outcome.err
    assert server.requests == []


def test_a_missing_job_is_said_by_the_service(amlwrap: Run, server: ScriptedServer) -> None:
    error = {"error": {"code": "UserError", "message": "Job j was not found."}}
    server.on("GET", f"{WORKSPACE}/jobs/j", Answer(404, error, {"x-ms-request-id": "r"}))
    outcome = amlwrap("job", "wait", "j")
    assert outcome == Outcome(1, "", "amlwrap: Job j was not found. (HTTP 404, UserError, request id r)\n")


def test_the_token_of_the_local_workspace_is_sent_to_it(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "computes", {"value": []})
    amlwrap("compute", "list")
    assert server.requests[0].headers["authorization"] == "Bearer local-secret-token"


@pytest.mark.parametrize(
    "command",
    [
        ("code", "upload", "c", "--path", "src"),
        ("data", "create", "d", "--path", "src"),
        ("lightgbm", "train", "--compute", "cpu", "--code", "src", "--command", "true"),
    ],
)
def test_a_large_upload_is_not_made_unasked(
    amlwrap: Run, server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("amlwrap.blob.snapshot.MAX_FILES", 1)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    (tmp_path / "src").mkdir()
    for name in ("a.py", "b.py"):
        (tmp_path / "src" / name).write_text("pass\n", encoding="utf-8")
    serve(server, "computes/cpu", compute("cpu"))
    outcome = amlwrap(*command)
    assert outcome.code == 2
    assert outcome.err.splitlines()[-1].endswith("Add --yes to upload it all the same.")
    assert not [line for line in server.lines() if line.startswith(("PUT", "POST"))]
    # With --yes it goes on, to find that this workspace has no datastore to upload to.
    serve(server, "datastores", {"value": []})
    assert "no default datastore" in amlwrap(*command, "--yes").err
