"""What a sweep asks of the machinery, checked: what its trials run, how many there are, and how they are drawn.

Source: learn.microsoft.com, "Hyperparameter tuning a model": sampling algorithms and what they support.
"""

from __future__ import annotations

import math
import os
import re
from collections import Counter
from typing import Any

from attrs import evolve, frozen

from amlwrap.job import CommandJob, Goal, SamplingAlgorithm, SweepJob
from amlwrap.job.search_space import Choice, Distribution, QUniform, Uniform
from amlwrap.local.engine.task import Task, resolve_compute, resolve_trial
from amlwrap.local.errors import RefusedError
from amlwrap.local.state import State

_MOST_TRIALS = 1000
_KEY = re.compile(r"-{0,2}[A-Za-z0-9_][\w.-]*", re.ASCII)
_ACCEPTED: dict[SamplingAlgorithm, tuple[type[Distribution], ...]] = {
    SamplingAlgorithm.GRID: (Choice,),
    SamplingAlgorithm.BAYESIAN: (Choice, Uniform, QUniform),
}


@frozen
class Sweep:
    """A checked sweep.

    Attributes:
        job: its description, every reference an ARM id.
        task: what each trial runs.
        total: most trials.
        concurrent: most trials at once.
    """

    job: SweepJob
    task: Task
    total: int
    concurrent: int

    @property
    def metric(self) -> str:
        """The primary metric."""
        return self.job.objective.primary_metric

    @property
    def maximize(self) -> bool:
        """Whether larger is better."""
        return self.job.objective.goal is Goal.MAXIMIZE

    def trial_job(self, outputs: dict[str, Any]) -> CommandJob:
        """Return the command job that a trial with these outputs is."""
        trial, job = self.job.trial, self.job
        return CommandJob(
            command=trial.command,
            code=trial.code,
            environment=trial.environment,
            inputs=trial.inputs,
            outputs=outputs,
            environment_variables=trial.environment_variables,
            distribution=trial.distribution,
            timeout=trial.timeout,
            compute=job.compute,
            instance_count=job.instance_count,
            instance_type=job.instance_type,
            experiment_name=self.task.experiment,
        )


def resolve_sweep(state: State, job: SweepJob) -> Sweep:
    """Check a sweep and everything it refers to.

    Raises:
        RequestError: something is missing, unknown or against the service's rules; it says what, and where it stands.
    """
    _check_search_space(job)
    if job.early_termination is not None and job.algorithm is SamplingAlgorithm.BAYESIAN:
        raise RefusedError("Bayesian sampling takes no early termination.", ("early_termination",))
    compute = resolve_compute(state, job)
    references, task = resolve_trial(state, job.trial, job, frozenset(key.lstrip("-") for key in job.search_space))
    resolved = evolve(job, compute=compute, trial=evolve(job.trial, **references))
    total = min(_count(job.max_total_trials, "max_total_trials", _MOST_TRIALS), _size(job))
    # Unbounded, all would be drawn at once, and none could learn from another.
    at_once = max(1, os.cpu_count() or 1)
    concurrent = _count(job.max_concurrent_trials, "max_concurrent_trials", at_once)
    return Sweep(resolved, task, total, min(concurrent, total))


def _size(job: SweepJob) -> int:
    if job.algorithm is not SamplingAlgorithm.GRID:
        return _MOST_TRIALS
    return math.prod(len(each.values) for each in job.search_space.values() if isinstance(each, Choice))


def _check_search_space(job: SweepJob) -> None:
    if not job.search_space:
        raise RefusedError("a sweep searches over at least one value.", ("search_space",))
    names = Counter(key.lstrip("-") for key in job.search_space)
    if twice := [name for name, count in names.items() if count > 1]:
        raise RefusedError(f"'{twice[0]}' is there twice, with dashes and without.", ("search_space",))
    accepted = _ACCEPTED.get(job.algorithm)
    for key, distribution in job.search_space.items():
        path = ("search_space", key)
        if not _KEY.fullmatch(key):
            raise RefusedError(f"'{key}' becomes part of an environment variable, which it cannot.", path)
        if accepted and type(distribution) not in accepted:
            allowed = ", ".join(each.type for each in accepted)
            raise RefusedError(f"{job.algorithm} sampling takes {allowed}, not {distribution.type}.", path)


def _count(value: int | None, name: str, default: int) -> int:
    if value is None:
        return default
    if not 1 <= value <= _MOST_TRIALS:
        raise RefusedError(f"it is 1 to {_MOST_TRIALS}, not {value}.", (name,))
    return value
