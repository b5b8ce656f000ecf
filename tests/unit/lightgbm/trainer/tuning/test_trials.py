"""What is known of trials."""

from __future__ import annotations

import math
import shlex

import pytest

from boosting.options import parse_value
from tests.support.tuned import made_trial, made_tuned
from tuning.stopping import CANCELLED, OUT_OF_TIME
from tuning.trials import FAILED, PRUNED, arguments_of, command_of


def test_the_best_is_the_first_of_the_equally_good_that_completed() -> None:
    trials = [
        made_trial(0, 2.0, 2.0), made_trial(1, 1.0, 2.0), made_trial(2, 1.0, 2.0), made_trial(3, 0.1, state=PRUNED),
        made_trial(4, state=FAILED), made_trial(5, math.nan, 0.0), made_trial(6, -math.inf, 0.0),
    ]  # fmt: skip
    assert made_tuned(*trials).best is trials[1]
    assert made_tuned(*trials, maximize=True).best is trials[0]
    assert made_tuned(*trials[3:]).best is None
    assert made_tuned(*trials[3:]).scores == {}
    assert made_tuned(*trials, metric="ndcg@3").scores == {"folds-ndcg_at_3": 1.5}


def test_the_model_is_trained_for_as_many_iterations_as_the_folds_agreed_on() -> None:
    assert made_tuned(made_trial(0, 1.0, num_leaves=7, num_iterations=50)).final == {
        "num_leaves": 7,
        "num_iterations": 10,
    }


@pytest.mark.parametrize("value", [True, False, 7, 0.25, 1e-05, "dart", "1,0,-1", "a b"])
def test_parameters_come_back_from_their_arguments(value: object) -> None:
    params = {"first": value, "second": 1}
    words = arguments_of(params)
    assert {name[2:]: parse_value(text) for name, text in zip(words[::2], words[1::2], strict=True)} == params
    assert shlex.split(command_of(params)) == words


def test_a_job_is_cancelled_among_its_trials_or_behind_them() -> None:
    assert not made_tuned().is_cancelled
    assert not made_tuned(stopped=OUT_OF_TIME).is_cancelled
    assert made_tuned(stopped=CANCELLED).is_cancelled
    late = made_tuned()
    late.stop.reason = CANCELLED
    assert late.is_cancelled
