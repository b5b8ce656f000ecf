"""What the trials of a sweep came to, and what is said of it."""

from __future__ import annotations

import math
from typing import Any

import pytest

from amlwrap.local.engine.results import TrialResult, best_result, constant_note, why_none_is_best


def result(number: int, value: float | None, status: str = "Completed", **more: Any) -> TrialResult:
    return TrialResult(name=f"s_{number}", value=value, status=status, **more)


@pytest.mark.parametrize(
    ("results", "best"),
    [
        ([result(0, 2.0), result(1, 1.0), result(2, 1.0)], 1),
        ([result(0, 1.0, "Canceled"), result(1, 1.0)], 1),
        ([result(0, 1.0, "Canceled"), result(1, 9.0)], 1),
        ([result(0, 2.0, "Canceled"), result(1, 1.0, "Canceled"), result(2, math.nan)], 1),
        ([result(0, 0.0, "Failed"), result(1, -math.inf), result(2, math.nan), result(3, 5.0)], 3),
        ([result(0, 0.0), result(1, 0.0)], 0),
        ([result(0, math.nan), result(1, math.inf), result(2, -math.inf), result(3, None)], None),
        ([], None),
    ],
)
def test_the_best_is_the_first_that_completed_with_the_smallest(results: list[TrialResult], best: int | None) -> None:
    found = best_result(results, maximize=False)
    assert found is (None if best is None else results[best])


def test_the_largest_is_the_best_to_maximize() -> None:
    results = [result(0, 1.0), result(1, 2.0), result(2, 2.0), result(3, math.inf)]
    assert best_result(results, maximize=True) is results[1]


@pytest.mark.parametrize(
    ("results", "said"),
    [
        (
            [result(0, None, "Failed"), result(1, 0.5, "Canceled"), result(2, None, "Failed")],
            "None of the 3 trials completed (1 Canceled, 2 Failed); see the log of s_0.",
        ),
        (
            [result(0, math.nan, logged=["m"]), result(1, math.nan, logged=["m"]), result(2, None, "Failed")],
            "No trial logged the primary metric 'm' as a finite number: it came to NaN in 2 of the 2 that completed.",
        ),
        (
            [result(0, math.nan), result(1, -math.inf), result(2, None, logged=["other"])],
            "No trial logged the primary metric 'm' as a finite number: "
            "it came to NaN in 1 and to infinity in 1 of the 3 that completed.",
        ),
        (
            [
                result(0, None, logged=["b", "a"]),
                result(1, None, logged=["a"]),
                result(2, None, "Failed", logged=["c"]),
            ],
            "No trial logged the primary metric 'm'; they logged a, b.",
        ),
        ([result(0, None)], "No trial logged the primary metric 'm'; they logged no metric at all."),
    ],
)
def test_a_sweep_without_a_best_says_what_there_was_instead(results: list[TrialResult], said: str) -> None:
    assert why_none_is_best(results, "m") == said


def test_trials_that_never_split_are_told_only_where_there_are_some() -> None:
    learnt = [result(number, 0.1) for number in range(12)]
    assert constant_note(learnt) is None
    sizes = (95, 60, 75, 80, 81, 82, 83, 84)
    constant = [result(20, 0.6, constant=True, hyperparameters={"--min_data_in_leaf": size}) for size in sizes]
    assert constant_note(learnt + constant) == (
        "8 of 20 trials tie at a constant model: no split was possible; lower min_data_in_leaf (they had 60 to 95)."
    )
