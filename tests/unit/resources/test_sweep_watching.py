"""Watching a sweep: what each look asks for, and when its trials cannot be read."""

from __future__ import annotations

import sys

import pytest

from amlwrap.errors import UsageError
from amlwrap.job import JobStatus
from amlwrap.resources import sweep_watching
from amlwrap.resources.sweep_watching import TrialsUnreadableError
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_sweep import WORKSPACE, serve_sweep, trial

DONE = trial(0, "FINISHED", metric=0.5, seconds=2)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweep_watching, "_FIRST_INTERVAL", 0.001)


def test_each_look_is_three_requests_and_the_last_is_at_the_end(workspace: Workspace, server: ScriptedServer) -> None:
    looks = [("Running", [trial(0, "RUNNING", metric=0.4)]), ("Running", [DONE]), ("Completed", [DONE])]
    serve_sweep(server, *looks)
    seen = list(workspace.jobs.watch_trials("s"))
    assert [progress.job.status for progress in seen] == [JobStatus.RUNNING, JobStatus.RUNNING, JobStatus.COMPLETED]
    assert [[trial.metric for trial in progress.trials] for progress in seen] == [[0.4], [0.5], [0.5]]
    assert [len(progress.ended) for progress in seen] == [0, 1, 1]
    assert len(server.requests) == 9


def test_a_run_may_come_after_the_job(workspace: Workspace, server: ScriptedServer) -> None:
    serve_sweep(server, ("NotStarted", None), ("Running", None), ("Running", [DONE]), ("Completed", [DONE]))
    assert [len(progress.trials) for progress in workspace.jobs.watch_trials("s")] == [0, 0, 1, 1]


@pytest.mark.parametrize("status", ["Running", "Failed"])
def test_a_run_that_never_comes_is_told(workspace: Workspace, server: ScriptedServer, status: str) -> None:
    serve_sweep(server, (status, None))
    with pytest.raises(TrialsUnreadableError, match="The metrics of job s cannot be read: There is no run s"):
        list(workspace.jobs.watch_trials("s"))


def test_what_no_further_look_mends_is_told_at_once(
    workspace: Workspace, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mlflow", None)
    serve_sweep(server, ("NotStarted", None), tracking="azureml://host/x")
    with pytest.raises(TrialsUnreadableError, match="Reading metrics needs MLflow"):
        list(workspace.jobs.watch_trials("s"))
    assert len(server.requests) == 1


def test_only_sweeps_are_watched(workspace: Workspace, server: ScriptedServer) -> None:
    properties = {"jobType": "Command", "status": "Running", "command": "true", "compute": {"target": "c"}}
    server.on("GET", f"{WORKSPACE}/jobs/j", Answer(200, {"name": "j", "properties": properties}))
    with pytest.raises(UsageError, match="only sweeps have trials"):
        list(workspace.jobs.watch_trials("j"))
