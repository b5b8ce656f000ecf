"""What a sweep asks for, checked: its limits, its search space, and what its trials are."""

from __future__ import annotations

import os
from typing import Any

import pytest

from amlwrap.job import CommandJob, Goal, Input, Objective, Output, SamplingAlgorithm, SweepJob, Trial
from amlwrap.local.engine.sweep import Sweep, resolve_sweep
from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.sweep import (
    BanditPolicy,
    Choice,
    LogUniform,
    Normal,
    QUniform,
    Randint,
    TruncationSelectionPolicy,
    Uniform,
)

UNIFORM = {"lr": Uniform(0, 1)}
GRID = {"a": Choice([1, 2, 3]), "b": Choice(["x", "y"])}
COMPUTE = resource_id("computes", "cpu-cluster")


def resolve(state: State, command: str = "true", **facts: Any) -> Sweep:
    known: dict[str, Any] = {
        "compute": "cpu-cluster",
        "search_space": UNIFORM,
        "objective": Objective(primary_metric="auc", goal=Goal.MAXIMIZE),
        "trial": Trial(command=command),
    }
    return resolve_sweep(state, SweepJob(**known | facts))


def refusal(state: State, command: str = "true", **facts: Any) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        resolve(state, command, **facts)
    return caught.value


# limits


@pytest.mark.parametrize(("most", "total"), [(None, 1000), (1, 1), (1000, 1000)])
def test_a_sweep_has_a_bound_of_trials(state: State, most: int | None, total: int) -> None:
    assert resolve(state, max_total_trials=most).total == total


@pytest.mark.parametrize(("most", "total"), [(None, 6), (4, 4), (100, 6)])
def test_a_grid_ends_with_its_last_combination(state: State, most: int | None, total: int) -> None:
    sweep = resolve(state, algorithm=SamplingAlgorithm.GRID, search_space=GRID, max_total_trials=most)
    assert sweep.total == total


