"""The rules of a sweep as a whole, checked before anything is sent instead of minutes after.

Each refusal names the rule. Sources: azureml-train-core `hyperdrive.sampling` and `runconfig` (which sampling accepts
which distributions; the longest duration), and Azure ML's documentation "Tune hyperparameters" (trial limits,
Bayesian sampling and early termination).
"""

from __future__ import annotations

import re
from datetime import timedelta

from amlwrap.errors import InvalidJobError
from amlwrap.job.description import SamplingAlgorithm, SamplingRule, SweepJob
from amlwrap.job.rules import check_count, check_job_base, check_timeout, check_trial
from amlwrap.job.search_space import Choice, Distribution, QUniform, SearchSpace
from amlwrap.job.shell import Place, read_places

MAX_TRIALS = 1000
"""Most trials of a sweep, in total and at once."""

MAX_DURATION = timedelta(days=7)
"""Longest timeout of a sweep (10,080 minutes)."""

MAX_QUNIFORM_POINTS = 100_000
"""Most steps of a `quniform` under Bayesian sampling."""

ACCEPTED_DISTRIBUTIONS = {
    SamplingAlgorithm.GRID: ("choice",),
    SamplingAlgorithm.BAYESIAN: ("choice", "quniform", "uniform"),
}
"""Distributions that an algorithm accepts; Random, which is not listed, accepts all."""


def check_sweep(job: SweepJob) -> None:
    """Check a sweep against every rule of the service that can be known beforehand.

    Raises:
        InvalidJobError: the first rule broken, in one sentence.
    """
    _check_search_space(job.search_space)
    check_trial(job.trial, job.search_space)
    _check_appending(job.trial.command, job.search_space)
    check_job_base(job)
    for name, distribution in job.search_space.items():
        _check_accepted(job.algorithm, name, distribution)
    _check_sampling(job)
    if job.algorithm == SamplingAlgorithm.BAYESIAN and job.early_termination is not None:
        raise InvalidJobError(
            "Bayesian sampling does not support early termination: "
            "it learns from finished trials; drop the policy or sample at Random."
        )
    if not re.search("[a-zA-Z0-9_]", job.objective.primary_metric):
        raise InvalidJobError(f"The objective needs the name of a metric, not {job.objective.primary_metric!r}.")
    _check_limits(job)


def _check_sampling(job: SweepJob) -> None:
    if job.seed is not None:
        check_count("seed", job.seed, minimum=0)
    if job.sampling_rule is not None and job.sampling_rule not in tuple(SamplingRule):
        raise InvalidJobError(f"{job.sampling_rule!r} is no sampling_rule; use {', '.join(SamplingRule)}.")
    for name in ("sampling_rule", "seed"):
        if getattr(job, name) is not None and job.algorithm != SamplingAlgorithm.RANDOM:
            raise InvalidJobError(f"{name} goes with Random sampling, not with {job.algorithm}.")


def _check_search_space(search_space: SearchSpace) -> None:
    if not search_space:
        raise InvalidJobError("The search space is empty: a sweep needs at least one hyperparameter to vary.")
    for name in search_space:
        if not re.fullmatch(r"-{0,2}[A-Za-z_][A-Za-z0-9_.-]*", name):
            raise InvalidJobError(
                f"{name!r} cannot name a hyperparameter: use letters, digits and '_', with '--' in front "
                "where it should also be appended to the command as an argument."
            )


def _check_appending(command: str, search_space: SearchSpace) -> None:
    """Refuse a command behind which arguments would not be arguments; of one that cannot be read nothing is known."""
    appended = next((name for name in search_space if name.startswith("--")), None)
    if appended is None:
        return
    try:
        read_places(command)
    except InvalidJobError:
        return
    try:
        arrives = read_places(f"{command.rstrip()} {appended}")[-1] is Place.PLAIN
    except InvalidJobError:
        arrives = False
    if not arrives:
        raise InvalidJobError(
            f"{appended!r} is appended to the command as an argument, which ends in a comment or a here-document: "
            f"end it with what takes the argument, or write ${{{{search_space.{appended.lstrip('-')}}}}} into it and "
            "leave the dashes out of the search space."
        )


def _check_accepted(algorithm: SamplingAlgorithm, name: str, distribution: Distribution) -> None:
    accepted = ACCEPTED_DISTRIBUTIONS.get(algorithm)
    if accepted is None:
        return
    if distribution.type not in accepted:
        raise InvalidJobError(
            f"{algorithm} sampling accepts only {', '.join(accepted)}, but {name!r} is {distribution.type}; "
            "change it, or sample at Random, which accepts every distribution."
        )
    if algorithm != SamplingAlgorithm.BAYESIAN:
        return
    if isinstance(distribution, Choice) and len({isinstance(value, str) for value in distribution.values}) > 1:
        raise InvalidJobError(f"Bayesian sampling wants the choices of {name!r} to be all text or all numbers.")
    if isinstance(distribution, QUniform):
        _check_bayesian_quniform(name, distribution)


def _check_bayesian_quniform(name: str, distribution: QUniform) -> None:
    low, high, q = distribution.min_value, distribution.max_value, distribution.q
    if not all(isinstance(value, int) for value in (low, high, q)):
        raise InvalidJobError(f"Bayesian sampling wants whole numbers in the quniform of {name!r}.")
    if (high - low) / q > MAX_QUNIFORM_POINTS:
        raise InvalidJobError(
            f"The quniform of {name!r} has more than {MAX_QUNIFORM_POINTS:,} steps, too many for Bayesian sampling: "
            "use a larger q, or uniform."
        )


def _check_limits(job: SweepJob) -> None:
    for name in ("max_total_trials", "max_concurrent_trials"):
        value = getattr(job, name)
        if value is not None and (
            isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MAX_TRIALS
        ):
            raise InvalidJobError(f"{name} must be a whole number from 1 to {MAX_TRIALS}, not {value!r}.")
    total, concurrent = job.max_total_trials, job.max_concurrent_trials
    if total is not None and concurrent is not None and concurrent > total:
        raise InvalidJobError(f"max_concurrent_trials ({concurrent}) is above max_total_trials ({total}).")
    check_timeout("The sweep's timeout", job.timeout, MAX_DURATION)
