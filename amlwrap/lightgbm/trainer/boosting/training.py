"""The fit: one model on one split, or the number of iterations that folds agree on and a model on all rows."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import lightgbm as lgb
import numpy as np
from lightgbm.basic import LightGBMError

from boosting.runlog import RunLog, metric_name
from boosting.splits import Split
from boosting.tables import Table
from tabular.fault import DataFault

Params = dict[str, Any]
NO_METRIC = ("none", "na", "null", "custom")  # LightGBM's words for going without


class Fitted(NamedTuple):
    """A model, and what is known of it.

    Attributes:
        model: LightGBM's; saved with its best iterations where training stopped early.
        scores: metrics of the model as it is saved, by the names they are logged under; of cross-validation the
            means over the folds.
        trained, tested: how many rows it was trained on, and tested on.
        held_out: models with the rows that they were tested on: this one, or those of the folds.
    """

    model: lgb.Booster
    scores: dict[str, float]
    trained: int
    tested: int
    held_out: tuple[tuple[lgb.Booster, Table], ...] = ()

    @property
    def iterations(self) -> int:
        """How many iterations are saved."""
        return self.model.best_iteration if self.model.best_iteration > 0 else self.model.current_iteration()

    @property
    def is_constant(self) -> bool:
        """Whether no tree splits, so that every row gets the same prediction."""
        return not self.model.feature_importance("split", iteration=self.iterations).any()


def fit(train: Table, test: Table | None, params: Params, log: RunLog | None, *, weigh_tests: bool) -> Fitted:
    """Train one model.

    Args:
        train: rows to train on.
        test: rows to test on, if any.
        params: LightGBM's.
        log: told of every iteration.
        weigh_tests: whether the weights of classes count in test metrics too.
    """
    check_weights(train, "train on")
    training = train.dataset(by_class=True)
    sets, names = [training], ["train"]
    if test is not None:
        check_weights(test, "test on")
        sets, names = [training, test.dataset(by_class=weigh_tests, reference=training)], ["train", "test"]
    model = lgb.train(dict(params), training, valid_sets=sets, valid_names=names, callbacks=[log] if log else [])
    scores = {
        metric_name(data_set, metric): value
        for data_set, metrics in model.best_score.items()
        for metric, value in metrics.items()
    }
    if not scores and str(params["metric"]).lower() not in NO_METRIC:
        raise DataFault(f"LightGBM knows no metric {params['metric']!r}: see its documentation for those it has.")
    held_out = () if test is None else ((model, test),)
    return Fitted(model, scores, len(train.label), 0 if test is None else len(test.label), held_out)


def fit_with_folds(
    table: Table, splits: list[Split], params: Params, log: RunLog | None, *, weigh_tests: bool
) -> Fitted:
    """Find the best number of iterations on folds, and train a model with as many on all rows."""
    for part in (part for split in splits for part in split):
        check_weights(table.take(part), "train or to test on in a fold")
    rows = table.dataset(by_class=True)
    plain = table.weights(by_class=weigh_tests)

    def weigh(train: lgb.Dataset, test: lgb.Dataset, params: Params) -> tuple[lgb.Dataset, lgb.Dataset, Params]:
        """Give the tested rows the weights that count in metrics; LightGBM gives them those for training."""
        test.construct().set_field("weight", None if plain is None else plain[np.asarray(test.used_indices)])
        return train, test, params

    results = lgb.cv(
        dict(params),
        rows,
        folds=[(np.sort(train), np.sort(test)) for train, test in splits],
        eval_train_metric=True,
        fpreproc=weigh,
        callbacks=[log] if log else [],
        return_cvbooster=True,
    )
    boosters = [booster.free_dataset() for booster in results.pop("cvbooster").boosters]
    if not results:
        raise DataFault(f"Folds decide by a metric, and {params['metric']!r} is none of LightGBM's for them: name one.")
    means = {name.removesuffix("-mean"): values for name, values in results.items() if name.endswith("-mean")}
    scores = {metric_name(*name.split(" ", 1)): float(values[-1]) for name, values in means.items()}
    count = len(next(iter(means.values())))
    final = fit(table, None, params | {"num_iterations": count, "early_stopping_round": 0}, None, weigh_tests=False)
    held_out = tuple((booster, table.take(test)) for booster, (_, test) in zip(boosters, splits, strict=True))
    return Fitted(final.model, scores, len(table.label), len(table.label), held_out)


def check_weights(table: Table, purpose: str) -> None:
    """Refuse rows that all weigh nothing: what is learnt or scored on them would be no number."""
    if table.weight is not None and not table.weight.any():
        raise DataFault(f"All {len(table.label)} rows to {purpose} weigh 0: give more rows a weight above 0.")


def reason_of(error: LightGBMError) -> str:
    """Return what LightGBM complains of, without the place in its source."""
    return re.sub(r" at \S+, line \d+", "", " ".join(str(error).split())).rstrip(" .")
