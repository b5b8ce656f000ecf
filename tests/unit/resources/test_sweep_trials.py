"""Where a trial comes from, by what it says itself, or its sweep."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.resources.sweep_trials import Origin
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_jobs import job, serve_job, sweep


def test_a_trial_says_itself_what_was_drawn_for_it(workspace: Workspace, server: ScriptedServer) -> None:
    own = {"azureml.sweepName": "s", "amlwrap.hyperparameters": '{"--lr": 0.2}'}
    serve_job(server, "s_0", "Completed", properties=own)
    assert workspace.jobs.origin("s_0") == Origin("s", {"--lr": 0.2})
    assert len(server.requests) == 1


def test_azures_sweeps_say_it_of_their_trials(workspace: Workspace, server: ScriptedServer) -> None:
    serve_job(server, "s_0", "Completed")
    server.on("GET", f"{workspace.id}/jobs/s", Answer(200, sweep("s", "s_0")))
    assert workspace.jobs.origin("s_0") == Origin("s", {"lr": 0.1})


@pytest.mark.parametrize("there", [Answer(404), Answer(200, sweep("s", "s_1"))])
def test_a_job_of_a_trials_name_is_none_unless_its_sweep_has_it(
    workspace: Workspace, server: ScriptedServer, there: Answer
) -> None:
    serve_job(server, "s_0", "Completed")
    server.on("GET", f"{workspace.id}/jobs/s", there)
    assert workspace.jobs.origin("s_0") is None
    assert server.lines()[1:] == [f"GET {workspace.id}/jobs/s"]


@pytest.mark.parametrize("told", [job("train"), job("s_0", kind="Sweep"), job("s_0", kind="Pipeline")])
def test_what_can_be_no_trial_asks_for_no_sweep(
    workspace: Workspace, server: ScriptedServer, told: dict[str, Any]
) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", Answer(200, told))
    assert workspace.jobs.origin("j") is None
    assert len(server.requests) == 1


@pytest.mark.parametrize("drawn", ["", "[1]", "{"])
def test_what_was_drawn_is_nothing_where_it_cannot_be_read(
    workspace: Workspace, server: ScriptedServer, drawn: str
) -> None:
    serve_job(server, "s_0", "Completed", properties={"azureml.sweepName": "s", "amlwrap.hyperparameters": drawn})
    assert workspace.jobs.origin("s_0") == Origin("s", {})
