"""Rules of a whole sweep, each broken by one change to a sweep that keeps them all."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from amlwrap import sweep
from amlwrap.errors import InvalidJobError
from amlwrap.job import Objective, SamplingAlgorithm, SamplingRule, SweepJob, Trial
from amlwrap.job.sweep_rules import ACCEPTED_DISTRIBUTIONS
from amlwrap.sweep import check_sweep
from tests.support.job_strategies import distributions

GOOD = SweepJob(
    trial=Trial(command="python main.py"),
    search_space={"--lr": sweep.Uniform(0.1, 1.0), "leaves": sweep.QUniform(8, 64, 8), "b": sweep.Choice([1, 2])},
    objective=Objective(primary_metric="test-l2", goal="Minimize"),
    compute="cpu-cluster",
    max_total_trials=10,
    max_concurrent_trials=2,
    timeout=timedelta(hours=1),
)
BAYESIAN = evolve(GOOD, algorithm="Bayesian")
GRID = evolve(GOOD, algorithm="Grid", search_space={"a": sweep.Choice([1, 2])})


@pytest.mark.parametrize("job", [GOOD, BAYESIAN, GRID, evolve(GRID, early_termination=sweep.MedianStoppingPolicy())])
def test_a_good_sweep_passes(job: SweepJob) -> None:
    check_sweep(job)


BROKEN: list[tuple[SweepJob, dict[str, Any], str]] = [
    (GOOD, {"search_space": {}}, "search_space: is empty"),
    (GOOD, {"search_space": {"a b": sweep.Randint(3)}}, "'a b' cannot name a hyperparameter"),
    (GOOD, {"search_space": {"---a": sweep.Randint(3)}}, "cannot name a hyperparameter"),
    (GRID, {"search_space": {"a": sweep.Randint(3)}}, "search_space.a: Grid sampling takes choice, not randint"),
    (
        BAYESIAN,
        {"search_space": {"a": sweep.LogUniform(1, 2)}},
        "search_space.a: Bayesian sampling takes choice, quniform, uniform, not loguniform",
    ),
    (BAYESIAN, {"search_space": {"a": sweep.Choice(["x", 1])}}, "all text or all numbers"),
    (BAYESIAN, {"search_space": {"a": sweep.QUniform(0.5, 8, 1)}}, "whole numbers in a quniform"),
    (BAYESIAN, {"search_space": {"a": sweep.QUniform(0, 10**6, 1)}}, "more than 100,000 steps"),
    (
        BAYESIAN,
        {"early_termination": sweep.MedianStoppingPolicy()},
        "early_termination: is nothing for Bayesian",
    ),
    (
        GOOD,
        {"objective": Objective(primary_metric=" ", goal="Minimize")},
        "objective.primary_metric: must be the name",
    ),
    (GOOD, {"max_total_trials": 0}, "max_total_trials: must be a whole number from 1 to 1000"),
    (GOOD, {"max_total_trials": 1001}, "from 1 to 1000"),
    (GOOD, {"max_concurrent_trials": True}, "max_concurrent_trials: must be a whole number"),
    (GOOD, {"max_total_trials": 10**400}, "max_total_trials: .* not a number of 401 digits"),
    (GOOD, {"early_termination": "bandit"}, "early_termination: must be a BanditPolicy, .* not 'bandit'"),
    (GOOD, {"search_space": {"lr": [0.1, 0.2]}}, r"search_space.lr: must be a distribution, .*: Choice\(\[...\]\)"),
    (GOOD, {"search_space": {"lr": 0.1}}, "search_space.lr: must be a distribution, not 0.1: use one such as"),
    (GOOD, {"search_space": {1: sweep.Randint(3)}}, "search_space: 1 cannot name a hyperparameter"),
    (GOOD, {"search_space": {"a": sweep.Randint(3), "--a": sweep.Randint(3)}}, "is there twice, as 'a' and as '--a'"),
    (GOOD, {"trial": Trial(command="true", timeout=timedelta(0))}, "trial_timeout: must be at least one second"),
    (GOOD, {"timeout": timedelta(days=8)}, "must not be above 7 days"),
    (GOOD, {"timeout": timedelta(0)}, "at least one second"),
    (GOOD, {"compute": ""}, "compute: is empty"),
    (GRID, {"seed": 1}, "seed: goes with Random sampling, not with Grid"),
    (BAYESIAN, {"sampling_rule": SamplingRule.SOBOL}, "sampling_rule: goes with Random sampling"),
    (GOOD, {"sampling_rule": "halton"}, "sampling_rule: 'halton' is none; use Random, Sobol"),
    (GOOD, {"seed": -1}, "seed: must be a whole number from 0"),
    (GOOD, {"trial": Trial(command="echo ${{search_space.x}}")}, "is not declared; search_space has"),
    (GOOD, {"trial": Trial(command="")}, "command: is empty"),
]


@pytest.mark.parametrize("command", ["python main.py", "python main.py\n", "if true\nthen python main.py", "a 'b"])
def test_arguments_are_appended_where_they_are_arguments_or_nobody_can_tell(command: str) -> None:
    check_sweep(evolve(GOOD, trial=Trial(command=command), search_space={"--lr": sweep.Uniform(0, 1)}))


@pytest.mark.parametrize("command", ["python main.py  # go", "python - <<EOF\nprint(1)\nEOF\n"])
def test_a_command_behind_which_arguments_would_be_lost_is_refused(command: str) -> None:
    trial = Trial(command=command)
    with pytest.raises(InvalidJobError, match=r"search_space.--lr: is appended.*comment or a here-document"):
        check_sweep(evolve(GOOD, trial=trial, search_space={"--lr": sweep.Uniform(0, 1)}))
    check_sweep(evolve(GOOD, trial=trial, search_space={"lr": sweep.Uniform(0, 1)}))


def test_more_trials_at_once_than_in_total_are_what_the_service_takes() -> None:
    check_sweep(evolve(GOOD, max_total_trials=2, max_concurrent_trials=10))


@pytest.mark.parametrize(
    "command",
    [
        "python main.py --lr ${{search_space.lr}}",
        "python main.py --lr=${{ search_space.lr }} --n 1",
        'python main.py --lr "$AZUREML_SWEEP_lr"',
    ],
)
def test_a_hyperparameter_is_passed_once(command: str) -> None:
    job = evolve(GOOD, trial=Trial(command=command), search_space={"--lr": sweep.Uniform(0, 1)})
    with pytest.raises(InvalidJobError, match=r"search_space.--lr: is passed by the command, .* and appended to it"):
        check_sweep(job)
    check_sweep(evolve(job, search_space={"lr": sweep.Uniform(0, 1)}))


def test_a_hyperparameter_may_be_appended_and_mean_more_besides() -> None:
    trial = Trial(command="python main.py --name run-${{search_space.lr}} --lr-decay ${{search_space.lr}}")
    check_sweep(evolve(GOOD, trial=trial, search_space={"--lr": sweep.Uniform(0, 1)}))


@pytest.mark.parametrize(("job", "change", "complaint"), BROKEN)
def test_a_broken_rule_is_named(job: SweepJob, change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidJobError, match=complaint):
        check_sweep(evolve(job, **change))


@given(distributions)
def test_what_an_algorithm_refuses_is_what_it_does_not_accept(distribution: sweep.Distribution) -> None:
    """Grid and Bayesian refuse by the kind of distribution; what else they refuse concerns choices and quniforms."""
    for algorithm, accepted in ACCEPTED_DISTRIBUTIONS.items():
        job = evolve(GOOD, algorithm=algorithm, search_space={"a": distribution})
        try:
            check_sweep(job)
        except InvalidJobError:
            special = algorithm == SamplingAlgorithm.BAYESIAN and distribution.type in ("choice", "quniform")
            assert distribution.type not in accepted or special
        else:
            assert distribution.type in accepted
    check_sweep(evolve(GOOD, search_space={"a": distribution}))


def test_what_is_no_part_of_a_sweep_is_told() -> None:
    wrong: Any = 3
    for change, told in (
        ({"trial": wrong}, "trial: must be of class Trial, not 3"),
        ({"objective": wrong}, "objective: must be of class Objective, not 3"),
        ({"algorithm": wrong}, "algorithm: 3 is none; use Grid, Random, Bayesian"),
    ):
        with pytest.raises(InvalidJobError, match=f"^{told}"):
            check_sweep(evolve(GOOD, **change))
    with pytest.raises(InvalidJobError, match=r"^A SweepJob is needed, not 3"):
        check_sweep(wrong)
