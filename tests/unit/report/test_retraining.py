"""The best trial's command: what `amlwrap lightgbm train` takes, or the trial's own with its values filled in."""

from __future__ import annotations

import shlex
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve

from amlwrap.job import Input, JobStatus, Output, SweepJob, Trial
from amlwrap.lightgbm import Training, sweep_job
from amlwrap.metrics import TrialResult
from amlwrap.report.retraining import training_command
from amlwrap.sweep import Choice, Uniform

WORKSPACE = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"
ELSEWHERE = WORKSPACE.replace("/workspaces/w", "/workspaces/other")


def drawn(**parameters: Any) -> TrialResult:
    return TrialResult(name="s_1", parameters=parameters, metric=0.5, status=JobStatus.COMPLETED, seconds=1)


def sweep(command: str, **more: Any) -> SweepJob:
    return SweepJob(
        trial=Trial(command=command, **more),
        search_space={"lr": Uniform(0, 1), "boosting": Choice(["gbdt", "dart"])},
        objective={"primary_metric": "auc", "goal": "Maximize"},  # type: ignore[arg-type]  # not looked at
        compute=f"{WORKSPACE}/computes/cpu-cluster",
    )


def words(job: SweepJob, trial: TrialResult) -> list[str]:
    return shlex.split(training_command(job, trial).replace("\\\n", " "))


def test_the_bundled_trainer_is_called_by_the_options_that_made_the_sweep() -> None:
    job = sweep_job(
        training=Training(
            data="azureml:iris:1", label="the species", validation_data="azureml:more:2", class_weight={"a b": 2},
            class_weighted_metrics=True, categorical=["x"], params={"num_iterations": 10},
        ),
        search_space={"num_leaves": Choice([7, 15]), "learning_rate": Uniform(0.01, 0.5)},
        metric="multi_logloss",
        compute="cpu-cluster",
        environment="azureml:trainer:3",
        environment_variables={"A": "b c"},
    )  # fmt: skip
    told = words(job, drawn(**{"--num_leaves": 15.0, "--learning_rate": 0.25}))
    assert told[:3] == ["amlwrap", "lightgbm", "train"]
    pairs = [(name, value) for name, value in pairwise(told) if name.startswith("--")]
    for pair in (
        ("--data", "azureml:iris:1"), ("--validation-data", "azureml:more:2"), ("--label", "the species"),
        ("--categorical", "x"), ("--class-weight", "a b=2"), ("--param", "num_iterations=10"),
        ("--param", "num_leaves=15"), ("--param", "learning_rate=0.25"), ("--environment", "azureml:trainer:3"),
        ("--env", "A=b c"), ("--compute", "cpu-cluster"),
    ):  # fmt: skip
        assert pair in pairs
    assert "--class-weighted-metrics" in told
    assert not {"--code", "--no-report"} & set(told)


@pytest.mark.parametrize(
    "command",
    [
        "python main.py --lr ${{search_space.lr}} --boosting ${{search_space.boosting}}",
        'python main.py --lr $AZUREML_SWEEP_lr --boosting "${AZUREML_SWEEP_boosting}"',
    ],
)
def test_values_are_filled_into_a_command_of_ones_own(command: str) -> None:
    job = sweep(
        command,
        code=f"{WORKSPACE}/codes/mine/versions/4",
        environment=f"{ELSEWHERE}/environments/theirs/versions/2",
        inputs={"iris": Input(data=f"{WORKSPACE}/data/iris/versions/1")},
    )
    told = words(job, drawn(lr=0.25, boosting="dart"))
    filled = told[told.index("--command") + 1]
    assert shlex.split(filled) == ["python", "main.py", "--lr", "0.25", "--boosting", "dart"]
    assert told[told.index("--code") + 1] == "azureml:mine:4"
    assert told[told.index("--input") + 1] == "iris=azureml:iris:1"
    assert told[told.index("--environment") + 1] == f"{ELSEWHERE}/environments/theirs/versions/2"
    assert told[-2:] == ["--compute", "cpu-cluster"]


def test_what_no_option_can_say_leaves_the_trials_own_command() -> None:
    job = sweep("python main.py --out ${{outputs.model}} --lr ${{search_space.lr}}", outputs={"model": Output()})
    assert training_command(job, drawn(lr=0.5)) == "python main.py --out ${{outputs.model}} --lr 0.5"
    assert training_command(evolve(job, instance_count=2), drawn(lr=0.5)).startswith("python main.py")


def test_hyperparameters_with_dashes_are_appended_as_the_service_does() -> None:
    job = evolve(sweep("python main.py"), search_space={"--lr": Uniform(0, 1)})
    told = words(job, drawn(lr=0.5))
    assert told[told.index("--command") + 1] == "python main.py --lr 0.5"


def test_a_script_that_reads_its_environment_finds_its_hyperparameters_there() -> None:
    told = words(evolve(sweep("python main.py"), search_space={"lr": Uniform(0, 1)}), drawn(lr=0.5))
    assert told[told.index("--env") + 1] == "AZUREML_SWEEP_lr=0.5"


def test_a_page_is_written_though_trials_go_without() -> None:
    job = sweep_job(
        training=Training(data="azureml:iris:1", label="y"), search_space={"learning_rate": Uniform(0.1, 0.5)},
        metric="l2", compute="c", environment="azureml:trainer:3",
    )  # fmt: skip
    without = evolve(job, trial=evolve(job.trial, command=f"{job.trial.command} --no-report"))
    trial = drawn(**{"--learning_rate": 0.25})
    assert words(without, trial) == words(job, trial)
