"""Folds of small tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from boosting.splits import folds
from boosting.tables import Table
from tuning.folding import Folds
from tuning.tune import repeatable

MakeFolds = Callable[..., Folds]
PARAMS = {"objective": "regression", "metric": "l2", "verbosity": -1, "seed": 1, "min_data_in_leaf": 3}


@pytest.fixture
def numbers() -> Table:
    """Rows with something to learn, a quantity."""
    random = np.random.default_rng(5)
    features = pd.DataFrame({"a": random.normal(size=90), "b": random.normal(size=90)})
    return Table(features, (features["a"] * 2 + features["b"] ** 2).to_numpy())


@pytest.fixture
def fold() -> MakeFolds:
    """Return a table's rows in three folds."""

    def make(table: Table, *, weigh_tests: bool = False, cores: int = 1, **params: Any) -> Folds:
        splits = folds(table, 3, stratified=False, seed=1)
        common = repeatable({**PARAMS, **params})
        return Folds(table, splits, common, weigh_tests=weigh_tests, cores=cores)

    return make
