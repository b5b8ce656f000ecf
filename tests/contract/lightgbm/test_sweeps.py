"""Sweeps for real: trials drawn by each algorithm, stopped by a policy, read back, shown and reported.

Where it makes no difference what the trials do, a line of shell does it; `test_trained_sweeps.py` has the others.
"""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import lightgbm as lgb
import pandas as pd
import pytest

from amlwrap import Workspace
from amlwrap.job import Job
from amlwrap.lightgbm import Training, search_spaces, sweep_job
from amlwrap.metrics import best_trial
from amlwrap.sweep import BanditPolicy, Choice, LogUniform, MedianStoppingPolicy
from tests.contract.lightgbm.conftest import HERE, IRIS, finish
from tests.support.local_workspace import LOG_METRIC
from tests.support.pages import Page
from tests.support.program import run_program

TRAINING = Training(data=IRIS, label="species", params={"num_iterations": 10})


@pytest.fixture(scope="module")
def bayesian(workspace: Workspace) -> Job:
    job = sweep_job(
        compute="cpu-cluster",
        environment=HERE,
        training=TRAINING,
        search_space=search_spaces.preset("small", rows=120),
        metric="multi_logloss",
        algorithm="Bayesian",
        max_total_trials=2,
        max_concurrent_trials=2,
        experiment_name="bayesian",
    )
    return finish(workspace, job)[0]


def test_a_bayesian_sweep_over_a_preset_is_read_back_best_first(workspace: Workspace, bayesian: Job) -> None:
    trials = workspace.jobs.trials(bayesian)
    assert len(trials) == 2
    metrics = [trial.metric for trial in trials]
    assert all(metric is not None for metric in metrics)
    assert metrics == sorted(metrics, key=lambda metric: metric or 0.0)
    for trial in trials:
        assert set(trial.as_lightgbm_params()) == set(search_spaces.small)
        assert isinstance(trial.as_lightgbm_params()["num_leaves"], int)
        assert trial.seconds is not None


def test_the_best_trials_parameters_train_as_they_are(workspace: Workspace, bayesian: Job) -> None:
    best = best_trial(workspace.jobs.trials(bayesian))
    assert best is not None
    table = pd.read_csv(IRIS)
    data = lgb.Dataset(table.drop(columns="species"), table["species"].astype("category").cat.codes)
    params = {**best.as_lightgbm_params(), "objective": "multiclass", "num_class": 3, "verbosity": -1}
    assert lgb.train(params, data, num_boost_round=3).num_trees() == 9


def test_a_grid_tries_every_combination_once(workspace: Workspace) -> None:
    job = sweep_job(
        compute="cpu-cluster",
        environment=HERE,
        command=f"{LOG_METRIC} log_metric score ${{{{search_space.learning_rate}}}} 0",
        search_space={"learning_rate": Choice([0.1, 0.5]), "boosting": Choice(["gbdt", "dart"])},
        metric="score",
        goal="Minimize",
        algorithm="Grid",
        early_termination=MedianStoppingPolicy(delay_evaluation=5),
        max_concurrent_trials=2,
    )
    _, trials = finish(workspace, job)
    assert [trial.metric for trial in trials] == [0.1, 0.1, 0.5, 0.5]
    combinations = {(trial.parameters["learning_rate"], trial.parameters["boosting"]) for trial in trials}
    assert combinations == {(0.1, "gbdt"), (0.1, "dart"), (0.5, "gbdt"), (0.5, "dart")}


def test_a_bandit_stops_the_trial_that_gets_nowhere(workspace: Workspace) -> None:
    """Left alone the hopeless trial would never end, so this test ends only if the policy works."""
    loss = "${{search_space.loss}}"
    command = (
        f"{LOG_METRIC} step=0; while log_metric loss {loss} $step && [ {loss} != 0.1 ]; do sleep 0.2; step=1; done"
    )
    job = sweep_job(
        compute="cpu-cluster",
        environment=HERE,
        command=command,
        search_space={"loss": Choice([0.1, 1])},
        metric="loss",
        goal="Minimize",
        algorithm="Grid",
        early_termination=BanditPolicy(slack_factor=0.5),
        max_concurrent_trials=2,
    )
    _, trials = finish(workspace, job)
    assert {trial.parameters["loss"]: trial.status for trial in trials} == {0.1: "Completed", 1: "Canceled"}


