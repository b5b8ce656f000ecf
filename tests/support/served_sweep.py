"""A sweep as a service tells of it: its job, its run, and its trials, look after look."""

from __future__ import annotations

from typing import Any

from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.scripted_server import Answer, ScriptedServer

WORKSPACE = Scope(SUBSCRIPTION, GROUP, NAME).workspace_id
SECOND = 1_700_000_000_000


def trial(number: int, status: str, *, metric: float | None = None, seconds: float | None = None) -> dict[str, Any]:
    """Return the run of a trial, which began when the sweep did."""
    name = f"s_{number}"
    metrics = [] if metric is None else [{"key": "auc", "value": metric}]
    ended = {} if seconds is None else {"end_time": SECOND + int(seconds * 1000)}
    return {
        "info": {"run_id": name, "run_name": name, "status": status, "start_time": SECOND, **ended},
        "data": {"metrics": metrics, "params": [{"key": "lr", "value": f"0.{number + 1}"}]},
    }


def serve_sweep(
    server: ScriptedServer,
    *looks: tuple[str, list[dict[str, Any]] | None],
    tracking: str | None = None,
    before: str | None = None,
) -> None:
    """Script a sweep.

    Args:
        server: what answers.
        looks: how each look finds it: its status, and the runs of its trials; None where it has no run yet.
        tracking: where its runs are; on the server itself when None.
        before: its status when it is asked for once before it is watched; None when it is not.
    """
    endpoints = {"Tracking": {"endpoint": tracking or server.url}}
    properties = {
        "jobType": "Sweep", "experimentName": "e", "compute": {"target": "/x/computes/cpu"}, "algorithm": "Random",
        "objective": {"goal": "Maximize", "primaryMetric": "auc"}, "searchSpace": {"lr": ["uniform", [0, 1]]},
        "maxTotalTrials": 4, "maxConcurrentTrials": 2, "trial": {"command": "python main.py"},
        "interactionEndpoints": endpoints,
    }  # fmt: skip
    statuses = [*([before] if before else []), *(status for status, _ in looks)]
    jobs = [{"name": "s", "properties": {**properties, "status": status}} for status in statuses]
    server.on("GET", f"{WORKSPACE}/jobs/s", *(Answer(200, job) for job in jobs))
    run = Answer(200, {"run": {"info": {"experiment_id": "0", "run_id": "s", "status": "RUNNING"}}})
    there = [runs for _, runs in looks if runs is not None]
    missing = Answer(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "There is no run s."})
    server.on("GET", "*/mlflow/runs/get", *(run if runs is not None else missing for _, runs in looks))
    server.on("POST", "*/mlflow/runs/search", *(Answer(200, {"runs": runs}) for runs in there or [[]]))
