"""What is known of trials, and which is the best."""

from __future__ import annotations

import math
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import mean
from typing import Any

from boosting.runlog import metric_name
from tuning.stopping import CANCELLED, Stop

DATA_SET = "folds"
"""What the training rows are called where each is judged by a model that was not trained on it."""

COMPLETED, PRUNED, FAILED = "Completed", "Pruned", "Failed"


@dataclass(frozen=True)
class Trial:
    """One trial: parameters, and how models with them did on folds of the training rows.

    Attributes:
        number: counted from 0; the first has LightGBM's defaults.
        params: of the searched parameters, those that were set; none for the defaults.
        shown: the same, with LightGBM's defaults where nothing was set.
        values: the deciding metric on each fold that was fitted, after these iterations.
        iterations: those that are best for all folds together; a model on all rows is trained with as many.
        state: `Completed`, `Pruned` after some of the folds, or `Failed`.
        started: seconds since 1970.
        seconds: how long it took.
        reason: why it failed.
    """

    number: int
    params: Mapping[str, Any]
    shown: Mapping[str, Any]
    values: tuple[float, ...]
    iterations: int
    state: str
    started: float
    seconds: float
    reason: str | None = None

    @cached_property  # each trial that ends is compared with all before it
    def value(self) -> float | None:
        """The mean over the folds that were fitted; None where that is no number."""
        found = mean(self.values) if self.values else math.nan
        return None if math.isnan(found) else found


@dataclass
class Tuned:
    """What came out of tuning.

    Attributes:
        metric: the deciding metric, as LightGBM calls it.
        maximize: whether larger is better.
        space: what was varied.
        folds: how many there were.
        asked: how many trials were asked for.
        seed: that the trials were drawn with.
        needed: parameters without which the searched ones would do nothing.
        trials: in their order.
        stopped: why the trials ended early, if they did.
        importance: share of each parameter in what made trials differ; empty where that cannot be told.
        stop: what may end it early, and the job behind it.
    """

    metric: str
    maximize: bool
    space: Mapping[str, Sequence[Any]]
    folds: int
    asked: int
    seed: int
    needed: Mapping[str, Any] = field(default_factory=dict)
    trials: list[Trial] = field(default_factory=list)
    stopped: str | None = None
    importance: dict[str, float] = field(default_factory=dict)
    stop: Stop = field(default_factory=Stop)

    @property
    def best(self) -> Trial | None:
        """The best of the trials that completed, the first of equals; None before one has."""
        finite = [t for t in self.trials if t.state == COMPLETED and t.value is not None and math.isfinite(t.value)]
        return (max if self.maximize else min)(finite, key=lambda trial: trial.value, default=None)

    @property
    def final(self) -> dict[str, Any]:
        """What the best trial came to: with these parameters, and those that were given, the model is trained."""
        best = self.best
        return {} if best is None else {**best.shown, **self.needed, "num_iterations": best.iterations}

    @property
    def scores(self) -> dict[str, float]:
        """What the best trial scored on the folds, by the name that it is logged under."""
        best = self.best
        return {} if best is None or best.value is None else {self.logged_as: best.value}

    @property
    def logged_as(self) -> str:
        """The name of the metric on rows of the folds that no model was trained on."""
        return metric_name(DATA_SET, self.metric)

    @property
    def is_cancelled(self) -> bool:
        """Whether the job was cancelled, among the trials or behind them."""
        return CANCELLED in (self.stopped, self.stop.reason)

    @property
    def ended_by(self) -> str | None:
        """What ended the trials early, as a sentence begins; None if nothing did."""
        if not self.stopped:
            return None
        why = "The job was cancelled" if self.is_cancelled else "The time budget ended"
        return f"{why} after {len(self.trials)} of {self.asked} trials"

    def is_better(self, value: float, than: float) -> bool:
        """Return whether a value of the metric is better than another."""
        return value > than if self.maximize else value < than


def arguments_of(params: Mapping[str, Any]) -> list[str]:
    """Return parameters as arguments of a command line."""
    return [text for name, value in params.items() for text in (f"--{name}", value_text(value))]


def command_of(params: Mapping[str, Any]) -> str:
    """Return parameters as a shell takes them."""
    return shlex.join(arguments_of(params))


def value_text(value: Any) -> str:
    """Return a parameter's value as a command line has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
