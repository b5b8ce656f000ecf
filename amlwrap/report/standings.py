"""How each trial of a sweep stands: what the charts need to draw it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from amlwrap.job import JobStatus
from amlwrap.lightgbm.trainer.page.elements import Markup, number_text, tag
from amlwrap.metrics import TrialResult, best_trial
from amlwrap.report.axes import value_text


@frozen
class Standing:
    """A trial and its standing.

    Attributes:
        trial: what came out of it.
        share: from 0 for the worst to 1 for the best of those with a finite metric.
        is_best: whether it is the best of all.
    """

    trial: TrialResult
    share: float
    is_best: bool

    @property
    def kind(self) -> str:
        """What the legend calls trials that are drawn like it."""
        if not self.trial.has_finite_metric:
            return "no metric"
        if self.trial.constant:
            return "constant model"
        return "completed" if self.trial.status is JobStatus.COMPLETED else "not completed"

    @property
    def colour(self) -> dict[str, str]:
        """Attributes that give a mark the colour of the trial's metric."""
        if not self.trial.has_finite_metric:
            return {"class_": "bad"}
        return {"class_": "scaled best-trial" if self.is_best else "scaled", "style": f"--t: {self.share:.0%}"}

    @property
    def told(self) -> str:
        """What is said of the trial where it is pointed at."""
        trial = self.trial
        drawn = ", ".join(f"{name.lstrip('-')} {value_text(value)}" for name, value in trial.parameters.items())
        metric = "no metric" if trial.metric is None else number_text(trial.metric)
        model = ", constant model" if trial.constant else ""
        return f"{trial.name}: {metric}, {trial.status}{model}" + (f"; {drawn}" if drawn else "")


def standings(trials: Sequence[TrialResult]) -> list[Standing]:
    """Return trials with their standing, the best last, so that it is drawn over the others.

    Args:
        trials: best first.
    """
    best, finite = best_trial(trials), [trial for trial in trials if trial.has_finite_metric]
    steps = max(1, len(finite) - 1)
    ranked = [Standing(trial, 1 - place / steps, trial is best) for place, trial in enumerate(finite)]
    return [*(Standing(trial, 0, False) for trial in trials if not trial.has_finite_metric), *reversed(ranked)]


def trial_mark(standing: Standing, x: float, y: float) -> Markup:
    """Return the mark of a trial at a place: a dot, hollow for a constant model; a square if it did not complete."""
    told, size = tag("title", standing.told), 6.5 if standing.is_best else 4.5
    colour = standing.colour
    if standing.kind == "no metric":
        cross = f"M{x - 4:.1f} {y - 4:.1f}l8 8m0-8l-8 8"
        return tag("path", told, d=cross, class_="line bad", pointer_events="all")
    if standing.kind == "not completed":
        return tag("rect", told, x=x - size, y=y - size, width=2 * size, height=2 * size, **colour)
    hollow = " hollow" if standing.kind == "constant model" else ""
    return tag("circle", told, cx=x, cy=y, r=size, **{**colour, "class_": colour["class_"] + hollow})
