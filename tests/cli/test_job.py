"""`amlwrap job`: several jobs that are waited for, and what is said of sweeps."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.support.program import Outcome
from tests.support.scripted_server import ScriptedServer
from tests.support.served_jobs import serve_job as serve

Run = Callable[..., Outcome]


def test_several_jobs_are_shown_in_one_table_when_all_have_completed(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "a", "Completed")
    serve(server, "b", "Completed", kind="Sweep")
    outcome = amlwrap("job", "wait", "a", "b", "a", "--timeout", "1h30m")
    assert outcome.code == 0
    assert [line.split()[:4] for line in outcome.out.splitlines()] == [
        ["NAME", "TYPE", "STATUS", "EXPERIMENT"],
        ["a", "Command", "Completed", "iris"],
        ["b", "Sweep", "Completed", "iris"],
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


def test_a_job_of_a_type_that_nobody_listed_is_waited_for_to_its_end(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "j", "Completed", kind="Mystery")
    outcome = amlwrap("job", "wait", "j", "-o", "json", "--timeout", "0")
    assert outcome.code == 0
    assert {key: json.loads(outcome.out)[key] for key in ("type", "status", "experiment_name")} == {
        "type": "Mystery",
        "status": "Completed",
        "experiment_name": "iris",
    }