@pytest.mark.parametrize("processors", [1, 3, 64])
def test_without_a_bound_as_many_trials_run_at_once_as_there_are_processors(
    state: State, monkeypatch: pytest.MonkeyPatch, processors: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    assert resolve(state, max_total_trials=20).concurrent == min(processors, 20)
    assert resolve(state, max_total_trials=20, max_concurrent_trials=7).concurrent == 7
    assert resolve(state, max_total_trials=2, max_concurrent_trials=7).concurrent == 2


@pytest.mark.parametrize("name", ["max_total_trials", "max_concurrent_trials"])
@pytest.mark.parametrize("value", [0, -1, 1001])
def test_a_limit_beyond_reason_is_refused_by_its_name(state: State, name: str, value: int) -> None:
    refused = refusal(state, **{name: value})
    assert refused.problem == f"it is 1 to 1000, not {value}."
    assert refused.path == (name,)


# search space


def test_an_empty_search_space_is_refused(state: State) -> None:
    refused = refusal(state, search_space={})
    assert "searches over at least one value" in refused.problem
    assert refused.path == ("search_space",)


@pytest.mark.parametrize(
    ("algorithm", "distribution", "said"),
    [
        (SamplingAlgorithm.GRID, Uniform(0, 1), "Grid sampling takes choice, not uniform."),
        (SamplingAlgorithm.GRID, Randint(3), "Grid sampling takes choice, not randint."),
        (
            SamplingAlgorithm.BAYESIAN,
            LogUniform(0.1, 1),
            "Bayesian sampling takes choice, uniform, quniform, not loguniform.",
        ),
        (SamplingAlgorithm.BAYESIAN, Normal(0, 1), "Bayesian sampling takes choice, uniform, quniform, not normal."),
    ],
    ids=str,
)
def test_an_algorithm_takes_what_it_can_draw(state: State, algorithm: Any, distribution: Any, said: str) -> None:
    refused = refusal(state, algorithm=algorithm, search_space={"ok": Choice([1]), "lr": distribution})
    assert refused.problem == said
    assert refused.path == ("search_space", "lr")


@pytest.mark.parametrize("distribution", [Choice([1]), Uniform(0, 1), QUniform(0, 1, 0.5)], ids=str)
def test_bayesian_sampling_takes_what_has_an_order_or_a_list(state: State, distribution: Any) -> None:
    assert resolve(state, algorithm=SamplingAlgorithm.BAYESIAN, search_space={"x": distribution}).total == 1000


@pytest.mark.parametrize("key", ["", "--", "a=b", "a\0b"])
def test_a_hyperparameter_is_called_what_a_variable_can_be(state: State, key: str) -> None:
    refused = refusal(state, search_space={key: Uniform(0, 1)})
    assert "becomes part of an environment variable" in refused.problem
    assert refused.path == ("search_space", key)


def test_bayesian_sampling_takes_no_early_termination(state: State) -> None:
    policy = TruncationSelectionPolicy(truncation_percentage=20)
    refused = refusal(state, algorithm=SamplingAlgorithm.BAYESIAN, early_termination=policy)
    assert refused.path == ("early_termination",)
    assert resolve(state, early_termination=policy).job.early_termination == policy


@pytest.mark.parametrize("key", ["lr", "--lr"])
def test_a_command_names_hyperparameters_without_dashes(state: State, key: str) -> None:
    assert resolve(state, "echo ${{search_space.lr}}", search_space={key: Uniform(0, 1)}).total == 1000
    refused = refusal(state, "echo ${{search_space.depth}}", search_space={key: Uniform(0, 1)})
    assert "names nothing that the job declares; it has search_space.lr" in refused.problem
    assert refused.path == ("command",)


def test_a_hyperparameter_that_no_variable_can_hold_is_not_to_be_named(state: State) -> None:
    assert resolve(state, search_space={"--num-leaves": Randint(3)}).total == 1000
    refused = refusal(state, "echo ${{search_space.num-leaves}}", search_space={"--num-leaves": Randint(3)})
    assert "cannot be part of" in refused.problem
    assert refused.path == ("command",)


# what it is made of


def test_what_its_trials_refer_to_is_found_like_that_of_a_job(state: State) -> None:
    outputs = {"o": Output(datastore="workspaceblobstore")}
    sweep = resolve(state, trial=Trial(command="true", outputs=outputs), instance_count=2, priority=3)
    assert sweep.job.compute == COMPUTE
    assert sweep.job.trial.outputs["o"].datastore == resource_id("datastores", "workspaceblobstore")
    assert (sweep.task.nodes, sweep.task.priority, sweep.task.compute) == (2, 3, "cpu-cluster")
    with pytest.raises(MissingError) as caught:
        resolve(state, trial=Trial(command="true", inputs={"x": Input(data="azureml:d:1")}))
    assert caught.value.path == ("inputs", "x")


@pytest.mark.parametrize(("goal", "maximize"), [(Goal.MAXIMIZE, True), (Goal.MINIMIZE, False)])
def test_a_sweep_knows_its_metric_and_its_goal(state: State, goal: Goal, maximize: bool) -> None:
    sweep = resolve(state, objective=Objective(primary_metric="loss", goal=goal))
    assert (sweep.metric, sweep.maximize) == ("loss", maximize)


def test_a_trial_is_the_command_job_that_it_runs(state: State) -> None:
    trial = Trial(command="echo ${{search_space.lr}}", environment_variables={"A": "b"})
    sweep = resolve(
        state, trial=trial, instance_type="n", experiment_name="e", early_termination=BanditPolicy(slack_amount=1)
    )  # fmt: skip
    outputs = {"o": Output(path="p")}
    assert sweep.trial_job(outputs) == CommandJob(
        command=trial.command, environment_variables={"A": "b"}, outputs=outputs, compute=COMPUTE, instance_type="n",
        experiment_name="e",
    )  # fmt: skip
