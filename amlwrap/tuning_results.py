"""What a job that tuned wrote down of its trials: `outputs/tuning.json` of the bundled trainer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from amlwrap.frames import numbers, trials_frame
from amlwrap.job import Goal
from amlwrap.lightgbm.metrics import FOLDS_SET, VALIDATION_SET
from amlwrap.reprs import shows
from amlwrap.scalars import Scalar

if TYPE_CHECKING:
    import pandas as pd

# The trainer's words for how a trial ended; those first whose results decide.
_DECIDING = ("Completed", "Pruned")


@frozen(kw_only=True)
class TunedTrial:
    """One trial of a job that tuned.

    Attributes:
        number: counted from 0; the first has LightGBM's defaults.
        parameters: the searched parameters and their values.
        metric: mean of the deciding metric over the folds that were fitted; None where that is no finite number.
        status: `Completed`, `Pruned` after some of the folds, or `Failed`.
        seconds: how long it took.
        reason: why it failed.
    """

    number: int
    parameters: Mapping[str, Scalar]
    metric: float | None
    status: str
    seconds: float
    reason: str | None

    __repr__ = shows("number", "status", "metric", "parameters", "reason")


@frozen(kw_only=True)
class BestOfTuning:
    """The trial whose parameters the model was trained with.

    Attributes:
        number: of the trial.
        metric: mean of the deciding metric over the folds.
        params: its parameters as LightGBM takes them, the number of iterations among them.
        arguments: the same as arguments of a command line.
    """

    number: int
    metric: float
    params: Mapping[str, Scalar]
    arguments: Sequence[str]

    __repr__ = shows("number", "metric", "params")


@frozen(kw_only=True)
class TuningResult:
    """What a job that tuned came to.

    Attributes:
        metric: the name that the deciding metric is logged under, such as `folds-auc`.
        goal: which way it should go.
        folds: on how many folds of the training rows trials were compared.
        seed: that trials were drawn with.
        trials: those that ended, best first: those that completed, those given up, those that failed.
        asked: how many trials were asked for.
        stopped: what ended the trials early: `cancelled` or `time budget`; None if nothing did.
        best: the best trial; None if none completed with a finite metric.
        scores: of the model, by the names that they are logged under; empty if the job ended before it was trained.
        importance: share of each parameter in what made trials differ; empty where that cannot be told.
    """

    metric: str
    goal: Goal
    folds: int
    seed: int
    trials: Sequence[TunedTrial]
    asked: int
    stopped: str | None
    best: BestOfTuning | None
    scores: Mapping[str, float | None]
    importance: Mapping[str, float]

    __repr__ = shows("metric", "goal", "asked", "stopped", "best")

    @property
    def defaults(self) -> TunedTrial | None:
        """The trial with LightGBM's defaults; None if not even that ended."""
        return next((trial for trial in self.trials if trial.number == 0), None)

    @property
    def test_score(self) -> tuple[str, float | None] | None:
        """Name and value of the deciding metric on rows kept aside to test on; None if there is none."""
        name = self.metric.replace(FOLDS_SET, VALIDATION_SET, 1)
        of_metric = (key for key in self.scores if key == name or key.startswith(f"{name}_at_"))
        return next(((key, self.scores[key]) for key in of_metric), None)

    def to_pandas(self) -> pd.DataFrame:
        """Return the trials as a table: a row each, best first, with columns of parameters and of the metric.

        The index is the trials' numbers; behind the metric come `status`, `seconds` and `reason`.

        Raises:
            UsageError: pandas is not installed.
        """
        facts: dict[str, list[Any]] = {
            self.metric: numbers(trial.metric for trial in self.trials),
            "status": [trial.status for trial in self.trials],
            "seconds": [trial.seconds for trial in self.trials],
            "reason": [trial.reason for trial in self.trials],
        }
        return trials_frame((trial.number for trial in self.trials), (trial.parameters for trial in self.trials), facts)


def tuning_result(written: bytes) -> TuningResult:
    """Return what the trainer wrote down.

    Args:
        written: content of `outputs/tuning.json`.

    Raises:
        ValueError: it is not what the trainer writes.
    """
    try:
        return _result(json.loads(written))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no record of trials: {error!r}") from None


def _result(record: Mapping[str, Any]) -> TuningResult:
    goal, best = Goal(record["goal"]), record["best"]
    return TuningResult(
        metric=f"{FOLDS_SET}-{record['metric'].replace('@', '_at_')}",
        goal=goal,
        folds=record["folds"],
        seed=record["seed"],
        trials=sorted(map(_trial, record["trials"]), key=lambda trial: _rank(trial, goal)),
        asked=record["trials_asked"],
        stopped=record["stopped"],
        best=None if best is None else _best(best),
        scores=record["scores"],
        importance=record["importance"],
    )


def _trial(trial: Mapping[str, Any]) -> TunedTrial:
    return TunedTrial(
        number=trial["number"],
        parameters=trial["params"],
        metric=trial["value"],
        status=trial["state"],
        seconds=trial["seconds"],
        reason=trial["reason"],
    )


def _best(best: Mapping[str, Any]) -> BestOfTuning:
    return BestOfTuning(number=best["number"], metric=best["value"], params=best["params"], arguments=best["arguments"])


def _rank(trial: TunedTrial, goal: Goal) -> tuple[int, float, int]:
    """Return what orders trials; of equals the one drawn first is the better."""
    if trial.metric is None or trial.status not in _DECIDING:
        return len(_DECIDING), 0.0, trial.number
    return _DECIDING.index(trial.status), trial.metric if goal is Goal.MINIMIZE else -trial.metric, trial.number
