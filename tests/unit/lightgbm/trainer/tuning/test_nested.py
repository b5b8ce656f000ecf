"""Trials as nested runs: all of them are there in the end, or it is told, and no server costs a trial."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from boosting.rest_client import RestTracking
from tests.support.scripted_server import Answer, Received, ScriptedServer, scripted_server
from tests.support.tracking import tracking_server
from tests.support.tuned import made_trial, made_tuned
from tuning.nested import NestedRuns
from tuning.trials import FAILED, Trial

RUNS = "/api/2.0/mlflow/runs"
REFUSED = Answer(403, {"message": "No."})
TRIALS = [made_trial(0, 3.0, 1.0, num_leaves=31), made_trial(1, state=FAILED, num_leaves=-1), made_trial(2, 1.0, 1.0)]


def created(request: Received) -> Answer:
    return Answer(200, {"run": {"info": {"run_id": request.json["run_name"]}}})


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    """A server that has the job's run, and takes what is logged."""
    with scripted_server() as script:
        script.on("GET", f"{RUNS}/get", Answer(200, {"run": {"info": {"experiment_id": "7"}}}))
        script.on("POST", f"{RUNS}/create", created)
        script.on("POST", f"{RUNS}/log-batch", Answer(200, {}))
        script.on("POST", f"{RUNS}/update", Answer(200, {}))
        yield script


def send(server: ScriptedServer, trials: list[Trial], until: threading.Event | None = None) -> NestedRuns:
    nested, tuned = NestedRuns(RestTracking(server.url, "job")), made_tuned()
    for trial in trials:
        tuned.trials.append(trial)
        nested.add(tuned, trial)
    if until is not None:
        assert until.wait(60)
    nested.pause()
    return nested


def bodies(server: ScriptedServer, request: str) -> list[dict[str, Any]]:
    return [dict(each.json) for each in server.requests if each.path == f"{RUNS}/{request}"]


def test_a_trial_is_a_run_with_its_parameters_metric_state_and_times(server: ScriptedServer) -> None:
    send(server, TRIALS).finish()
    assert [body["run_name"] for body in bodies(server, "create")] == ["trial 0", "trial 1", "trial 2"]
    assert {body["start_time"] for body in bodies(server, "create")} == {1700000000000}
    ends = [(body["run_id"], body["status"], body["end_time"]) for body in bodies(server, "update")]
    assert ends == [
        ("trial 0", "FINISHED", 1700000000500),
        ("trial 1", "FAILED", 1700000000500),
        ("trial 2", "FINISHED", 1700000000500),
    ]
    logged = {str(body["run_id"]): body for body in bodies(server, "log-batch") if body["run_id"] != "job"}
    assert logged["trial 0"]["params"] == [{"key": "num_leaves", "value": "31"}]
    assert logged["trial 1"]["metrics"] == []
    points = {(point["key"], point["step"]): point["value"] for point in logged["trial 0"]["metrics"]}
    assert points == {("folds-l2-fold", 0): 3, ("folds-l2-fold", 1): 1, ("folds-l2", 0): 2, ("iterations", 0): 10}


def test_the_jobs_run_has_the_best_so_far_at_every_trial(server: ScriptedServer) -> None:
    send(server, TRIALS).finish()
    logged = [body["metrics"] for body in bodies(server, "log-batch") if body["run_id"] == "job"]
    points = [point for points in logged for point in points]
    assert [(point["key"], point["step"], point["value"]) for point in points] == [
        ("folds-l2", 0, 2), ("folds-l2", 1, 2), ("folds-l2", 2, 1),
    ]  # fmt: skip


def test_what_a_server_did_not_take_is_sent_once_more_at_the_end(
    server: ScriptedServer, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = threading.Event()

    def refuse(_request: Received) -> Answer:
        asked.set()
        return REFUSED

    server.on("POST", f"{RUNS}/update", Answer(200, {}), refuse, Answer(200, {}))
    send(server, TRIALS, asked).finish()
    assert [body["run_name"] for body in bodies(server, "create")] == ["trial 0", "trial 1", "trial 2"]
    assert [body["run_id"] for body in bodies(server, "update")] == ["trial 0", "trial 1", "trial 1", "trial 2"]
    assert capsys.readouterr().out == ""


def test_a_server_that_fails_is_told_once(server: ScriptedServer, capsys: pytest.CaptureFixture[str]) -> None:
    server.on("POST", f"{RUNS}/create", created, REFUSED)
    send(server, TRIALS).finish()
    said = capsys.readouterr().out
    assert said.count("does not take what is logged: No. (status 403).") == 1
    assert "2 of 3 trials are not there." in said


def test_an_answer_that_is_none_of_mlflows_is_told(server: ScriptedServer, capsys: pytest.CaptureFixture[str]) -> None:
    server.on("POST", f"{RUNS}/create", Answer(200, {}))
    send(server, TRIALS).finish()
    assert "3 of 3 trials are not there." in capsys.readouterr().out


def test_the_local_workspace_has_them_below_the_jobs_run(tmp_path: Path) -> None:
    with tracking_server(tmp_path) as server:
        job = server.run("job")
        nested, tuned = NestedRuns(RestTracking(server.uri, job, token=server.token)), made_tuned()
        for trial in TRIALS:
            tuned.trials.append(trial)
            nested.add(tuned, trial)
        nested.pause()
        nested.finish()
        below = f"tags.`mlflow.parentRunId` = '{job}'"
        runs = server.ask("runs/search", experiment_ids=["0"], filter=below)["runs"]
        assert {run["info"]["run_name"]: run["info"]["status"] for run in runs} == {
            "trial 0": "FINISHED", "trial 1": "FAILED", "trial 2": "FINISHED",
        }  # fmt: skip
        history = server.ask("metrics/get-history", run_id=job, metric_key="folds-l2")["metrics"]
        assert [point["value"] for point in sorted(history, key=lambda point: point["step"])] == [2, 2, 1]
