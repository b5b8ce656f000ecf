"""Early-termination policies: whether a trial that does badly is worth going on with.

Pure rules over the values that trials have logged. A trial's n-th logged value is its interval n; a policy is
applied at every multiple of its evaluation interval, from its delay on. A NaN keeps its place in that count and is
compared with nothing; an infinity, whatever its sign, is the worst value there is.

Source: learn.microsoft.com, "Hyperparameter tuning a model", early termination.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import mean, median

from amlwrap.job.early_termination import (
    BanditPolicy,
    EarlyTermination,
    MedianStoppingPolicy,
    TruncationSelectionPolicy,
)


def due_interval(policy: EarlyTermination, logged: int, applied: int) -> int | None:
    """Return the latest interval at which the policy has to be applied to a trial, or None.

    Args:
        policy: the policy.
        logged: how many values the trial has logged.
        applied: the interval at which it was last applied to this trial; 0 for never.
    """
    due = logged - logged % policy.evaluation_interval
    return due if due > applied and due >= max(policy.delay_evaluation, 1) else None


def should_stop(
    policy: EarlyTermination,
    values: Sequence[float],
    others: Iterable[Sequence[float]],
    interval: int,
    *,
    maximize: bool,
) -> bool:
    """Return whether a trial should be stopped at an interval.

    Args:
        policy: the policy.
        values: what the trial has logged, in order.
        others: what every other trial of the sweep has logged.
        interval: the interval to judge at, counted from 1.
        maximize: whether larger is better.
    """
    sign = 1.0 if maximize else -1.0
    own = _comparable(values[:interval], sign)
    known = [(len(other), compared) for other in others if (compared := _comparable(other[:interval], sign))]
    if not own or not known:
        return False
    rest = [compared for _, compared in known]
    if isinstance(policy, BanditPolicy):
        return _bandit(policy, max(own), max(max(other) for other in [*rest, own]))
    if isinstance(policy, MedianStoppingPolicy):
        return max(own) < median(mean(other) for other in [*rest, own])
    return _truncation(policy, max(own), [max(compared) for logged, compared in known if logged >= interval])


def _comparable(values: Sequence[float], sign: float) -> list[float]:
    """Return values of which larger is better: without NaN, which no comparison can place, and infinities the worst."""
    return [-math.inf if math.isinf(value) else sign * value for value in values if not math.isnan(value)]


def _bandit(policy: BanditPolicy, own: float, best: float) -> bool:
    """Return whether `own` is further from the best than the slack allows; both are larger-is-better.

    The service divides the best by `1 + slack_factor` to maximise and multiplies it to minimise; for values below
    zero those are the other way round, so that the slack is one in every case.
    """
    if policy.slack_amount:
        return own < best - policy.slack_amount
    scale = 1 + (policy.slack_factor or 0)
    return own < (best / scale if best > 0 else best * scale)


def _truncation(policy: TruncationSelectionPolicy, own: float, others: Sequence[float]) -> bool:
    """Return whether `own` is in the lowest share of all trials that have reached the interval.

    A trial that ties with the best is never among the lowest, however many tie.
    """
    if not others or own >= max(others):
        return False
    count = int((len(others) + 1) * policy.truncation_percentage / 100)
    return sum(other < own for other in others) < count
