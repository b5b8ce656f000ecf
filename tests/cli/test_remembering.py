"""Names that commands leave in memory: those that they print, and those that they are given."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amlwrap.cli.known_names import recall, workspace_key
from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer

Run = Callable[..., Outcome]
WORKSPACE = Scope(SUBSCRIPTION, GROUP, NAME).workspace_id


DATASTORE = {
    "name": "blobs",
    "id": f"{WORKSPACE}/datastores/blobs",
    "properties": {
        "isDefault": True,
        "contents": {"contentsType": "AzureBlob", "accountName": "a", "containerName": "c"},
    },
}


def known(kind: str) -> list[str]:
    return recall(workspace_key({"local": True}) or "", kind)


def compute(name: str) -> dict[str, Any]:
    return {"name": name, "id": f"{WORKSPACE}/computes/{name}", "properties": {"computeType": "AmlCompute"}}


def job(name: str, status: str = "Completed") -> dict[str, Any]:
    properties = {"jobType": "Command", "status": status, "experimentName": "iris"}
    return {"name": name, "id": f"{WORKSPACE}/jobs/{name}", "properties": properties}


def serve(server: ScriptedServer, path: str, body: Any, method: str = "GET", status: int = 200) -> None:
    server.on(method, f"{WORKSPACE}/{path}", Answer(status, body))


@pytest.mark.parametrize("output", ["table", "json", "tsv"])
def test_what_is_listed_is_remembered_however_it_is_printed(amlwrap: Run, server: ScriptedServer, output: str) -> None:
    serve(server, "computes", {"value": [compute("cpu"), compute("gpu")]})
    assert amlwrap("compute", "list", "-o", output).code == 0
    assert known("compute") == ["cpu", "gpu"]


def test_what_a_query_leaves_out_is_remembered_too(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "computes", {"value": [compute("cpu")]})
    assert amlwrap("compute", "list", "--query", "length(@)").out == "1\n"
    assert known("compute") == ["cpu"]


def test_what_is_shown_is_remembered(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "jobs/iris", job("iris"))
    assert amlwrap("job", "wait", "iris").code == 0
    assert known("job") == ["iris"]


def test_what_is_not_there_is_not_remembered(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "computes/cup", {"error": {"code": "NotFound", "message": "none"}}, status=404)
    serve(server, "computes", {"value": [compute("cpu")]})
    assert amlwrap("compute", "show", "cup").code == 1
    assert known("compute") == []


def test_the_job_that_failed_is_remembered_for_who_looks_why(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "jobs/iris", job("iris", "Failed"))
    assert amlwrap("job", "wait", "iris").code == 1
    assert known("job") == ["iris"]


def test_what_was_deleted_is_forgotten(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "jobs", {"value": [job("a"), job("b")]})
    amlwrap("job", "list")
    assert set(known("job")) == {"a", "b"}
    serve(server, "jobs/a", job("a"))
    serve(server, "jobs/a", None, method="DELETE")
    assert amlwrap("job", "delete", "a", "--yes").code == 0
    assert known("job") == ["b"]


def test_what_a_deleted_thing_was_in_is_there_still(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "onlineEndpoints/iris", {"name": "iris", "properties": {"authMode": "Key"}})
    path = "onlineEndpoints/iris/deployments/blue"
    body = {"name": "blue", "id": f"{WORKSPACE}/{path}", "properties": {"endpointComputeType": "Managed"}}
    serve(server, path, body)
    serve(server, path, None, method="DELETE")
    assert amlwrap("deployment", "show", "blue", "--endpoint", "iris").code == 0
    assert (known("deployment"), known("endpoint")) == (["blue"], ["iris"])
    outcome = amlwrap("deployment", "delete", "blue", "--endpoint", "iris", "--yes")
    assert (outcome.code, known("deployment"), known("endpoint")) == (0, [], ["iris"]), outcome.err


def test_options_name_things_and_paths_are_not_taken_for_these(
    amlwrap: Run, server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    serve(server, "datastores", {"value": [DATASTORE]})
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "main.py").write_text("print(1)\n")
    for given in ("src", "train:1"):
        outcome = amlwrap(
            "lightgbm", "train", "--code", given, "--script", "main.py", "--compute", "cpu", "--environment", "e:2",
            "--dry-run", "-o", "json",
        )  # fmt: skip
        assert outcome.code == 0, outcome.err
    assert (known("compute"), known("environment"), known("code")) == (["cpu"], ["e"], ["train"])


def test_a_command_goes_on_where_nothing_can_be_remembered(
    amlwrap: Run, server: ScriptedServer, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file where the folder would be")
    serve(server, "computes", {"value": [compute("cpu")]})
    outcome = amlwrap("compute", "list")
    assert (outcome.code, outcome.err) == (0, "")