def test_a_random_sweep_of_your_own_script_reads_its_environment(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(
        "import os, mlflow\nmlflow.log_metric('score', float(os.environ['AZUREML_SWEEP_x']))\n"
    )
    job = sweep_job(
        compute="cpu-cluster",
        code=tmp_path,
        environment=HERE,
        script="main.py",
        search_space={"x": LogUniform(0.01, 100)},
        metric="score",
        goal="Maximize",
        max_total_trials=2,
        max_concurrent_trials=2,
    )
    _, trials = finish(workspace, job)
    assert [trial.metric for trial in trials] == sorted((trial.parameters["x"] for trial in trials), reverse=True)
    assert all(0.01 <= float(trial.parameters["x"]) <= 100 for trial in trials)


def test_the_program_shows_trials_best_and_report(
    bayesian: Job,
    workspace: Workspace,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    lightgbm_home: Path,
) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(lightgbm_home))
    name = bayesian.name
    rows = json.loads(run_program(capsys, "job", "trials", name, "--local", "-o", "json").out)
    assert [set(row["parameters"]) for row in rows] == [
        {"learning_rate", "num_leaves", "min_data_in_leaf", "feature_fraction"}
    ] * 2
    assert {row["metric_name"] for row in rows} == {"test-multi_logloss"}
    best = json.loads(run_program(capsys, "job", "best", name, "--local", "-o", "json").out)
    assert best["name"] == rows[0]["name"]
    assert best["params"]["num_leaves"] == rows[0]["parameters"]["num_leaves"]
    assert f"--num_leaves {best['params']['num_leaves']}" in best["arguments"]
    report = tmp_path / "report.html"
    assert run_program(capsys, "job", "report", name, "--local", "--output-file", str(report)).code == 0
    page = Page(report.read_text(encoding="utf-8"))
    assert page.addresses == []
    for heading in ("Optimisation history", "Parallel coordinates", "num_leaves", "learning_rate"):
        assert heading in [caption.text for caption in page.all("figcaption")]
    command = page.all("pre")[0].text
    assert f"--param num_leaves={best['params']['num_leaves']}" in command
    again = shlex.split(command.replace("\\\n", " "))[1:]
    assert run_program(capsys, *again, "--dry-run", "--local").code == 0


def test_a_sweep_shown_as_a_file_can_be_submitted_again(
    bayesian: Job,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    lightgbm_home: Path,
) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(lightgbm_home))
    shown = run_program(capsys, "job", "show", bayesian.name, "--local", "-o", "yaml").out
    (tmp_path / "job.yml").write_text(shown)
    planned = run_program(capsys, "job", "create", "-f", str(tmp_path / "job.yml"), "--dry-run", "--local")
    assert planned.code == 0, planned.err
    (request,) = json.loads(planned.out)
    space = {name.lstrip("-"): drawn for name, drawn in request["body"]["properties"]["searchSpace"].items()}
    assert space["learning_rate"] == ["uniform", [0.02, 0.3]]
    assert "properties" not in request["body"]["properties"]


def test_what_is_no_sweep_has_no_trials(
    workspace: Workspace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lightgbm_home: Path
) -> None:
    from amlwrap.lightgbm import command_job

    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(lightgbm_home))
    job = workspace.jobs.submit(command_job(compute="cpu-cluster", command="true"))
    outcome = run_program(capsys, "job", "trials", job.name, "--local")
    assert outcome.code == 2
    assert f"Job {job.name} is a Command job: only sweeps have trials, and jobs that tune." in outcome.err
