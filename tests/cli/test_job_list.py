"""`amlwrap job list`: the newest jobs, which of them, and that there are more."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from amlwrap.cli.facts.job import MEANING
from tests.support.program import Outcome
from tests.support.scripted_server import ScriptedServer
from tests.support.served_jobs import job, serve_list, sweep

Run = Callable[..., Outcome]
COMMAND = {"command": "true", "compute": {"target": "/x/computes/cpu-cluster", "instanceCount": 1}}
MORE = "These are the newest {}, and there are more: --all lists every one, --max-results N so many.\n"


def ago(**age: float) -> str:
    return (datetime.now(UTC) - timedelta(**age)).isoformat()


def names(outcome: Outcome) -> list[str]:
    return [line.split()[0] for line in outcome.out.splitlines()[1:]]


def test_jobs_are_a_table_with_their_age(amlwrap: Run, server: ScriptedServer) -> None:
    serve_list(server, job("a", "Running", created=ago(minutes=3.5), **COMMAND), job("b", kind="Pipeline", created=""))
    assert amlwrap("job", "list") == Outcome(
        0,
        "NAME  TYPE      STATUS     EXPERIMENT  COMPUTE      AGE\n"
        "a     Command   Running    iris        cpu-cluster  3m\n"
        "b     Pipeline  Completed  iris        -            -\n",
        "",
    )


def test_the_newest_fifty_are_listed_unless_asked(amlwrap: Run, server: ScriptedServer) -> None:
    serve_list(server, *(job(f"j-{number}") for number in range(60)))
    outcome = amlwrap("job", "list")
    assert names(outcome) == [f"j-{number}" for number in range(50)]
    assert outcome.err == MORE.format(50)
    outcome = amlwrap("job", "list", "-r", "2", "-o", "json")
    assert [each["name"] for each in json.loads(outcome.out)] == ["j-0", "j-1"]
    assert outcome.err == MORE.format(2)
    for options in (["--all"], ["--max-results", "60"]):
        outcome = amlwrap("job", "list", *options)
        assert (len(names(outcome)), outcome.err) == (60, "")


def test_jobs_are_filtered(amlwrap: Run, server: ScriptedServer) -> None:
    serve_list(
        server,
        job("a", "Running", created=ago(hours=1)),
        job("b", "Running", created=ago(days=3)),
        job("c", "Running", created=ago(hours=2), experimentName="wine"),
        job("d", created=ago(hours=3)),
    )
    typed = ("--status", "running", "--type", "command", "--tag", "t", "--experiment-name", "iris")
    assert names(amlwrap("job", "list", *typed)) == ["a", "b"]
    assert (server.requests[-1].query["jobType"], server.requests[-1].query["tag"]) == ("Command", "t")
    assert names(amlwrap("job", "list", "--newer-than", "1d")) == ["a", "c", "d"]
    assert names(amlwrap("job", "list", "--older-than", "1h30m", "--status", "Running")) == ["b", "c"]


def test_trials_are_listed_when_asked(amlwrap: Run, server: ScriptedServer) -> None:
    trial = job("here_0", properties={"azureml.sweepName": "here", "amlwrap.hyperparameters": '{"lr": 0.5}'})
    serve_list(server, job("azure_0"), sweep("azure", "azure_0"), trial)
    assert names(amlwrap("job", "list")) == ["azure"]
    assert names(amlwrap("job", "list", "--include-trials")) == ["azure_0", "azure", "here_0"]
    listed = json.loads(amlwrap("job", "list", "--include-trials", "-o", "json").out)
    assert {tuple(each) for each in listed} == {tuple(MEANING)}
    assert (listed[-1]["parent_job_name"], listed[-1]["parameters"]) == ("here", {"lr": 0.5})


@pytest.mark.parametrize("api_version", ["2021-03-01-preview", "2024-04-01"])
def test_archived_jobs_are_listed_when_asked_where_that_is_known(
    amlwrap: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, api_version: str
) -> None:
    monkeypatch.setenv("AMLWRAP_API_VERSION", api_version)
    serve_list(server, job("a"))
    assert names(amlwrap("job", "list")) == ["a"]
    outcome = amlwrap("job", "list", "--include-archived")
    if api_version == "2024-04-01":
        assert names(outcome) == ["a"]
        assert server.requests[-1].query["listViewType"] == "All"
    else:
        assert (outcome.code, outcome.err.count("\n")) == (2, 1)
        assert "include_archived: archiving came with api-version 2022-05-01" in outcome.err


def test_that_there_are_none_is_said(amlwrap: Run, server: ScriptedServer) -> None:
    serve_list(server)
    assert amlwrap("job", "list") == Outcome(0, "", "No such jobs.\n")
    assert amlwrap("job", "list", "-o", "json") == Outcome(0, "[]\n", "")
