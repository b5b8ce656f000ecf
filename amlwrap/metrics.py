"""The trials of sweeps and what they came to, read from what their runs logged.

A trial's result is the last value it logged of the sweep's metric. NaN is none, as if nothing had been logged. An
infinity is one, and a bad one whatever its sign: it is never the best.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import field, frozen

from amlwrap.errors import AmlwrapError, UsageError
from amlwrap.frames import numbers, trials_frame
from amlwrap.job import Goal, Job, JobStatus, Objective, SweepJob
from amlwrap.job.resource import DRAWN_TAG, read_drawn
from amlwrap.job.search_space import Choice, Distribution, SearchSpace
from amlwrap.lightgbm.trial_command import tunes
from amlwrap.reprs import shows
from amlwrap.scalars import Scalar, read_scalar, scalar_text
from amlwrap.tracking import Run, child_runs

if TYPE_CHECKING:
    import httpx
    import pandas as pd

# MLflow has words of its own for the states of a run.
_STATUS = {
    "SCHEDULED": JobStatus.QUEUED,
    "RUNNING": JobStatus.RUNNING,
    "FINISHED": JobStatus.COMPLETED,
    "FAILED": JobStatus.FAILED,
    "KILLED": JobStatus.CANCELED,
}
# The bundled trainer's tag of a run whose model has no split in any tree, and so predicts the same for every row.
_CONSTANT_MODEL_TAG = "amlwrap.constant_model"
# Whose results decide, the first first: a trial that was stopped is the best only where none has completed.
_DECIDING = (JobStatus.COMPLETED, JobStatus.CANCELED)


def _without_nan(metric: float | None) -> float | None:
    return None if metric is None or math.isnan(metric) else metric


@frozen(kw_only=True)
class TrialResult:
    """One trial of a sweep.

    Attributes:
        name: the trial's job name.
        parameters: its hyperparameters by the names of the search space as the service has it, which may have lost its
            dashes on the way, as numbers or booleans where they are such; `as_lightgbm_params` has no dashes ever.
        metric: last value of the sweep's primary metric; None while the trial has logged none, and for NaN.
        status: state of the trial, in the words that jobs have, such as `Completed`.
        seconds: how long it ran; None while it runs.
        started_at, ended_at: when it did, in UTC; None while it has not.
        constant: whether the bundled trainer found no split, so that the model predicts the same for every row.
    """

    name: str
    parameters: Mapping[str, Scalar]
    metric: float | None = field(converter=_without_nan)
    status: JobStatus
    seconds: float | None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    constant: bool = False

    __repr__ = shows("name", "status", "metric", "parameters")

    @property
    def number(self) -> int:
        """The number that its name ends in, which tells in what order trials were drawn; 0 without one."""
        ending = self.name.rpartition("_")[2]
        return int(ending) if ending.isdecimal() else 0

    @property
    def has_finite_metric(self) -> bool:
        """Whether it logged a value that can be compared and drawn."""
        return self.metric is not None and math.isfinite(self.metric)

    def as_lightgbm_params(self) -> dict[str, Scalar]:
        """Return the hyperparameters as LightGBM takes them: no leading dashes, whole numbers as such."""
        return {
            name.lstrip("-"): int(value) if isinstance(value, float) and value.is_integer() else value
            for name, value in self.parameters.items()
        }

    def as_arguments(self) -> list[str]:
        """Return the hyperparameters as arguments of a command line, the way a sweep appends them."""
        return [text for name, value in self.as_lightgbm_params().items() for text in (f"--{name}", scalar_text(value))]


class Trials(tuple[TrialResult, ...]):
    """The trials of a sweep, best first as `rank_trials` orders them.

    Attributes:
        metric: the sweep's primary metric, which `TrialResult.metric` is the last value of.
    """

    metric: str

    def __new__(cls, trials: Iterable[TrialResult], metric: str) -> Self:
        """Keep the trials in the order that they are given in."""
        made = super().__new__(cls, trials)
        made.metric = metric
        return made

    def __getnewargs__(self) -> Any:
        return tuple(self), self.metric

    def __repr__(self) -> str:
        many = "trial" if len(self) == 1 else "trials"
        return f"<{len(self)} {many} by {self.metric}, best first: {best_trial(self) or 'none is the best'}>"

    def to_pandas(self) -> pd.DataFrame:
        """Return the trials as a table: a row each, best first, with columns of hyperparameters and of the metric.

        The index is the trials' names. Hyperparameters have the names that LightGBM has for them; the metric has its
        own; then come `status`, `seconds`, `started_at` and `ended_at`.

        Raises:
            UsageError: pandas is not installed.
        """
        facts: dict[str, list[Any]] = {
            self.metric: numbers(trial.metric for trial in self),
            "status": [str(trial.status) for trial in self],
            "seconds": numbers(trial.seconds for trial in self),
            "started_at": [trial.started_at for trial in self],
            "ended_at": [trial.ended_at for trial in self],
        }
        return trials_frame((trial.name for trial in self), (trial.as_lightgbm_params() for trial in self), facts)


def rank_trials(trials: Iterable[TrialResult], goal: Goal) -> list[TrialResult]:
    """Return trials best first.

    Those that completed come before those that were stopped early or cancelled, and these before what failed or still
    runs; of equals the one drawn first. Infinite metrics come behind all finite ones, and at the end what has none.
    """
    sign = 1 if goal is Goal.MINIMIZE else -1

    def key(trial: TrialResult) -> tuple[int, float, int, str]:
        if trial.metric is None or not trial.has_finite_metric:
            return len(_DECIDING) + (2 if trial.metric is None else 1), 0.0, trial.number, trial.name
        standing = _DECIDING.index(trial.status) if trial.status in _DECIDING else len(_DECIDING)
        return standing, sign * trial.metric, trial.number, trial.name

    return sorted(trials, key=key)


def best_trial(trials: Sequence[TrialResult]) -> TrialResult | None:
    """Return the first trial that completed with a finite metric.

    Args:
        trials: best first, as `rank_trials` and `read_trials` return them.

    Returns:
        The best; one that was stopped early or cancelled only if none completed with a metric; None if none has ended
        with one.
    """
    finite = [trial for trial in trials if trial.has_finite_metric]
    return next((trial for status in _DECIDING for trial in finite if trial.status is status), None)


def require_best(sweep: str, trials: Sequence[TrialResult], objective: Objective) -> TrialResult:
    """Return the best trial of a sweep.

    Args:
        sweep: the sweep's name.
        trials: best first.
        objective: of the sweep.

    Raises:
        AmlwrapError: it has none; see `best_trial`.
    """
    best = best_trial(trials)
    if best is None:
        raise AmlwrapError(f"Sweep {sweep} has no best trial: {why_none_is_best(objective.primary_metric)}")
    return best


def why_none_is_best(metric: str) -> str:
    """Return the end of a sentence about trials of which `best_trial` finds none.

    Args:
        metric: the sweep's primary metric.
    """
    return f"no trial has ended with a finite value of {metric!r}, and NaN counts as not logged."


def constant_note(trials: Sequence[TrialResult]) -> str | None:
    """Return one line about the trials whose model predicts the same for every row; None when there are none."""
    constant = [trial for trial in trials if trial.constant]
    if not constant:
        return None
    several, metrics = len(constant) > 1, {trial.metric for trial in constant}
    tie = "tie at" if several and len(metrics) == 1 and None not in metrics else "ended with"
    drawn = [trial.as_lightgbm_params().get("min_data_in_leaf") for trial in constant]
    sizes = [size for size in drawn if isinstance(size, int | float)]
    advice = "lower what forbids splits, such as min_data_in_leaf"
    if sizes:
        span = f"{min(sizes):.15g}" if min(sizes) == max(sizes) else f"{min(sizes):.15g} to {max(sizes):.15g}"
        advice = f"lower min_data_in_leaf ({'they' if several else 'it'} had {span})"
    return f"{len(constant)} of {len(trials)} trials {tie} a constant model: no split was possible; {advice}."


def check_is_sweep(job: Job) -> SweepJob:
    """Return the description of a sweep.

    Raises:
        UsageError: the job is none.
        AmlwrapError: it is one, and what it optimises cannot be read.
    """
    if isinstance(job.description, SweepJob):
        return job.description
    if tunes(job.description):
        raise UsageError(
            f"Job {job.name} is no sweep: it tuned, and what it left is the best trial's, trained on all its training "
            "rows."
        )
    if job.type != "Sweep":
        raise UsageError(f"Job {job.name} is a {job.type} job: only sweeps have trials, and jobs that tune.")
    raise AmlwrapError(
        f"Job {job.name} is a sweep with a part that amlwrap has no words for, so that its trials cannot be ranked: "
        "look at it in Azure ML studio, or get a newer amlwrap."
    )


def read_trials(job: Job, http: httpx.Client) -> list[TrialResult]:
    """Return the trials of a sweep, best first, as `rank_trials` orders them.

    Args:
        job: the sweep, with the tracking URI of its server.
        http: signed in to the workspace.

    Raises:
        UsageError: the job is no sweep, or the extra that reads its metrics is not installed.
        AuthenticationError: signing in to the tracking server failed.
        AmlwrapError: the tracking server refused, or what the sweep optimises cannot be read.
    """
    sweep = check_is_sweep(job)
    objective, space = sweep.objective, sweep.search_space
    drawn, runs = child_runs(job, http)
    return rank_trials((_trial(run, objective.primary_metric, space, drawn) for run in runs), objective.goal)


def _trial(run: Run, metric: str, space: SearchSpace, sweep_tags: Mapping[str, str]) -> TrialResult:
    return TrialResult(
        name=run.name,
        parameters=_hyperparameters(run, space, sweep_tags),
        metric=run.metrics.get(metric),
        status=_STATUS.get(run.status, JobStatus.UNKNOWN),
        seconds=(run.ended - run.started) / 1000 if run.ended and run.started else None,
        started_at=_moment(run.started),
        ended_at=_moment(run.ended),
        constant=run.tags.get(_CONSTANT_MODEL_TAG) == "true",
    )


def _moment(milliseconds: int | None) -> datetime | None:
    return datetime.fromtimestamp(milliseconds / 1000, UTC) if milliseconds else None


def _hyperparameters(run: Run, space: SearchSpace, sweep_tags: Mapping[str, str]) -> dict[str, Scalar]:
    """Return what the sweep drew: the trial's parameters, or what Azure's service keeps in a tag of the sweep's run.

    A script may log further parameters of its own, which are not the sweep's.
    """
    logged: dict[str, Any] = {name.lstrip("-"): value for name, value in run.params.items()}
    told = read_drawn(sweep_tags.get(f"{DRAWN_TAG}{run.id}"))
    logged = {name.lstrip("-"): value for name, value in told.items()} | logged
    return {
        name: _value(logged[name.lstrip("-")], distribution)
        for name, distribution in space.items()
        if name.lstrip("-") in logged
    }


def _value(value: Any, distribution: Distribution) -> Scalar:
    """Return what was drawn, of which MLflow keeps the text alone: the choice that it is of, or a number."""
    if isinstance(value, bool | int | float):
        return value
    choices = distribution.values if isinstance(distribution, Choice) else ()
    return next((choice for choice in choices if scalar_text(choice) == value), read_scalar(str(value)))
