"""What is said of a tuning's scores: only what chance does not explain is called a difference."""

from __future__ import annotations

import math

import pytest

from report.verdict import hardly_better, worse_than_promised
from tests.support.tuned import tuned_of

FOLDS = [0.30, 0.32, 0.31, 0.29, 0.28]  # their mean is 0.3, their standard deviation 0.0158


def warned(tested: float, folds: list[float] = FOLDS, *, tested_on: int = 20, maximize: bool = False) -> str | None:
    tuned = tuned_of(folds, maximize=maximize, metric="auc" if maximize else "l2")
    return worse_than_promised(tuned, tuned.trials[0], tested, trained_on=100, tested_on=tested_on)


@pytest.mark.parametrize(("tested", "is_worse"), [(0.1, False), (0.33, False), (0.336, False), (0.338, True)])
def test_a_score_is_worse_than_promised_beyond_the_spread_of_the_folds(tested: float, is_worse: bool) -> None:
    # 2.132 = Student's 95% quantile of 4 degrees of freedom; 2.132 * 0.0158 * sqrt(20 / 20 + 1 / 5) = 0.0369
    assert (warned(tested) is not None) == is_worse


def test_the_sentence_has_its_numbers() -> None:
    assert warned(0.5) == (
        "l2 is 0.5 on the rows tested on, worse than the 0.3 of the folds by more than the 0.03692 that their spread "
        "explains: the parameters may suit the folds alone, or these rows differ from those trained on."
    )


def test_few_rows_or_folds_may_be_further_off_by_chance() -> None:
    assert warned(0.34)
    assert warned(0.34, tested_on=5) is None
    assert warned(0.34, [0.29, 0.31], tested_on=50) is None


def test_a_metric_that_is_to_be_large_is_worse_where_it_is_small() -> None:
    assert warned(0.2, maximize=True)
    assert warned(0.4, maximize=True) is None


def test_folds_that_agree_leave_nothing_to_chance() -> None:
    assert warned(0.31, [0.3, 0.3, 0.3])
    assert warned(0.3, [0.3, 0.3, 0.3]) is None


def test_trials_are_held_against_the_defaults_fold_by_fold() -> None:
    plain, always, sometimes = [0.1, 0.5, 0.9], [0.05, 0.45, 0.86], [0.3, 0.4, 0.7]
    for better, sentence in ((always, None), (sometimes, "better than LightGBM's defaults by 0.03333, and the spread")):
        tuned = tuned_of(plain, better)
        found = hardly_better(tuned, tuned.trials[1])
        assert found is None if sentence is None else sentence in str(found)


def test_defaults_that_none_beat_are_said_to_be_the_best() -> None:
    tuned = tuned_of([0.1, 0.2], [0.3, 0.4])
    assert hardly_better(tuned, tuned.trials[0]) == "No trial did better than LightGBM's defaults: the model has them."


@pytest.mark.parametrize("value", [math.inf, math.nan])
def test_defaults_without_a_finite_score_are_beaten(value: float) -> None:
    tuned = tuned_of([value, 0.2], [0.3, 0.4])
    assert hardly_better(tuned, tuned.trials[1]) is None
