"""How far a sweep is: what its trials tell of how many there will be, and how long they will take; pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from math import prod
from statistics import fmean

from attrs import field, frozen

from amlwrap.job import Job, JobStatus, SamplingAlgorithm, SweepJob
from amlwrap.job.search_space import Choice
from amlwrap.metrics import TrialResult, best_trial


@frozen(kw_only=True)
class SweepProgress:
    """A sweep as it was at one moment.

    Attributes:
        job: the sweep.
        trials: those that there were, best first.
        seen_at: when that was.
    """

    job: Job
    trials: Sequence[TrialResult]
    seen_at: datetime = field(factory=lambda: datetime.now(UTC))

    @property
    def total(self) -> int | None:
        """How many trials there will be, unless it ends early; None where the service alone knows."""
        sweep = self.job.description
        return _total(sweep) if isinstance(sweep, SweepJob) else None

    @property
    def ended(self) -> list[TrialResult]:
        """The trials that have ended, in the order in which they were drawn."""
        return _drawn(trial for trial in self.trials if trial.status.is_terminal)

    @property
    def running(self) -> list[TrialResult]:
        """The trials that run, in the order in which they were drawn."""
        return _drawn(trial for trial in self.trials if trial.status is JobStatus.RUNNING)

    @property
    def best(self) -> TrialResult | None:
        """The best trial of those that have ended; see `amlwrap.metrics.best_trial`."""
        return best_trial(self.trials)

    @property
    def seconds_left(self) -> float | None:
        """About how many seconds it takes until the last trial ends, if what is to come goes on as what there was.

        Trials to come are taken to be as long as those that have ended on average, and as many to run at once as did
        until now, pauses between them included.

        None where no trial has ended yet, or nobody knows how many there will be.
        """
        ended, running = self.ended, self.running
        lengths = [trial.seconds for trial in ended if trial.seconds is not None]
        starts = [trial.started_at for trial in self.trials if trial.started_at is not None]
        if self.total is None or not lengths or not starts or self.job.is_finished:
            return None
        each = fmean(lengths)
        ages = [(self.seen_at - (trial.started_at or self.seen_at)).total_seconds() for trial in running]
        left = [max(each - age, 0.0) for age in ages]
        waiting = max(self.total - len(ended) - len(running), 0)
        at_once = (sum(lengths) + sum(ages)) / max((self.seen_at - min(starts)).total_seconds(), each)
        return max((waiting * each + sum(left)) / at_once, *left, 0.0) if at_once > 0 else None


def _total(sweep: SweepJob) -> int | None:
    """Return how many trials a sweep has at most: of a grid, no more than it has points."""
    choices = [values for values in sweep.search_space.values() if isinstance(values, Choice)]
    if sweep.algorithm is not SamplingAlgorithm.GRID or len(choices) < len(sweep.search_space):
        return sweep.max_total_trials
    points = prod(len(choice.values) for choice in choices)
    return min(points, sweep.max_total_trials or points)


def _drawn(trials: Iterable[TrialResult]) -> list[TrialResult]:
    return sorted(trials, key=lambda trial: (trial.number, trial.name))
