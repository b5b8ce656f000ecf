"""`amlwrap job`: several jobs at once, sweeps, jobs that no job file describes, and what is asked before it is done."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer

Run = Callable[..., Outcome]
WORKSPACE = Scope(SUBSCRIPTION, GROUP, NAME).workspace_id


def serve(server: ScriptedServer, name: str, *statuses: str, kind: str = "Command", **properties: Any) -> None:
    answers = [
        Answer(
            200,
            {
                "name": name,
                "properties": {"jobType": kind, "status": status, "experimentName": "iris", **properties},
                "systemData": {"createdAt": "2021-03-01T00:00:00Z"},
            },
        )
        for status in statuses
    ]
    server.on("GET", f"{WORKSPACE}/jobs/{name}", *answers)


def test_several_jobs_are_shown_in_one_table_when_all_have_completed(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "a", "Completed")
    serve(server, "b", "Completed", kind="Sweep")
    outcome = amlwrap("job", "wait", "a", "b", "a", "--timeout", "1h30m")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "NAME  TYPE     STATUS     EXPERIMENT  CREATED",
        "a     Command  Completed  iris        2021-03-01T00:00:00Z",
        "b     Sweep    Completed  iris        2021-03-01T00:00:00Z",
    ]
    assert outcome.err == "a: Completed\nb: Completed\n"


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("Failed", "1 of 2 jobs did not complete: b ended as Failed (exit code 3)."),
        ("Running", "1 of 2 jobs did not complete within 0 s: b is still Running and goes on."),
    ],
)
def test_several_jobs_are_shown_also_when_one_has_not_completed(
    amlwrap: Run, server: ScriptedServer, status: str, told: str
) -> None:
    serve(server, "a", "Completed")
    serve(server, "b", status, properties={"amlwrap.error": "exit code 3"})
    outcome = amlwrap("job", "wait", "a", "b", "-o", "json", "--timeout", "0")
    assert outcome.code == 1
    assert [row["status"] for row in json.loads(outcome.out)] == ["Completed", status]
    assert outcome.err == f"a: Completed\nb: {status}\namlwrap: {told}\n"


def test_a_job_is_not_deleted_where_nobody_can_be_asked(amlwrap: Run, server: ScriptedServer) -> None:
    told = "amlwrap: Nobody can be asked here whether to delete job j: add --yes to delete it.\n"
    assert amlwrap("job", "delete", "j") == Outcome(2, "", told)
    assert server.requests == []


@pytest.mark.parametrize("name", ["best_child_run_id", "amlwrap.bestTrial"])
def test_a_sweep_is_shown_with_its_best_trial(amlwrap: Run, server: ScriptedServer, name: str) -> None:
    serve(server, "s", "Completed", kind="Sweep", properties={name: "s_3"})
    assert json.loads(amlwrap("job", "show", "s", "-o", "json").out)["best_trial"] == "s_3"
    serve(server, "s", "Running", kind="Sweep")
    assert "best_trial" not in amlwrap("job", "show", "s").out


@pytest.mark.parametrize("verb", ["trials", "best", "report", "download --best"])
def test_a_sweep_that_cannot_be_read_is_not_called_none(amlwrap: Run, server: ScriptedServer, verb: str) -> None:
    serve(server, "s", "Completed", kind="Sweep", searchSpace={"x": ["mystery", []]})
    first, *options = verb.split()
    outcome = amlwrap("job", first, "s", *options)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == (
        "amlwrap: Job s is a sweep with a part that amlwrap has no words for, so that its trials cannot be ranked: "
        "look at it in Azure ML studio, or get a newer amlwrap.\n"
    )


def test_an_output_of_a_sweep_is_its_trials(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "s", "Completed", kind="Sweep")
    told = "amlwrap: Job s is a sweep: outputs are its trials', and --best fetches the best trial's.\n"
    assert amlwrap("job", "download", "s", "--output-name", "model") == Outcome(2, "", told)


@pytest.mark.parametrize(
    ("kind", "properties", "why"),
    [
        ("AutoML", {}, "amlwrap describes command jobs and sweeps, and no AutoML jobs."),
        ("Mystery", {}, "amlwrap describes command jobs and sweeps, and no Mystery jobs."),
        ("Command", {"distribution": {"distributionType": "Ray"}}, "it has a part that amlwrap has no words for."),
        (
            "Command",
            {"inputDataBindings": {"x": {"dataId": "/d", "mode": "Beam"}}},
            "a job file has no word for a part of it: the mode 'Beam', which amlwrap does not know.",
        ),
    ],
)
def test_facts_in_place_of_a_job_file_are_explained(
    amlwrap: Run, server: ScriptedServer, kind: str, properties: dict[str, Any], why: str
) -> None:
    described = {"command": "true", "compute": {"target": "c"}} if kind == "Command" else {}
    serve(server, "j", "Mystified", kind=kind, **described, **properties)
    outcome = amlwrap("job", "show", "j", "-o", "yaml")
    assert outcome.code == 0
    assert outcome.out.startswith(f"name: j\ntype: {kind}\nstatus: Mystified\n")
    assert outcome.err == f"These are facts about job j, and no job file: {why}\n"
    assert amlwrap("job", "show", "j").err == ""


def test_a_job_of_a_type_that_nobody_listed_is_waited_for_to_its_end(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "j", "Completed", kind="Mystery")
    outcome = amlwrap("job", "wait", "j", "-o", "json", "--timeout", "0")
    assert outcome.code == 0
    assert {key: json.loads(outcome.out)[key] for key in ("type", "status", "experiment")} == {
        "type": "Mystery",
        "status": "Completed",
        "experiment": "iris",
    }
