"""`amlwrap job show`: for people, for programs, as a job file, in the browser; and no more read than is asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amlwrap.cli.facts.job import MEANING
from amlwrap.cli.facts.trial import MEANING as TRIAL_MEANING
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_jobs import WORKSPACE, sweep
from tests.support.served_jobs import serve_job as serve

Run = Callable[..., Outcome]
COMMAND = {
    "command": "python train.py\n  --rows 5",
    "compute": {"target": f"{WORKSPACE}/computes/cpu-cluster", "instanceCount": 2},
    "codeId": f"{WORKSPACE}/codes/train/versions/3",
    "environmentId": f"{WORKSPACE}/environments/lightgbm/versions/1",
    "inputDataBindings": {"iris": {"dataId": f"{WORKSPACE}/data/iris/versions/2", "mode": "Mount"}},
    "output": {"datastoreId": f"{WORKSPACE}/datastores/artifacts", "path": "ExperimentRun/dcid.j"},
}
SWEEP = {
    "algorithm": "Random",
    "objective": {"goal": "Minimize", "primaryMetric": "loss"},
    "searchSpace": {"--lr": ["loguniform", [-2.302585092994046, 0]], "b": ["choice", [["x", 1]]]},
    "maxTotalTrials": 2,
    "trial": {"command": "true", "environmentId": "e"},
    "compute": {"target": "cpu-cluster", "instanceCount": 1},
}


def tracked(server: ScriptedServer, **properties: Any) -> dict[str, Any]:
    return {**properties, "interactionEndpoints": {"Tracking": {"endpoint": server.url}}}


def serve_run(server: ScriptedServer, **logged: Any) -> None:
    info = {"run_id": "r", "experiment_id": "0", "status": "FINISHED", "start_time": 1_600_000_000_000}
    data = {name: [{"key": key, "value": value} for key, value in pairs.items()] for name, pairs in logged.items()}
    run = {"info": {**info, "end_time": 1_600_000_090_000, "run_name": "s_0"}, "data": data}
    server.on("GET", "/api/2.0/mlflow/runs/get", Answer(200, {"run": run}))
    server.on("POST", "/api/2.0/mlflow/runs/search", Answer(200, {"runs": [run]}))


def shown(outcome: Outcome) -> dict[str, Any]:
    assert outcome.code == 0
    return dict(json.loads(outcome.out))


def test_people_see_what_they_want_to_know_on_one_screen(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "j", "Failed", **tracked(server, **COMMAND, properties={"amlwrap.error": "exit code 3"}))
    serve_run(server, metrics={"auc": 0.98765432, "rows": 120})
    assert amlwrap("job", "show", "j") == Outcome(
        0,
        "name         j\n"
        "type         Command\n"
        "status       Failed\n"
        "error        exit code 3\n"
        "experiment   iris\n"
        "compute      cpu-cluster\n"
        "environment  lightgbm:1\n"
        "code         train:3\n"
        "command      python train.py…\n"
        "inputs       iris  iris:2\n"
        "created      2021-03-01T00:00:00Z\n"
        "started      2020-09-13T12:26:40Z\n"
        "duration     1 min 30 s\n"
        "metrics      auc   0.987654\n"
        "             rows  120\n"
        "files        azureml://datastores/artifacts/paths/ExperimentRun/dcid.j\n",
        "",
    )


def test_people_see_what_a_sweep_searches_and_a_trial_was_given(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "s", "Running", kind="Sweep", **SWEEP, properties={"best_child_run_id": "s_3"})
    lines = amlwrap("job", "show", "s").out.splitlines()
    assert lines[-5:] == [
        "objective     minimize loss",
        "search space  lr  loguniform(0.1, 1)",
        "              b   choice(x, 1)",
        "most trials   2",
        "best trial    s_3",
    ]
    serve(server, "s_0", "Running")
    server.on("GET", f"{WORKSPACE}/jobs/s", Answer(200, sweep("s", "s_0")))
    lines = amlwrap("job", "show", "s_0").out.splitlines()
    assert "sweep       s" in lines
    assert "parameters  lr  0.1" in lines


def test_of_many_metrics_people_see_some_and_how_many_more(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "j", "Completed", **tracked(server))
    serve_run(server, metrics={f"m-{number}": number for number in range(30)})
    lines = amlwrap("job", "show", "j").out.splitlines()
    assert [line for line in lines if "m-" in line][-1].endswith("m-10  10")
    assert any(line.strip() == "and 19 more: -o json has all" for line in lines)


def test_programs_get_all_there_is(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "j", "Completed", **tracked(server, **COMMAND, tags={"team": "plants"}))
    serve_run(server, metrics={"auc": 0.5}, params={"lr": "0.1"})
    told = shown(amlwrap("job", "show", "j", "-o", "json"))
    assert list(told) == list(MEANING)
    expected = {
        "name": "j",
        "type": "Command",
        "status": "Completed",
        "created_at": "2021-03-01T00:00:00Z",
        "started_at": "2020-09-13T12:26:40Z",
        "ended_at": "2020-09-13T12:28:10Z",
        "tags": {"team": "plants"},
        "compute": "cpu-cluster",
        "command": COMMAND["command"],
        "code": "azureml:train:3",
        "environment": "azureml:lightgbm:1",
        "inputs": {"iris": {"type": None, "path": "azureml:iris:2", "mode": "Mount"}},
        "metrics": {"auc": 0.5},
        "logged_parameters": {"lr": "0.1"},
        "output": "azureml://datastores/artifacts/paths/ExperimentRun/dcid.j",
        "trials": None,
        "search_space": None,
    }
    assert {name: told[name] for name in expected} == expected
    assert told["resources"]["instance_count"] == 2


def test_programs_get_a_sweeps_search_space_and_trials(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "s", "Completed", kind="Sweep", **tracked(server, **SWEEP))
    serve_run(server, metrics={"loss": 0.5}, params={"lr": "0.3", "b": "x"})
    told = shown(amlwrap("job", "show", "s", "-o", "json"))
    assert told["objective"] == {"goal": "minimize", "primary_metric": "loss"}
    assert told["search_space"]["b"] == {"type": "choice", "values": ["x", 1]}
    assert told["limits"]["max_total_trials"] == 2
    (trial,) = told["trials"]
    assert list(trial) == list(TRIAL_MEANING)
    assert (trial["name"], trial["number"], trial["parameters"]) == ("s_0", 0, {"lr": 0.3, "b": "x"})
    assert (trial["metric_name"], trial["metric"], trial["seconds"]) == ("loss", 0.5, 90.0)


@pytest.mark.parametrize("name", ["best_child_run_id", "amlwrap.bestTrial"])
def test_a_sweep_is_shown_with_its_best_trial(amlwrap: Run, server: ScriptedServer, name: str) -> None:
    serve(server, "s", "Completed", kind="Sweep", properties={name: "s_3"})
    assert shown(amlwrap("job", "show", "s", "-o", "json"))["best_trial"] == "s_3"
    serve(server, "s", "Running", kind="Sweep")
    assert "best" not in amlwrap("job", "show", "s").out


def test_a_trial_is_told_with_its_sweep_and_what_was_drawn(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "s_0", "Completed")
    server.on("GET", f"{WORKSPACE}/jobs/s", Answer(200, sweep("s", "s_0")))
    told = shown(amlwrap("job", "show", "s_0", "-o", "json"))
    assert (told["parent_job_name"], told["parameters"]) == ("s", {"lr": 0.1})


@pytest.mark.parametrize(
    ("query", "asked"), [("status", []), ("best_trial", []), ("metrics", ["get"]), ("trials[].name", ["get", "search"])]
)
def test_what_no_query_asks_for_is_not_read(amlwrap: Run, server: ScriptedServer, query: str, asked: list[str]) -> None:
    serve(server, "s_0", "Completed", kind="Sweep", **tracked(server, **SWEEP))
    serve_run(server)
    amlwrap("job", "show", "s_0", "--query", query)
    runs = [request.path.rpartition("/")[2] for request in server.requests if "/mlflow/" in request.path]
    assert list(dict.fromkeys(runs)) == asked


def test_a_query_on_everything_reads_everything(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "j", "Completed", **tracked(server))
    serve_run(server, metrics={"auc": 0.5})
    assert json.loads(amlwrap("job", "show", "j", "--query", "@", "-o", "json").out)["metrics"] == {"auc": 0.5}


def test_what_cannot_be_read_is_null_with_a_word_about_why(
    amlwrap: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    serve(server, "j", "Completed", **tracked(server))
    server.on("GET", "/api/2.0/mlflow/runs/get", Answer(403, {"message": "Not for you."}))
    outcome = amlwrap("job", "show", "j", "-o", "json")
    assert shown(outcome)["metrics"] is None
    assert outcome.err.startswith("Nothing is told of its run: The metrics of job j cannot be read: Not for you.")
    assert outcome.err.count("\n") == 1
    monkeypatch.setitem(sys.modules, "mlflow", None)
    serve(server, "j", "Completed", interactionEndpoints={"Tracking": {"endpoint": "azureml://host/x"}})
    outcome = amlwrap("job", "show", "j", "-o", "json")
    assert shown(outcome)["trials"] is None
    assert outcome.err.startswith("Nothing is told of its run: Reading metrics needs MLflow: pip install ")
    assert "[mlflow]" in outcome.err
    assert amlwrap("job", "show", "j").err == ""  # for people MLflow is not loaded


def test_of_a_job_that_waits_no_run_is_asked_for(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "j", "Queued", **tracked(server))
    assert shown(amlwrap("job", "show", "j", "-o", "json"))["metrics"] is None
    assert amlwrap("job", "show", "j").err == ""
    assert not any("/mlflow/" in request.path for request in server.requests)


def test_secrets_in_urls_are_not_told(amlwrap: Run, server: ScriptedServer) -> None:
    url = "https://account.blob.core.windows.net/c/iris.csv"
    bindings = {"iris": {"dataId": f"{url}?sig=geheim", "mode": "Mount"}}
    serve(server, "j", "Completed", **{**COMMAND, "inputDataBindings": bindings})
    for options in ([], ["-o", "json"]):
        outcome = amlwrap("job", "show", "j", *options)
        assert url in outcome.out
        assert "geheim" not in outcome.out + outcome.err


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the browser was asked to open."""
    opened, program = tmp_path / "opened", tmp_path / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" > {opened}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(program))
    monkeypatch.setattr("webbrowser._tryorder", None)  # read from the environment once in a process
    return opened


def test_the_page_in_the_studio_is_opened_and_printed(amlwrap: Run, server: ScriptedServer, browser: Path) -> None:
    url = "https://ml.azure.com/runs/j?wsid=/subscriptions/s"
    serve(server, "j", "Running", interactionEndpoints={"Studio": {"endpoint": url}})
    assert amlwrap("job", "show", "j", "--web") == Outcome(0, f"{url}\n", "")
    assert browser.read_text(encoding="utf-8") == f"{url}\n"
    assert shown(amlwrap("job", "show", "j", "-o", "json"))["studio_url"] == url


@pytest.mark.parametrize("url", [None, "file:///etc/passwd"])
def test_where_there_is_no_page_none_is_opened(
    amlwrap: Run, server: ScriptedServer, browser: Path, url: str | None
) -> None:
    serve(server, "j", "Running", interactionEndpoints={"Studio": {"endpoint": url}})
    told = "amlwrap: There is no page of job j in Azure ML studio: the local workspace has none.\n"
    assert amlwrap("job", "show", "j", "--web") == Outcome(1, "", told)
    assert not browser.exists()


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
