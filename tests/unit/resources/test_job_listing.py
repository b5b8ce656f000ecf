"""Which jobs a list has: by what they are, by their age, without trials; and that no more is read than needed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amlwrap.errors import UsageError
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_jobs import job, serve_list, sweep


def ago(days: float) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()


def names(workspace: Workspace, **filters: Any) -> list[str]:
    return [found.name for found in workspace.jobs.list(**filters)]


def test_jobs_are_filtered_by_what_the_service_cannot_filter_by(workspace: Workspace, server: ScriptedServer) -> None:
    serve_list(server, job("a", "Running"), job("b", experimentName="wine"), job("c"))
    assert names(workspace, experiment_name="wine") == ["b"]
    assert names(workspace, status="completed") == ["b", "c"]
    assert names(workspace, status="completed", experiment_name="iris") == ["c"]


def test_jobs_are_filtered_by_age_and_one_of_unknown_age_is_neither(
    workspace: Workspace, server: ScriptedServer
) -> None:
    serve_list(
        server,
        job("new", created=ago(0.5)),
        job("odd", created=""),
        job("old", created=ago(3)),
        job("far", created=ago(9)),
    )
    assert names(workspace, newer_than=timedelta(days=1)) == ["new"]
    assert names(workspace, older_than=timedelta(days=1)) == ["old", "far"]
    assert names(workspace, older_than=timedelta(days=1), newer_than=timedelta(days=5)) == ["old"]
    assert names(workspace, newer_than=timedelta.max) == ["new", "old", "far"]


def test_what_follows_a_page_that_is_all_too_old_is_not_read(workspace: Workspace, server: ScriptedServer) -> None:
    def page(number: int, *days: float) -> Answer:
        jobs = [job(f"{number}-{day}", created=ago(day)) for day in days]
        return Answer(200, {"value": jobs, "nextLink": f"{server.url}/{number + 1}"})

    server.on("GET", f"{workspace.id}/jobs", page(1, 0.1, 9))
    server.on("GET", "/2", page(2, 0.2))  # a page may have one that is older than what follows
    server.on("GET", "/3", page(3, 8, 9))
    assert names(workspace, newer_than=timedelta(days=1)) == ["1-0.1", "2-0.2"]
    assert server.lines() == [f"GET {workspace.id}/jobs", "GET /2", "GET /3"]


@pytest.mark.parametrize("age", [5, "2d", timedelta(seconds=-1)])
def test_an_age_that_is_none_is_refused_before_anything_is_sent(
    workspace: Workspace, server: ScriptedServer, age: Any
) -> None:
    for which in ("newer_than", "older_than"):
        with pytest.raises(UsageError, match=rf"^{which} is .*: give an age such as timedelta\(days=2\), or leave it"):
            workspace.jobs.list(**{which: age})
    assert server.requests == []


def test_trials_are_left_out_by_what_they_or_their_sweeps_say(workspace: Workspace, server: ScriptedServer) -> None:
    told = {"azureml.sweepName": "here"}
    serve_list(
        server,
        job("azure_1", "Running"),
        job("azure_0"),
        sweep("azure", "azure_0", "azure_1"),
        job("here_0", properties=told),
        job("copy", properties=told),  # somebody sent a trial's properties again
        job("azure_2"),  # somebody's own, of a name that is like a trial's
    )
    assert names(workspace, include_trials=False) == ["azure", "copy", "azure_2"]
    assert names(workspace) == ["azure_1", "azure_0", "azure", "here_0", "copy", "azure_2"]
    kinds = [request.query.get("jobType") for request in server.requests]
    assert kinds == [None, "Sweep", None]


def test_sweeps_are_asked_for_only_where_a_job_may_be_a_trial(workspace: Workspace, server: ScriptedServer) -> None:
    serve_list(server, job("train"), job("here_0", properties={"azureml.sweepName": "here"}), sweep("x_1"))
    assert names(workspace, include_trials=False) == ["train", "x_1"]
    assert len(server.requests) == 1
