"""Tuning as a real job in each family: what it leaves, and what programs and people are told of it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from amlwrap import Workspace
from amlwrap.errors import AmlwrapError, JobFailedError, UsageError
from amlwrap.job import CommandJob, Input, Job
from amlwrap.lightgbm import Training, Tune, command_job
from amlwrap.sweep import Choice, LogUniform
from tests.contract.lightgbm.conftest import HERE, IN_ONE_FAMILY, IRIS
from tests.support.program import Outcome, run_program

SPACE = {"learning_rate": LogUniform(0.05, 0.5), "num_leaves": Choice([3, 7])}
PARAMS = {"num_iterations": 8, "min_data_in_leaf": 5}
Run = Callable[..., Outcome]


@pytest.fixture(scope="module")
def tuned(workspace: Workspace) -> Job:
    """A job that tuned over iris, once for all tests of a family."""
    training = Training(data=IRIS, label="species", params=PARAMS, tune=Tune(trials=4, folds=3, search_space=SPACE))
    job = command_job(compute="cpu-cluster", environment=HERE, training=training)
    return workspace.jobs.wait(workspace.jobs.submit(job).name)


@pytest.fixture
def job(lightgbm_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `amlwrap job ARGUMENTS` on the workspace."""
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(lightgbm_home))
    return lambda *arguments: run_program(capsys, "job", *arguments, "--local")


def test_the_trials_and_the_best_are_read_from_what_the_job_left(workspace: Workspace, tuned: Job) -> None:
    result = workspace.jobs.tuning(tuned)
    assert (result.metric, result.goal, result.folds, result.seed) == ("folds-multi_logloss", "Minimize", 3, 42)
    assert (len(result.trials), result.asked, result.stopped) == (4, 4, None)
    assert result.best is not None
    first = result.trials[0]
    assert (first.number, first.metric, first.status) == (result.best.number, result.best.metric, "Completed")
    assert result.best.params.keys() == {"learning_rate", "num_leaves", "num_iterations"}
    assert result.defaults is not None
    assert result.defaults.parameters == {"learning_rate": 0.1, "num_leaves": 31}
    name, value = result.test_score or ("", None)
    assert name == "test-multi_logloss"
    assert value is not None
    assert 0 < value < 1


def test_people_are_shown_trials_and_the_best_as_of_a_sweep(workspace: Workspace, tuned: Job, job: Run) -> None:
    result = workspace.jobs.tuning(tuned)
    best = result.best
    assert best is not None
    heading, first, *_ = job("trials", tuned.name).out.splitlines()
    assert heading.split() == ["TRIAL", "LEARNING_RATE", "NUM_LEAVES", "FOLDS-MULTI_LOGLOSS", "STATUS", "SECONDS"]
    assert first.split()[0] == str(best.number)
    rows = json.loads(job("trials", tuned.name, "-o", "json").out)
    assert [row["number"] for row in rows] == [trial.number for trial in result.trials]
    assert rows[0]["reason"] is None
    told = json.loads(job("best", tuned.name, "-o", "json").out)
    names = ("number", "metric_name", "metric", "default_metric", "test_metric", "params", "arguments")
    assert [told[name] for name in names] == [
        best.number,
        "folds-multi_logloss",
        best.metric,
        result.defaults and result.defaults.metric,
        result.scores["test-multi_logloss"],
        dict(best.params),
        shlex.join(best.arguments),
    ]


def test_what_is_for_sweeps_alone_is_refused_with_what_to_do_instead(tuned: Job, job: Run) -> None:
    trained = (
        f"amlwrap: Job {tuned.name} is no sweep: it tuned, and what it left is the best trial's, trained on all its "
        "training rows.\n"
    )
    assert job("best", tuned.name, "--refit") == Outcome(2, "", trained)
    assert job("download", tuned.name, "--best") == Outcome(2, "", trained)
    assert job("report", tuned.name) == Outcome(
        2, "", f"amlwrap: Job {tuned.name} tuned, and leaves a page of its own, outputs/report.html: "
        f"`amlwrap job download {tuned.name}` fetches it.\n",
    )  # fmt: skip


def test_the_model_is_registered_as_any_other(workspace: Workspace, tuned: Job) -> None:
    assert workspace.models.create("tuned-iris", job=tuned.name).job_name == tuned.name
    with pytest.raises(UsageError, match="is no sweep: it tuned"):
        workspace.models.create("tuned-iris", job=tuned.name, best=True)


def test_shown_as_a_file_it_can_be_submitted_again(workspace: Workspace, tuned: Job, job: Run, tmp_path: Path) -> None:
    file = tmp_path / "job.yml"
    file.write_text(job("show", tuned.name, "-o", "yaml").out)
    planned = job("create", "-f", str(file), "--dry-run")
    assert planned.code == 0, planned.err
    (request,) = json.loads(planned.out)
    (first,) = workspace.jobs.preview(tuned.description) if tuned.description else ()
    assert request["body"]["properties"]["command"] == first.body["properties"]["command"]
    assert "learning_rate=[" in request["body"]["properties"]["command"]


@IN_ONE_FAMILY
def test_a_budget_too_short_for_one_trial_leaves_no_record(workspace: Workspace, job: Run) -> None:
    params = {"num_iterations": 10_000_000, "early_stopping_round": 0}
    tune = Tune(trials=2, time_budget=timedelta(seconds=1))
    training = Training(data=IRIS, label="species", params=params, tune=tune)
    submitted = workspace.jobs.submit(command_job(compute="cpu-cluster", environment=HERE, training=training))
    with pytest.raises(JobFailedError) as caught:
        workspace.jobs.wait(submitted.name)
    assert any("The time budget ended before the first of 2 trials did" in line for line in caught.value.log_tail)
    with pytest.raises(AmlwrapError) as missing:
        workspace.jobs.tuning(submitted.name)
    assert str(missing.value) == (
        f"Job {submitted.name} ended as Failed and left no outputs/tuning.json: no trial came to an end; "
        f"`amlwrap job stream {submitted.name}` shows its log."
    )
    assert job("report", submitted.name) == Outcome(1, "", f"amlwrap: {missing.value}\n")


@IN_ONE_FAMILY
def test_a_record_that_another_trainer_wrote_is_told(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "train.py").write_text("open('outputs/tuning.json', 'w').write('{}')")
    command = 'python train.py --data "${{inputs.data}}" --label=species --trials 2'
    inputs = {"data": Input(data=IRIS)}
    described = CommandJob(command=command, compute="cpu-cluster", code=tmp_path, environment=HERE, inputs=inputs)
    name = workspace.jobs.wait(workspace.jobs.submit(described).name).name
    with pytest.raises(AmlwrapError) as caught:
        workspace.jobs.tuning(name)
    assert str(caught.value) == (
        f"outputs/tuning.json of job {name} is not what this amlwrap's trainer writes: fetch it with "
        f"`amlwrap job download {name}` and look."
    )
