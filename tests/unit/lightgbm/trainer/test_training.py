"""The fit: scores are those of the saved model, as scikit-learn finds them; weights weigh where they should."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lightgbm as lgb
import numpy as np
import pandas as pd
import pytest
from sklearn import metrics

from boosting.options import completed
from boosting.splits import folds, holdout
from boosting.tables import Table
from boosting.training import Fitted, fit, fit_with_folds
from tabular.fault import DataFault

ROWS = 240


def table_of(classes: int | None, **more: Any) -> Table:
    random = np.random.default_rng(5)
    features = pd.DataFrame({"a": random.normal(size=ROWS), "b": random.normal(size=ROWS)})
    score = features["a"] + features["b"] ** 2 + random.normal(scale=0.8, size=ROWS)
    label = score if classes is None else pd.qcut(score, classes, labels=False)
    return Table(features, label.to_numpy(float), **more)


def params_of(objective: str, classes: int | None, **more: Any) -> dict[str, Any]:
    usual = {"num_iterations": 60, "num_leaves": 7, "learning_rate": 0.3, "num_threads": 1}
    return completed({**usual, **more}, objective, classes)


def fitted(table: Table, params: dict[str, Any], *, weigh_tests: bool = False) -> tuple[Fitted, Table]:
    train, test = (table.take(rows) for rows in holdout(table, 0.3, stratified=False, seed=1))
    return fit(train, test, params, None, weigh_tests=weigh_tests), test


def saved(model: Fitted, folder: Path) -> lgb.Booster:
    model.model.save_model(folder / "model.txt")
    return lgb.Booster(model_file=folder / "model.txt")


def scores_of(objective: str, test: Table, predicted: np.ndarray, weight: np.ndarray | None) -> dict[str, float]:
    """Return scores as scikit-learn finds them."""
    label, options = test.label, {"sample_weight": weight}
    if objective == "regression":
        error = metrics.mean_squared_error(label, predicted, **options)
        return {
            "test-l2": error,
            "test-rmse": error**0.5,
            "test-l1": metrics.mean_absolute_error(label, predicted, **options),
        }
    if objective == "binary":
        return {
            "test-binary_logloss": metrics.log_loss(label, predicted, **options),
            "test-binary_error": 1 - metrics.accuracy_score(label, predicted > 0.5, **options),
            "test-auc": metrics.roc_auc_score(label, predicted, **options),
        }
    return {
        "test-multi_logloss": metrics.log_loss(label, predicted, **options),
        "test-multi_error": 1 - metrics.accuracy_score(label, predicted.argmax(axis=1), **options),
    }


CASES = [("regression", None), ("binary", 2), ("multiclass", 3)]


@pytest.mark.parametrize("stopping", [0, 5])
@pytest.mark.parametrize(("objective", "classes"), CASES)
def test_scores_are_those_of_the_saved_model(
    objective: str, classes: int | None, stopping: int, tmp_path: Path
) -> None:
    model, test = fitted(table_of(classes), params_of(objective, classes, early_stopping_round=stopping))
    booster = saved(model, tmp_path)
    assert booster.num_trees() == model.iterations * (classes or 1 if objective == "multiclass" else 1)
    assert (model.iterations < 60) == bool(stopping)
    found = scores_of(objective, test, np.asarray(booster.predict(test.features)), None)
    assert {name: model.scores[name] for name in found} == pytest.approx(found, rel=1e-5)
    assert (model.trained, model.tested) == (168, 72)


@pytest.mark.parametrize(("objective", "classes"), CASES)
def test_weights_of_rows_weigh_in_scores(objective: str, classes: int | None, tmp_path: Path) -> None:
    table = table_of(classes, weight=np.random.default_rng(1).uniform(0.1, 5, ROWS))
    model, test = fitted(table, params_of(objective, classes))
    predicted = np.asarray(saved(model, tmp_path).predict(test.features))
    found = scores_of(objective, test, predicted, test.weight)
    assert {name: model.scores[name] for name in found} == pytest.approx(found, rel=1e-5)


def imbalanced() -> Table:
    table = table_of(2)
    return table._replace(class_weight=np.where(table.label == 1, 20.0, 1.0))


@pytest.mark.parametrize("weigh_tests", [False, True])
def test_weights_of_classes_weigh_in_test_scores_only_if_asked(weigh_tests: bool, tmp_path: Path) -> None:
    model, test = fitted(imbalanced(), params_of("binary", 2), weigh_tests=weigh_tests)
    predicted = np.asarray(saved(model, tmp_path).predict(test.features))
    found = scores_of("binary", test, predicted, test.class_weight if weigh_tests else None)
    assert {name: model.scores[name] for name in found} == pytest.approx(found, rel=1e-5)
    plain, _ = fitted(table_of(2), params_of("binary", 2))
    assert np.mean(predicted) > np.mean(plain.model.predict(test.features)) + 0.05  # they weigh in training


@pytest.mark.parametrize("weigh_tests", [False, True])
def test_weights_of_classes_weigh_in_folds_only_if_asked(weigh_tests: bool) -> None:
    table, params = imbalanced(), params_of("binary", 2, num_iterations=10)
    splits = folds(table, 3, stratified=True, seed=1)
    scores = fit_with_folds(table, splits, params, None, weigh_tests=weigh_tests).scores
    found = []
    for train, test in splits:
        rows = table.take(test)
        # LightGBM makes its bins from all rows, for all folds.
        bins = lgb.Dataset(table.features, table.label, weight=table.class_weight, params=params).construct()
        model = lgb.train(dict(params), bins.subset(sorted(train)))
        predicted = np.asarray(model.predict(rows.features))
        found.append(scores_of("binary", rows, predicted, rows.class_weight if weigh_tests else None))
    means = {name: float(np.mean([fold[name] for fold in found])) for name in found[0]}
    assert {name: scores[name] for name in means} == pytest.approx(means, rel=1e-4)


@pytest.mark.parametrize(("objective", "classes"), CASES)
def test_folds_agree_on_the_number_of_iterations_of_a_model_on_all_rows(objective: str, classes: int | None) -> None:
    table = table_of(classes)
    splits = folds(table, 3, stratified=classes is not None, seed=1)
    model = fit_with_folds(
        table, splits, params_of(objective, classes, early_stopping_round=5), None, weigh_tests=False
    )
    assert 1 <= model.iterations < 60
    assert (model.trained, model.tested) == (ROWS, ROWS)
    assert {name.partition("-")[0] for name in model.scores} == {"train", "test"}
    again = params_of(objective, classes, num_iterations=model.iterations)
    assert fit_with_folds(table, splits, again, None, weigh_tests=False).scores == pytest.approx(model.scores)


def test_the_first_metric_decides_when_to_stop() -> None:
    table = table_of(2)
    for metric in ("auc,binary_logloss", "binary_logloss,auc"):
        model, _ = fitted(table, params_of("binary", 2, metric=metric, early_stopping_round=5))
        curves: dict[str, Any] = {}
        train, test = (table.take(rows) for rows in holdout(table, 0.3, stratified=False, seed=1))
        data = train.dataset(by_class=True)
        lgb.train(
            params_of("binary", 2, metric=metric),
            data,
            valid_sets=[test.dataset(by_class=False, reference=data)],
            callbacks=[lgb.record_evaluation(curves)],
        )
        first = metric.partition(",")[0]
        curve = curves["valid_0"][first][: model.iterations + 5]
        best = max(curve) if first == "auc" else min(curve)
        assert model.scores[f"test-{first}"] == pytest.approx(best)


def test_a_model_without_a_split_is_constant() -> None:
    table = table_of(2)
    assert fitted(table, params_of("binary", 2, min_data_in_leaf=150))[0].is_constant
    assert not fitted(table, params_of("binary", 2))[0].is_constant


def test_without_rows_to_test_on_there_are_no_test_scores() -> None:
    model = fit(table_of(2), None, params_of("binary", 2, early_stopping_round=5), None, weigh_tests=False)
    assert all(name.startswith("train-") for name in model.scores)
    assert (model.iterations, model.tested) == (60, 0)


def test_rows_that_all_weigh_nothing_are_told() -> None:
    weight = np.zeros(ROWS)
    weight[holdout(table_of(2), 0.3, stratified=False, seed=1)[0][:2]] = 1
    table, params = table_of(2, weight=weight), params_of("binary", 2)
    with pytest.raises(DataFault, match="All 72 rows to test on weigh 0: give more rows a weight above 0"):
        fitted(table, params)
    with pytest.raises(DataFault, match="in a fold weigh 0"):
        fit_with_folds(table, folds(table, 5, stratified=False, seed=1), params, None, weigh_tests=False)
