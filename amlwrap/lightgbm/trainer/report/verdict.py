"""What the scores of a tuning are worth: on the folds that chose, beside the rows that had no say.

A score on the rows to test on differs from the mean over the folds by chance: by the fold's own standard deviation for
rows as many as a fold has, and by the uncertainty of the mean. Trials are compared fold by fold. A difference counts
where it exceeds what chance alone would exceed in one of twenty cases, by Student's distribution.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import stdev

from scipy.special import stdtrit

from boosting.runlog import metric_name
from page.elements import number_text
from page.tables import Cell
from report.account import Account
from tuning.trials import Trial, Tuned

_CONFIDENCE = 0.95


def scores(account: Account, tuned: Tuned, best: Trial) -> tuple[list[str], list[list[Cell]]]:
    """Return heads and rows of a table: the deciding metric on the folds, and of the model that came of it."""
    plain, found = tuned.trials[0], account.fitted.scores
    compared = [best] if best is plain else [best, plain]
    names = ["defaults" if trial is plain else f"trial {trial.number}" for trial in compared]
    rows: list[list[Cell]] = [
        [f"mean of {tuned.folds} folds", *(trial.value for trial in compared)],
        ["their standard deviation", *(_spread(trial.values) for trial in compared)],
    ]
    nothing: list[Cell] = [None] * (len(compared) - 1)
    for part in ("train", "test"):
        if (score := found.get(metric_name(part, tuned.metric))) is not None:
            rows.append([f"{part} rows, by the model", score, *nothing])
    return [tuned.metric, *names], rows


def verdicts(account: Account, tuned: Tuned, best: Trial) -> list[str]:
    """Return what the scores do not show by themselves, a sentence each."""
    fitted = account.fitted
    tested = fitted.scores.get(metric_name("test", tuned.metric))
    if tested is None:
        honest = (
            "No rows were kept to test on: what the best trial scored on the folds flatters it, since it was chosen "
            "by that."
        )
    else:
        honest = worse_than_promised(tuned, best, tested, trained_on=fitted.trained, tested_on=fitted.tested)
    return [sentence for sentence in (hardly_better(tuned, best), honest) if sentence]


def worse_than_promised(tuned: Tuned, best: Trial, tested: float, *, trained_on: int, tested_on: int) -> str | None:
    """Return a sentence where the rows tested on say less of the best trial than chance lets the folds say.

    Args:
        tuned: the trials.
        best: of them.
        tested: what the model scored on the rows tested on.
        trained_on, tested_on: how many rows.
    """
    said, count = best.value, len(best.values)
    rows_of_a_fold = trained_on / count
    room = _quantile(count) * stdev(best.values) * math.sqrt(rows_of_a_fold / tested_on + 1 / count)
    behind = said - tested if tuned.maximize else tested - said
    if behind <= room:
        return None
    return (
        f"{tuned.metric} is {_short(tested)} on the rows tested on, worse than the {_short(said)} of the folds by more "
        f"than the {_short(room)} that their spread explains: the parameters may suit the folds alone, or these rows "
        "differ from those trained on."
    )


def hardly_better(tuned: Tuned, best: Trial) -> str | None:
    """Return a sentence where the best trial is no better than LightGBM's defaults, or by chance alone."""
    plain = tuned.trials[0]
    if best is plain:
        return "No trial did better than LightGBM's defaults: the model has them."
    sign = 1 if tuned.maximize else -1
    gains = [sign * (one - other) for one, other in zip(best.values, plain.values, strict=False)]
    spread = _spread(gains)
    if spread is None:
        return None
    gain, room = sum(gains) / len(gains), _quantile(len(gains)) * spread / math.sqrt(len(gains))
    if gain > room:
        return None
    return (
        f"Trial {best.number} is better than LightGBM's defaults by {_short(gain)}, and the spread of the folds "
        f"explains {_short(room)}: tuning may have won nothing here."
    )


def _quantile(count: int) -> float:
    """Return how many standard errors of a mean of so many values chance seldom exceeds."""
    return float(stdtrit(count - 1, _CONFIDENCE))


def _spread(values: Sequence[float]) -> float | None:
    """Return the standard deviation of values; None where there is none."""
    return stdev(values) if len(values) > 1 and all(map(math.isfinite, values)) else None


def _short(value: float) -> str:
    return number_text(float(f"{value:.4g}"))
