"""Descriptions of sweeps, apart from those of commands, which most jobs are: neither loads the other's parts."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from attrs import field, frozen

from amlwrap.job.description import JobBase, Trial
from amlwrap.job.early_termination import EarlyTermination
from amlwrap.job.search_space import SearchSpace
from amlwrap.job.settings import frozen_map, member_of


class Goal(StrEnum):
    """Which way a sweep's metric should go (definition `Goal`)."""

    MINIMIZE = "Minimize"
    MAXIMIZE = "Maximize"


class SamplingAlgorithm(StrEnum):
    """How a sweep picks its next trial (definition `SamplingAlgorithm`)."""

    GRID = "Grid"
    RANDOM = "Random"
    BAYESIAN = "Bayesian"


class SamplingRule(StrEnum):
    """How random sampling draws (definition `RandomSamplingAlgorithmRule`)."""

    RANDOM = "Random"
    SOBOL = "Sobol"


def _goal(value: Goal | str) -> Goal:
    return member_of(Goal, "objective.goal", value)


def _algorithm(value: SamplingAlgorithm | str) -> SamplingAlgorithm:
    return member_of(SamplingAlgorithm, "algorithm", value)


@frozen(kw_only=True)
class Objective:
    """What a sweep optimises: a metric that every trial logs, and which way it should go."""

    primary_metric: str
    goal: Goal = field(converter=_goal)


@frozen(kw_only=True)
class SweepJob(JobBase):
    """Many trials of one command, each with its own hyperparameters.

    Attributes:
        trial: what each trial runs, its inputs included.
        search_space: hyperparameter name to distribution. `${{search_space.NAME}}` in the command is its value; a name
            that begins with `--` is also appended to the command as an argument.
        objective: the metric to optimise.
        algorithm: how trials are sampled.
        sampling_rule, seed: how random sampling draws, and from where; None leaves it to the service.
        early_termination: which poor trials are stopped early, if any.
        max_total_trials, max_concurrent_trials: limits; None means the service's own.
        timeout: how long the whole sweep may take.

    The other attributes are those of `JobBase`. Source: definition `SweepJob`, operation `Jobs_CreateOrUpdate`.
    """

    trial: Trial
    search_space: SearchSpace = field(converter=frozen_map)
    objective: Objective
    algorithm: SamplingAlgorithm = field(default=SamplingAlgorithm.RANDOM, converter=_algorithm)
    sampling_rule: SamplingRule | None = None
    seed: int | None = None
    early_termination: EarlyTermination | None = None
    max_total_trials: int | None = None
    max_concurrent_trials: int | None = None
    timeout: timedelta | None = None
