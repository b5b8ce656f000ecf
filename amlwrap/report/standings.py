"""How each trial of a sweep stands: what the charts need to draw it."""

from __future__ import annotations

from collections.abc import Sequence

from amlwrap.job import Goal, JobStatus
from amlwrap.lightgbm.trainer.page.elements import number_text
from amlwrap.lightgbm.trainer.page.parameters import value_text
from amlwrap.lightgbm.trainer.page.trials import CROSS, DOT, RING, SQUARE, Standing
from amlwrap.metrics import TrialResult, best_trial, rank_trials


def standings(trials: Sequence[TrialResult]) -> list[Standing]:
    """Return trials with their standing, the best last, so that it is drawn over the others.

    Args:
        trials: best first.
    """
    best, finite = best_trial(trials), [trial for trial in trials if trial.has_finite_metric]
    steps = max(1, len(finite) - 1)
    ranked = [_standing(trial, 1 - place / steps, is_best=trial is best) for place, trial in enumerate(finite)]
    return [*(_standing(trial, None) for trial in trials if not trial.has_finite_metric), *reversed(ranked)]


def best_so_far(trials: Sequence[TrialResult], goal: Goal) -> list[tuple[float, float]]:
    """Return number and metric of what was the best after each trial.

    As for the best of all, trials that were stopped count only if none completed.
    """
    finite = sorted((trial for trial in trials if trial.has_finite_metric), key=lambda trial: trial.number)
    counted = [trial for trial in finite if trial.status is JobStatus.COMPLETED] or finite
    points = []
    for trial in finite:
        best = best_trial(rank_trials([each for each in counted if each.number <= trial.number], goal))
        if best is not None and best.metric is not None:
            points.append((float(trial.number), best.metric))
    return points


def _standing(trial: TrialResult, share: float | None, *, is_best: bool = False) -> Standing:
    sign, kind = _drawn(trial)
    metric = trial.metric if trial.has_finite_metric else None
    return Standing(trial.number, trial.parameters, metric, share, sign, kind, _told(trial), is_best)


def _drawn(trial: TrialResult) -> tuple[str, str]:
    """Return how a trial is drawn, and what the legend calls those that are drawn so."""
    if not trial.has_finite_metric:
        return CROSS, "no metric"
    if trial.constant:
        return RING, "constant model"
    return (DOT, "completed") if trial.status is JobStatus.COMPLETED else (SQUARE, "not completed")


def _told(trial: TrialResult) -> str:
    drawn = ", ".join(f"{name.lstrip('-')} {value_text(value)}" for name, value in trial.parameters.items())
    metric = "no metric" if trial.metric is None else number_text(trial.metric)
    model = ", constant model" if trial.constant else ""
    return f"{trial.name}: {metric}, {trial.status}{model}" + (f"; {drawn}" if drawn else "")
