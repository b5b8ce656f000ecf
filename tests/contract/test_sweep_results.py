"""A sweep's results, told alike by its log, its properties, the wrapper and the program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amlwrap import Workspace, sweep
from amlwrap.job import Job, Objective, SweepJob, Trial
from amlwrap.metrics import best_trial
from tests.support.local_workspace import LOG_METRIC
from tests.support.program import run_program

TAG = 'tag() { mlflow_post runs/set-tag "\\"key\\": \\"$1\\", \\"value\\": \\"true\\""; }; '


def finish(workspace: Workspace, command: str, *values: int, on_poll: Callable[[Job], None] | None = None) -> str:
    """Run a sweep over `min_data_in_leaf`, all its trials at once, and return its name."""
    job = SweepJob(
        trial=Trial(command=TAG + LOG_METRIC + command),
        compute="cpu-cluster",
        objective=Objective(primary_metric="loss", goal="Minimize"),
        search_space={"min_data_in_leaf": sweep.Choice(list(values))},
        algorithm="Grid",
        max_total_trials=len(values),
        max_concurrent_trials=len(values),
    )
    return workspace.jobs.wait(workspace.jobs.submit(job).name, timeout=300, on_poll=on_poll).name


@pytest.fixture
def program(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(home))


@pytest.mark.usefixtures("program")
def test_of_trials_that_tie_the_first_drawn_is_the_best_though_it_ends_last(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = tmp_path / "last"
    wait = f"if [ $AZUREML_SWEEP_min_data_in_leaf = 1 ]; then while [ ! -e {last} ]; do sleep 0.05; done; fi; "

    def let_the_first_end(job: Job) -> None:
        if "amlwrap.bestTrial" in job.properties:  # the other one's end has been taken in
            last.touch()

    name = finish(workspace, f"{wait} log_metric loss 0.5 0", 1, 2, on_poll=let_the_first_end)
    first = f"{name}_0"
    assert workspace.jobs.get(name).properties["amlwrap.bestTrial"] == first
    log = "".join(workspace.jobs.log(name))
    assert log.index(f"Trial {name}_1 ended") < log.index(f"Trial {first} ended")
    assert f"Best trial: {first}, loss = 0.5" in log
    assert "constant model" not in log
    trials = workspace.jobs.trials(name)
    assert best_trial(trials) is trials[0]
    assert trials[0].name == first
    assert json.loads(run_program(capsys, "job", "best", name, "--local", "-o", "json").out)["name"] == first
    assert json.loads(run_program(capsys, "job", "show", name, "--local", "-o", "json").out)["best_trial"] == first
    fetched = run_program(capsys, "job", "download", name, "--best", "--local", "-p", str(tmp_path))
    assert fetched.err.splitlines()[-1] == f"Downloaded to {tmp_path / first}."
    assert (tmp_path / first / "user_logs" / "std_log.txt").is_file()
    fetched = run_program(capsys, "job", "download", name, "--local", "-p", str(tmp_path))
    assert fetched.err.splitlines()[-1] == (
        f"Job {name} is a sweep: outputs are its trials', and --best fetches the best trial's."
    )
    assert run_program(capsys, "job", "trials", name, "--local").out.splitlines()[1].split()[0] == first


@pytest.mark.usefixtures("program")
def test_programs_are_told_all_of_a_sweep_and_of_its_trials(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*command: str) -> Any:
        return json.loads(run_program(capsys, "job", *command, "--local", "-o", "json").out)

    name = finish(workspace, "log_metric loss 0.5 0", 1, 2)
    sweep = told("show", name)
    first, second = sweep["trials"]
    assert (first["name"], second["name"], sweep["best_trial"]) == (f"{name}_0", f"{name}_1", f"{name}_0")
    assert [each["metric"] for each in sweep["trials"]] == [0.5, 0.5]
    assert sweep["created_at"] <= sweep["started_at"] <= first["started_at"] <= first["ended_at"] <= sweep["ended_at"]
    trial = told("show", first["name"])
    assert (trial["parent_job_name"], trial["parameters"]) == (name, first["parameters"])
    assert trial["metrics"] == {"loss": 0.5}
    listed = [each["name"] for each in told("list", "--all")]
    assert name in listed
    assert first["name"] not in listed
    assert first["name"] in [each["name"] for each in told("list", "--all", "--include-trials")]
    assert "Sweep ended as Completed" in run_program(capsys, "job", "logs", name, "--tail", "1", "--local").out


@pytest.mark.usefixtures("program")
def test_trials_that_tie_at_a_constant_model_are_told(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = (
        "if [ $AZUREML_SWEEP_min_data_in_leaf -ge 60 ]; then tag amlwrap.constant_model; log_metric loss 0.7 0; "
        "else log_metric loss 0.1 0; fi"
    )
    name = finish(workspace, command, 5, 60, 95)
    note = "2 of 3 trials tie at a constant model: no split was possible; lower min_data_in_leaf (they had 60 to 95)."
    assert note in "".join(workspace.jobs.log(name))
    assert [trial.constant for trial in workspace.jobs.trials(name)] == [False, True, True]
    for command in ("trials", "best"):
        shown = run_program(capsys, "job", command, name, "--local")
        assert (shown.code, shown.err) == (0, f"{note}\n")
        assert note not in shown.out
    rows = json.loads(run_program(capsys, "job", "trials", name, "--local", "-o", "json").out)
    assert [row["constant"] for row in rows] == [False, True, True]
    report = tmp_path / "report.html"
    assert run_program(capsys, "job", "report", name, "--local", "--output-file", str(report)).code == 0
    assert note in report.read_text(encoding="utf-8")


@pytest.mark.usefixtures("program")
def test_a_trial_that_failed_is_told_so_whatever_mlflow_made_of_its_run(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # As MLflow does when a script that began a run goes down.
    finished = 'mlflow_post runs/update \'"status": "FINISHED"\''
    fail = "if [ $AZUREML_SWEEP_min_data_in_leaf = 2 ]; then exit 1; fi"
    name = finish(workspace, f"{finished}; {fail}; log_metric loss 0.5 0", 1, 2)
    statuses = {trial.number: str(trial.status) for trial in workspace.jobs.trials(name)}
    assert statuses == {0: "Completed", 1: "Failed"}
    report = tmp_path / "report.html"
    assert run_program(capsys, "job", "report", name, "--local", "--output-file", str(report)).code == 0
    page = report.read_text(encoding="utf-8")
    assert "2 trials: 1 Completed, 1 Failed." in page


@pytest.mark.usefixtures("program")
def test_what_is_no_number_is_printed_as_json_all_the_same(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    command = (
        "case $AZUREML_SWEEP_min_data_in_leaf in 1) v=nan;; 2) v=inf;; 3) v=-inf;; *) v=3;; esac; log_metric loss $v 0"
    )
    name = finish(workspace, command, 1, 2, 3, 4)
    printed = run_program(capsys, "job", "trials", name, "--local", "-o", "json").out
    rows = json.loads(printed, parse_constant=pytest.fail)
    assert [row["metric"] for row in rows] == [3.0, "Infinity", "-Infinity", None]
    best = json.loads(run_program(capsys, "job", "best", name, "--local", "-o", "json").out)
    assert (best["name"], best["metric"]) == (f"{name}_3", 3.0)
