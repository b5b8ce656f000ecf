"""Fits on folds: what decides is what the metric is on rows that the model was not trained on."""

from __future__ import annotations

from math import nan
from typing import cast

import lightgbm as lgb
import numpy as np
import pytest
from lightgbm.basic import LightGBMError

from boosting.splits import folds
from boosting.tables import Table
from tabular.fault import DataFault
from tests.unit.lightgbm.trainer.tuning.conftest import MakeFolds
from tuning.folding import FoldFit, Folds, agreed
from tuning.stopping import Stop, StoppedError

ALL = (0, 1, 2)


def fit(
    of: Folds, numbers: tuple[int, ...] = ALL, *, most: int = 5, patience: int = 0, **params: object
) -> list[FoldFit]:
    return of.fit(params, numbers, most=most, patience=patience, stop=Stop())


def values(scores: list[FoldFit]) -> list[float]:
    return [score.curve[-1] for score in scores]


def test_a_score_is_the_metric_on_the_rows_kept_aside(fold: MakeFolds, numbers: Table) -> None:
    scores = fit(fold(numbers))
    for score, (_, tested) in zip(scores, folds(numbers, 3, stratified=False, seed=1), strict=True):
        part = numbers.take(tested)
        error = np.asarray(score.model.predict(part.features)) - part.label
        assert score.curve[-1] == pytest.approx(float(np.mean(error**2)), rel=1e-6)
        assert (score.metric, len(score.curve), score.maximize) == ("l2", 5, False)


def test_weights_of_classes_train_and_count_in_tests_only_where_that_is_asked_for(
    fold: MakeFolds, numbers: Table
) -> None:
    weighted = numbers._replace(class_weight=np.where(numbers.label > 0, 9.0, 1.0))
    plain, counted = (fit(fold(weighted, weigh_tests=weigh)) for weigh in (False, True))
    (_, tested) = folds(numbers, 3, stratified=False, seed=1)[0]
    part = weighted.take(tested)
    squares = (np.asarray(plain[0].model.predict(part.features)) - part.label) ** 2
    assert plain[0].curve[-1] == pytest.approx(float(np.mean(squares)), rel=1e-6)
    assert counted[0].curve[-1] == pytest.approx(float(np.average(squares, weights=part.class_weight)), rel=1e-6)
    assert values(plain) != values(fit(fold(numbers)))


def test_rows_are_binned_anew_where_a_trial_asks_for_that_and_never_mixed_up(fold: MakeFolds, numbers: Table) -> None:
    of = fold(numbers)
    usual, coarse = values(fit(of)), values(fit(of, max_bin=4))
    assert usual != coarse
    assert values(fit(of)) == usual
    assert values(fit(of, max_bin=4, min_data_in_bin=3)) == coarse
    assert values(fit(fold(numbers, max_bin=4))) == coarse
    assert values(fit(of, linear_tree=True)) not in (usual, coarse)


def test_a_trial_that_needs_few_rows_a_leaf_has_every_feature(fold: MakeFolds, numbers: Table) -> None:
    of = fold(numbers)
    fit(of, min_data_in_leaf=50)
    assert values(fit(of, min_data_in_leaf=2)) == values(fit(fold(numbers), min_data_in_leaf=2))


@pytest.mark.parametrize("params", [{}, {"objective": "binary", "metric": "auc"}])
def test_cores_do_not_decide(fold: MakeFolds, numbers: Table, params: dict[str, str]) -> None:
    table = numbers._replace(label=(numbers.label > 0.5).astype(float)) if params else numbers
    found = [[score[:4] for score in fit(fold(table, cores=cores, **params))] for cores in (1, 2, 5)]
    assert found[0] == found[1] == found[2]


def test_a_fold_alone_comes_to_what_it_does_among_others(fold: MakeFolds, numbers: Table) -> None:
    of = fold(numbers, cores=2)
    assert values(fit(of, (1,))) == values(fit(of))[1:2]


def test_groups_stay_whole(fold: MakeFolds, numbers: Table) -> None:
    ranked = numbers._replace(label=np.arange(90) % 4.0, group=np.arange(90) // 6)
    scores = fit(fold(ranked, objective="lambdarank", metric="ndcg", eval_at="3,5"))
    assert all(score.metric == "ndcg@3" and score.maximize and 0 < score.curve[-1] <= 1 for score in scores)


def test_a_fit_that_learns_nothing_ends(fold: MakeFolds, numbers: Table) -> None:
    scores = fit(fold(numbers._replace(label=np.random.default_rng(1).normal(size=90))), most=300, patience=5)
    assert all(len(score.curve) == score.model.current_iteration() < 300 for score in scores)


def made_fit(*curve: float, maximize: bool = False, stops_early: bool = True) -> FoldFit:
    return FoldFit("l2", list(curve), maximize, stops_early, model=cast(lgb.Booster, None))


@pytest.mark.parametrize(
    ("fits", "iterations", "values"),
    [
        ([made_fit(3, 1, 5), made_fit(9, 8, 2)], 3, (5, 2)),
        ([made_fit(3, 1, 5), made_fit(9, 8)], 2, (1, 8)),
        ([made_fit(1, 1), made_fit(2, 2)], 1, (1, 2)),
        ([made_fit(0.1, 0.5, 0.4, maximize=True), made_fit(0.6, 0.3, 0.9, maximize=True)], 3, (0.4, 0.9)),
        ([made_fit(1, 3, stops_early=False), made_fit(1, 4, stops_early=False)], 2, (3, 4)),
        ([made_fit(nan, 3), made_fit(1, 4)], 2, (3, 4)),
    ],
)
def test_folds_agree_on_iterations_by_the_mean_of_their_curves(
    fits: list[FoldFit], iterations: int, values: tuple[float, ...]
) -> None:
    assert agreed(fits) == (iterations, values)


def test_dart_has_all_its_iterations(fold: MakeFolds, numbers: Table) -> None:
    found = fit(fold(numbers), most=12, patience=1, boosting="dart")
    assert all(len(score.curve) == 12 and not score.stops_early for score in found)


def test_no_iterations_are_no_trial(fold: MakeFolds, numbers: Table) -> None:
    with pytest.raises(LightGBMError, match="num_iterations is 0, and has to be above 0"):
        fit(fold(numbers), most=0)


def test_a_metric_that_lightgbm_lacks_is_told(fold: MakeFolds, numbers: Table) -> None:
    with pytest.raises(DataFault, match="'best' is none of LightGBM's for them: name one"):
        fit(fold(numbers, metric="best"))


def test_a_fold_whose_rows_weigh_nothing_is_refused(fold: MakeFolds, numbers: Table) -> None:
    (_, tested) = folds(numbers, 3, stratified=False, seed=1)[1]
    weight = np.ones(90)
    weight[tested] = 0
    with pytest.raises(DataFault, match="All 30 rows to train or to test on in a fold weigh 0"):
        fold(numbers._replace(weight=weight))


def test_a_fit_ends_between_iterations_where_tuning_is_to_end(fold: MakeFolds, numbers: Table) -> None:
    with pytest.raises(StoppedError, match="time budget"):
        fold(numbers).fit({}, ALL, most=5, patience=0, stop=Stop(0))
