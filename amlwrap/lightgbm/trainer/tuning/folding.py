"""Fits on folds of the training rows: binned once, side by side, each stopped when it learns no more."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import lightgbm as lgb
import numpy as np
from lightgbm.basic import LightGBMError

from boosting.options import parse_value
from boosting.splits import Split
from boosting.tables import Table
from boosting.training import Params, check_weights
from tabular.fault import DataFault
from tuning.space import Space
from tuning.stopping import Stop

# Those that say how a table is binned. Source: LightGBM documentation, "Parameters", dataset parameters.
_OF_TABLES = frozenset(
    {
        "bin_construct_sample_cnt", "data_random_seed", "enable_bundle", "feature_pre_filter", "forcedbins_filename",
        "is_enable_sparse", "linear_tree", "max_bin", "max_bin_by_feature", "min_data_in_bin", "use_missing",
        "zero_as_missing",
    }
)  # fmt: skip
_SETTING = re.compile(r"^\[(\w+): (.*)\]$", re.MULTILINE)  # as model.txt has it
_ROWS_A_THREAD = 10_000
_LEAST_GAIN = 3e-4  # of what the first iteration has: less is not worth more patience


class FoldFit(NamedTuple):
    """A model of one fold, and what it is worth on the rows that it was not trained on.

    Attributes:
        metric: that decides, by the name that LightGBM has for it, however it was asked for.
        curve: its value after each iteration.
        maximize: whether a larger one is better.
        stops_early: whether the best iterations are kept, not all.
        model: all iterations of it.
    """

    metric: str
    curve: list[float]
    maximize: bool
    stops_early: bool
    model: lgb.Booster

    def settings(self, space: Space) -> dict[str, Any]:
        """Return what LightGBM took for the parameters of a search space, its defaults included."""
        used = dict(_SETTING.findall(self.model.model_to_string(num_iteration=1)))
        return {name: _as_searched(parse_value(used[name]), *words) for name, words in space.items() if name in used}


class Folds:
    """The training rows, split, and binned as LightGBM wants them.

    Args:
        table: the training rows.
        splits: which of them each fold trains and tests on.
        params: what all trials have in common.
        weigh_tests: whether the weights of classes count in what decides.
        cores: how many fits may run side by side.
    """

    def __init__(self, table: Table, splits: Sequence[Split], params: Params, *, weigh_tests: bool, cores: int) -> None:
        if table.weight is not None:
            for part in (part for split in splits for part in split):
                check_weights(table.take(part), "train or to test on in a fold")
        self._table, self._splits, self._params = table, splits, params
        self._weights = table.weights(by_class=weigh_tests)
        self._cores = cores
        self._binned_as: Params | None = None
        self._sets: list[tuple[lgb.Dataset, lgb.Dataset]] = []

    def fit(
        self, params: Mapping[str, Any], folds: Sequence[int], *, most: int, patience: int, stop: Stop
    ) -> list[FoldFit]:
        """Fit a model on each of some folds.

        Args:
            params: the trial's own parameters.
            folds: numbers of the folds.
            most: most iterations.
            patience: after how many iterations without gain a fit ends; 0 for never.
            stop: asked before each iteration.

        Raises:
            StoppedError: tuning is to end.
            DataFault: LightGBM does not know the metric that decides.
            LightGBMError: it cannot train with these parameters.
        """
        at_once = min(self._cores, len(folds))
        threads = useful_threads(self._cores // at_once, len(self._table.label))
        # Trials differ in how many rows a leaf needs: no feature is left out because of one of them.
        merged = {**self._params, **params, "num_threads": threads, "feature_pre_filter": False}
        if most < 1:
            raise LightGBMError(f"num_iterations is {most}, and has to be above 0")
        self._bin(merged)
        if merged.get("boosting") == "dart":
            patience = 0  # it changes trees that it has made before
        with ThreadPoolExecutor(at_once) as pool:
            fits = [pool.submit(_fit, merged, *self._sets[fold], most, patience, stop) for fold in folds]
            return [fit.result() for fit in fits]

    def _bin(self, params: Params) -> None:
        """Bin the rows, unless they are binned as these parameters ask already."""
        asked = {name: value for name, value in params.items() if name in _OF_TABLES}
        if asked == self._binned_as:
            return
        rows = self._table.dataset(by_class=True, params=params).construct()
        self._sets = []
        for train, test in self._splits:
            tested = rows.subset(np.sort(test)).construct()
            tested.set_field("weight", None if self._weights is None else self._weights[np.sort(test)])
            self._sets.append((rows.subset(np.sort(train)).construct(), tested))
        self._binned_as = asked


def _as_searched(value: Any, kind: str, arguments: Sequence[Any]) -> Any:
    """Return a value as the search space has it: model files say 0 and 1 for false and true."""
    choices = arguments[0] if kind == "choice" else ()
    return next((choice for choice in choices if choice == value), value)


def useful_threads(cores: int, rows: int) -> int:
    """Return how many threads of one fit have work to do: with few rows they would wait for each other."""
    return max(1, min(cores, rows // _ROWS_A_THREAD))


def agreed(fits: Sequence[FoldFit]) -> tuple[int, tuple[float, ...]]:
    """Return the number of iterations that is best for all folds together, and the metric of each after as many.

    The best iteration of each fold alone would flatter the trial, and most where a fold has few rows.

    Args:
        fits: of one trial.
    """
    most = max(len(fit.curve) for fit in fits)
    # A fold that stopped earlier would hardly have changed any more.
    values = np.array([fit.curve + fit.curve[-1:] * (most - len(fit.curve)) for fit in fits])
    means = values.mean(axis=0) * (-1 if fits[0].maximize else 1)
    known = np.where(np.isnan(means), np.inf, means)
    best = int(known.argmin()) if fits[0].stops_early else most - 1
    return best + 1, tuple(values[:, best].tolist())


def _fit(params: Params, train: lgb.Dataset, test: lgb.Dataset, most: int, patience: int, stop: Stop) -> FoldFit:
    """Fit one model until it learns no more."""
    model = lgb.Booster(params, train)
    model.add_valid(test, "test")
    curve: list[float] = []
    mark, marked_at, maximize, metric = math.inf, 0, False, ""
    while len(curve) < most and not (patience and len(curve) - marked_at >= patience):
        stop.check()
        model.update()
        found = model.eval_valid()
        if not found:
            raise DataFault(
                f"Trials are compared by a metric, and {params['metric']!r} is none of LightGBM's for them: name one."
            )
        _, metric, value, maximize = found[0]
        curve.append(float(f"{value:.12g}"))  # sums of several threads differ behind that: cores must not decide
        loss = -curve[-1] if maximize else curve[-1]
        if loss < mark - _LEAST_GAIN * abs(curve[0]):
            mark, marked_at = loss, len(curve)
    return FoldFit(metric, curve, maximize, patience > 0, model)
