"""The search: LightGBM's defaults first, each combination once, and failures that cost no more than their trial."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from lightgbm.basic import LightGBMError

from boosting.tables import Table
from tabular.fault import DataFault
from tests.unit.lightgbm.trainer.tuning.conftest import MakeFolds
from tuning.folding import FoldFit
from tuning.search import Search
from tuning.stopping import CANCELLED, OUT_OF_TIME, Stop
from tuning.trials import COMPLETED, FAILED, PRUNED, Trial, Tuned

LEAVES = {"num_leaves": ["choice", [[2, 4, 31]]]}
RATE = {"learning_rate": ["uniform", [0.05, 0.5]]}
Run = Callable[..., Tuned]


@pytest.fixture
def run(fold: MakeFolds, numbers: Table) -> Run:
    """Search a space on three folds, with five iterations."""

    def search(
        space: dict[str, Any],
        *,
        asked: int = 6,
        stop: Stop | None = None,
        done: Callable[[Tuned, Trial], None] = lambda *_: None,
        rows: int = 90,
        **params: Any,
    ) -> Tuned:
        found = Tuned("l2", False, space, 3, asked, 1, stop=stop or Stop())
        of = fold(numbers, **params)
        Search(found, of, most=5, patience=3, rows=rows, stop=found.stop, done=done).run()
        return found

    return search


def compared(tuned: Tuned) -> list[Any]:
    return [(trial.params, trial.values, trial.iterations, trial.state) for trial in tuned.trials]


def test_the_first_trial_has_lightgbms_defaults_in_the_words_of_the_search(run: Run) -> None:
    space = {
        "extra_trees": ["choice", [[True, False]]],
        "max_bin": ["quniform", [9, 99, 1]],
        "lambda_l2": RATE["learning_rate"],
    }
    first = run(space, asked=2).trials[0]
    assert first.params == {}
    assert first.shown == {"extra_trees": False, "max_bin": 255, "lambda_l2": 0}
    assert first.shown["extra_trees"] is False


def test_the_same_search_comes_to_the_same_trials(run: Run) -> None:
    found = run(RATE)
    assert compared(found) == compared(run(RATE)) == compared(run(RATE, stop=Stop(1e6)))
    assert len(found.trials) == 6
    assert found.stopped is None


def test_each_combination_is_tried_once_and_lightgbms_defaults_not_again(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    found = run(LEAVES, asked=30)
    assert sorted(trial.shown["num_leaves"] for trial in found.trials) == [2, 4, 31]
    told = "Of 30 trials, 3 were run: no other combination of the search space was found."
    assert told in capsys.readouterr().out


def test_a_trial_as_good_as_the_best_is_not_behind(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lightgbm.Booster.eval_valid", lambda *_: [("test", "auc", 1.0, True)])
    assert {trial.state for trial in run(RATE).trials} == {COMPLETED}


def test_values_are_short_however_large_they_are(run: Run) -> None:
    found = run({"lambda_l2": ["loguniform", [600, 700]]}, asked=3)
    assert all(len(str(trial.params["lambda_l2"])) <= 11 for trial in found.trials[1:])


def test_a_trial_that_is_behind_on_some_folds_is_spared_the_others(run: Run) -> None:
    found = run(LEAVES, asked=30)
    states = {trial.params.get("num_leaves"): (trial.state, len(trial.values)) for trial in found.trials}
    assert states[None] == (COMPLETED, 3)
    assert states[2] == (PRUNED, 2)
    many = run(LEAVES, asked=30, rows=10**6)
    assert {len(trial.values) for trial in many.trials if trial.state == PRUNED} == {1}


def test_every_trial_but_the_first_may_fail(run: Run) -> None:
    found = run({"num_leaves": ["choice", [[1, -5]]]}, asked=30)
    assert [trial.state for trial in found.trials] == [COMPLETED, FAILED, FAILED]
    assert found.best is found.trials[0]
    assert found.trials[1].value is None
    assert found.trials[1].shown["num_leaves"] in (1, -5)
    assert found.trials[1].reason is not None
    assert "Check failed: (num_leaves)" in found.trials[1].reason


def test_a_trial_that_fails_on_later_folds_is_compared_with_none(
    fold: MakeFolds, numbers: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = fold(numbers)
    fit = of.fit

    def failing(params: dict[str, Any], part: range, **options: Any) -> list[FoldFit]:
        if params and 2 in part:
            raise LightGBMError("no room for more")
        return fit(params, part, **options)

    monkeypatch.setattr(of, "fit", failing)
    found = Tuned("l2", False, RATE, 3, 2, 1)
    Search(found, of, most=5, patience=3, rows=90, stop=found.stop, done=lambda *_: None).run()
    failed = found.trials[1]
    assert (failed.state, failed.values, failed.iterations, failed.reason) == (FAILED, (), 0, "no room for more")


def test_whole_numbers_that_are_written_otherwise_are_whole(run: Run) -> None:
    found = run({"num_leaves": ["choice", [[4.0, 8.0]]]}, asked=3)
    assert {repr(trial.params["num_leaves"]) for trial in found.trials[1:]} == {"4", "8"}


def test_iterations_that_are_searched_are_the_most_of_their_trial(run: Run) -> None:
    found = run({"num_iterations": ["choice", [[2, 3]]], **RATE}, asked=5)
    assert all(trial.iterations <= trial.params["num_iterations"] for trial in found.trials[1:])
    assert found.trials[0].iterations == 5


@pytest.mark.parametrize("name", ["max_bins", "leaves"])
def test_a_parameter_that_lightgbm_does_not_have_by_that_name_is_refused(run: Run, name: str) -> None:
    with pytest.raises(DataFault, match=f"'{name}' is the main name of no parameter of LightGBM's"):
        run({name: ["choice", [[3, 4]]]})


def test_a_larger_metric_is_better_where_lightgbm_says_so(fold: MakeFolds, numbers: Table) -> None:
    labels = (numbers.label > 0.5).astype(float)
    found = Tuned("auc", False, LEAVES, 3, 4, 1)
    of = fold(numbers._replace(label=labels), objective="binary", metric="auc")
    Search(found, of, most=5, patience=0, rows=90, stop=found.stop, done=lambda *_: None).run()
    assert found.maximize
    assert found.best is not None
    assert found.best.value == max(trial.value or 0 for trial in found.trials if trial.state == COMPLETED)


def test_a_metric_goes_by_the_name_that_it_has_on_test_rows(run: Run) -> None:
    assert run(RATE, asked=2, metric="mse").logged_as == "folds-l2"


@pytest.mark.parametrize("reason", [CANCELLED, OUT_OF_TIME])
def test_what_ends_the_search_leaves_the_best_so_far(run: Run, reason: str) -> None:
    stop = Stop()

    def done(tuned: Tuned, _trial: Trial) -> None:
        if len(tuned.trials) == 3:
            stop.reason = reason

    found = run(RATE, stop=stop, done=done)
    assert (len(found.trials), found.stopped) == (3, reason)
    assert compared(found) == compared(run(RATE))[:3]
    assert found.is_cancelled == (reason == CANCELLED)


def test_a_job_cancelled_before_its_first_trial_is_told(run: Run) -> None:
    stop = Stop()
    stop.reason = CANCELLED
    with pytest.raises(DataFault, match="Cancelled before the first trial was complete: there is nothing to save"):
        run(RATE, stop=stop)


def test_a_budget_too_short_for_a_trial_is_told(run: Run) -> None:
    with pytest.raises(DataFault, match="The time budget ended before the first of 6 trials did: allow more time"):
        run(RATE, stop=Stop(0))


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_no_trial_with_a_metric_that_is_a_number_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, value: float
) -> None:
    monkeypatch.setattr("lightgbm.Booster.eval_valid", lambda *_: [("test", "l2", value, False)])
    with pytest.raises(DataFault, match="No trial came to a finite l2"):
        run(RATE, asked=3)
