"""The rules of a sweep as a whole, checked before anything is sent instead of minutes after.

Each refusal names the rule. Sources: azureml-train-core `hyperdrive.sampling` and `runconfig` (which sampling accepts
which distributions; the longest duration), and Azure ML's documentation "Tune hyperparameters" (trial limits,
Bayesian sampling and early termination).
"""

from __future__ import annotations

import re
from datetime import timedelta

from amlwrap.errors import InvalidJobError
from amlwrap.job.description import Trial
from amlwrap.job.early_termination import BanditPolicy, MedianStoppingPolicy, TruncationSelectionPolicy
from amlwrap.job.expressions import find_expressions, find_variables
from amlwrap.job.rules import check_count, check_job_base, check_timeout, check_trial
from amlwrap.job.search_space import Choice, Distribution, QUniform, SearchSpace, check_distributions
from amlwrap.job.shell import Place, read_places
from amlwrap.job.sweep_description import Objective, SamplingAlgorithm, SamplingRule, SweepJob
from amlwrap.scalars import is_whole, shown

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
    if not isinstance(job, SweepJob):
        raise InvalidJobError(f"A SweepJob is needed, not {shown(job)}.")
    for path, part, kind in (("trial", job.trial, Trial), ("objective", job.objective, Objective)):
        if not isinstance(part, kind):
            raise InvalidJobError(f"must be of class {kind.__name__}, not {shown(part)}.", path)
    _check_search_space(job.search_space)
    check_trial(job.trial, job.search_space)
    _check_appending(job.trial.command, job.search_space)
    check_job_base(job)
    for name, distribution in job.search_space.items():
        _check_accepted(job.algorithm, name, distribution)
    _check_sampling(job)
    _check_early_termination(job)
    metric = job.objective.primary_metric
    if not isinstance(metric, str) or not re.search("[a-zA-Z0-9_]", metric):
        raise InvalidJobError(f"must be the name of a metric, not {shown(metric)}.", "objective.primary_metric")
    _check_limits(job)


def _check_sampling(job: SweepJob) -> None:
    if job.seed is not None:
        check_count("seed", job.seed, minimum=0)
    if job.sampling_rule is not None and job.sampling_rule not in tuple(SamplingRule):
        raise InvalidJobError(f"{shown(job.sampling_rule)} is none; use {', '.join(SamplingRule)}.", "sampling_rule")
    for name in ("sampling_rule", "seed"):
        if getattr(job, name) is not None and job.algorithm != SamplingAlgorithm.RANDOM:
            raise InvalidJobError(f"goes with Random sampling, not with {job.algorithm}.", name)


def _check_early_termination(job: SweepJob) -> None:
    policy = job.early_termination
    if not isinstance(policy, BanditPolicy | MedianStoppingPolicy | TruncationSelectionPolicy | None):
        raise InvalidJobError(
            f"must be a BanditPolicy, MedianStoppingPolicy or TruncationSelectionPolicy, not {shown(policy)}.",
            "early_termination",
        )
    if policy is not None and job.algorithm == SamplingAlgorithm.BAYESIAN:
        raise InvalidJobError(
            "is nothing for Bayesian sampling, which learns from finished trials: drop it, or sample at Random.",
            "early_termination",
        )


def _check_search_space(search_space: SearchSpace) -> None:
    check_distributions(search_space)
    if not search_space:
        raise InvalidJobError("is empty: a sweep needs at least one hyperparameter to vary.", "search_space")
    called: dict[str, str] = {}
    for name in search_space:
        if not isinstance(name, str) or not re.fullmatch(r"-{0,2}[A-Za-z0-9_][A-Za-z0-9_.-]*", name):
            raise InvalidJobError(
                f"{shown(name)} cannot name a hyperparameter: use letters, digits and '_', with '--' in front "
                "where it should also be appended to the command as an argument.",
                "search_space",
            )
        if other := called.get(name.lstrip("-")):
            raise InvalidJobError(f"is there twice, as {other!r} and as {name!r}: keep one.", f"search_space.{name}")
        called[name.lstrip("-")] = name


def _check_appending(command: str, search_space: SearchSpace) -> None:
    """Refuse a command behind which arguments would not be arguments; of one that cannot be read nothing is known."""
    _check_doubled(command, search_space)
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
            "is appended to the command as an argument, which ends in a comment or a here-document: end it with what "
            f"takes the argument, or write ${{{{search_space.{appended.lstrip('-')}}}}} into it and leave the dashes "
            "out of the search space.",
            f"search_space.{appended}",
        )


def _check_doubled(command: str, search_space: SearchSpace) -> None:
    """Refuse a hyperparameter that the command passes by the option that is appended to it as well."""
    for reference in (*find_expressions(command), *find_variables(command)):
        option = f"--{reference.name}"
        passed = re.search(rf"(?<![\w-]){re.escape(option)}(?:[ \t]+|=)[\"']?$", command[: reference.start])
        if reference.context == "search_space" and option in search_space and passed:
            raise InvalidJobError(
                f"is passed by the command, as {option} {reference.text}, and appended to it: leave the dashes out of "
                "the search space, or the option out of the command.",
                f"search_space.{option}",
            )


def _check_accepted(algorithm: SamplingAlgorithm, name: str, distribution: Distribution) -> None:
    accepted = ACCEPTED_DISTRIBUTIONS.get(algorithm)
    if accepted is None:
        return
    path = f"search_space.{name}"
    if distribution.type not in accepted:
        raise InvalidJobError(
            f"{algorithm} sampling takes {', '.join(accepted)}, not {distribution.type}: change it, or sample at "
            "Random, which takes every distribution.",
            path,
        )
    if algorithm != SamplingAlgorithm.BAYESIAN:
        return
    if isinstance(distribution, Choice) and len({isinstance(value, str) for value in distribution.values}) > 1:
        raise InvalidJobError("Bayesian sampling wants choices that are all text or all numbers.", path)
    if isinstance(distribution, QUniform):
        _check_bayesian_quniform(path, distribution)


def _check_bayesian_quniform(path: str, distribution: QUniform) -> None:
    low, high, q = distribution.min_value, distribution.max_value, distribution.q
    if not all(isinstance(value, int) for value in (low, high, q)):
        raise InvalidJobError("Bayesian sampling wants whole numbers in a quniform.", path)
    if (high - low) / q > MAX_QUNIFORM_POINTS:
        raise InvalidJobError(
            f"has more than {MAX_QUNIFORM_POINTS:,} steps, too many for Bayesian sampling: use a larger q, or uniform.",
            path,
        )


def _check_limits(job: SweepJob) -> None:
    # More at once than in total is what the service takes.
    for name in ("max_total_trials", "max_concurrent_trials"):
        value = getattr(job, name)
        if value is not None and not is_whole(value, 1, MAX_TRIALS):
            raise InvalidJobError(f"must be a whole number from 1 to {MAX_TRIALS}, not {shown(value)}.", name)
    check_timeout("timeout", job.timeout, MAX_DURATION)
