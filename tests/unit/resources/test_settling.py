"""A name alone is a path or the latest version of what is registered, and never one of two without a word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, Input, Objective, SweepJob, Trial
from amlwrap.resources.submission import PlannedRequest
from amlwrap.sweep import Uniform
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer

REGISTRY = "azureml://registries/azureml/environments/sklearn-1.5"


@pytest.fixture
def service(workspace: Workspace, server: ScriptedServer) -> ScriptedServer:
    """A workspace in which one of everything is registered as `mine`, and nothing else is there."""
    server.on("GET", f"{workspace.id}/datastores", Answer(200, {"value": [{"name": "blobs", "id": "/d/blobs"}]}))
    for collection in ("codes", "environments", "data"):
        versions = [{"id": f"{workspace.id}/{collection}/mine/versions/{number}"} for number in (1, 2)]
        server.on("GET", f"{workspace.id}/{collection}/mine/versions", Answer(200, {"value": versions}))
        server.on("GET", f"{workspace.id}/{collection}/mine/versions/1", Answer(200, versions[0]))
        server.on("GET", f"{workspace.id}/{collection}", Answer(200, {"value": [{"name": "mine"}]}))
    return server


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def job(**values: Any) -> CommandJob:
    return CommandJob(**{"command": "true", "compute": "cpu", **values})


def planned(workspace: Workspace, described: CommandJob | SweepJob) -> dict[str, Any]:
    requests: list[PlannedRequest] = workspace.jobs.preview(described)
    return dict(requests[-1].body["properties"])


@pytest.mark.parametrize("written", ["mine", "mine@latest", "azureml:mine", "azureml:mine@latest"])
def test_a_name_that_is_no_path_is_the_latest_version(
    written: str, workspace: Workspace, service: ScriptedServer, here: Path
) -> None:
    sent = planned(workspace, job(code=written, environment=written, inputs={"a": Input(data=written)}))
    assert sent["codeId"] == f"{workspace.id}/codes/mine/versions/2"
    assert sent["environmentId"] == f"{workspace.id}/environments/mine/versions/2"
    assert sent["inputDataBindings"]["a"]["dataId"] == f"{workspace.id}/data/mine/versions/2"


def test_a_name_that_nothing_is_registered_as_is_the_path_of_that_name(
    workspace: Workspace, service: ScriptedServer, here: Path
) -> None:
    (here / "rows").write_text("1\n")
    (here / "src").mkdir()
    (here / "src" / "main.py").write_text("")
    sent = planned(workspace, job(command="python main.py", code="src", inputs={"a": Input(data="rows")}))
    assert "/codes/amlwrap/versions/" in sent["codeId"]
    assert "/data/amlwrap-uri_file/versions/" in sent["inputDataBindings"]["a"]["dataId"]


@pytest.mark.parametrize("written", ["mine", "mine@latest", "mine:1"])
def test_a_name_of_both_is_refused_with_both_ways_to_write_it(
    written: str, workspace: Workspace, service: ScriptedServer, here: Path
) -> None:
    (here / written).mkdir()
    registered = f"azureml:{'mine@latest' if written == 'mine' else written}"
    for described, path in (
        (job(code=written), "code"),
        (job(inputs={"a": Input(data=written)}), "inputs.a.data"),
    ):
        complaint = (
            f"{path}: '{written}' is a folder here, and registered in the workspace too: write ./{written} for the one,"
        )
        with pytest.raises(InvalidJobError, match=f"^{re.escape(complaint)} {registered} for the other\\.$") as caught:
            workspace.jobs.preview(described)
        assert caught.value.path == path


@pytest.mark.parametrize("written", ["mine:7", "other@latest", "logo@2x.png"])
def test_a_path_that_looks_like_a_version_of_what_is_not_registered_is_the_path(
    written: str, workspace: Workspace, service: ScriptedServer, here: Path
) -> None:
    (here / written).write_text("1\n")
    sent = planned(workspace, job(inputs={"a": Input(data=written)}))
    assert "/data/amlwrap-uri_file/versions/" in sent["inputDataBindings"]["a"]["dataId"]


def test_names_of_a_sweep_are_those_of_its_trial(workspace: Workspace, service: ScriptedServer, here: Path) -> None:
    sweep = SweepJob(
        trial=Trial(command="true ${{search_space.x}}", code="mine"),
        search_space={"x": Uniform(0, 1)},
        objective=Objective(primary_metric="m", goal="Minimize"),
        compute="cpu",
        max_total_trials=1,
    )
    assert planned(workspace, sweep)["trial"]["codeId"] == f"{workspace.id}/codes/mine/versions/2"


@pytest.mark.parametrize(("written", "version"), [(f"{REGISTRY}/labels/latest", "2"), (f"{REGISTRY}/versions/1", "1")])
def test_what_has_the_name_stands_in_for_a_registry_that_a_local_workspace_does_not_reach(
    written: str, version: str, workspace: Workspace, service: ScriptedServer, here: Path
) -> None:
    versions = [{"id": f"{workspace.id}/environments/sklearn-1-5/versions/{number}"} for number in (1, 2)]
    service.on("GET", f"{workspace.id}/environments/sklearn-1-5/versions", Answer(200, {"value": versions}))
    sent = planned(workspace, job(environment=written))
    assert sent["environmentId"] == f"{workspace.id}/environments/sklearn-1-5/versions/{version}"
