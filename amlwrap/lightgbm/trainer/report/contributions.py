"""What each feature adds to predictions: LightGBM's own SHAP values, on a sample of rows."""

from __future__ import annotations

from typing import NamedTuple

import lightgbm as lgb
import numpy as np
import pandas as pd

from boosting.tables import Table
from boosting.training import Fitted

_MOST_ROWS = 2000
_FEWEST_ROWS = 50
_MOST_LEAVES = 2_000_000  # that rows are held against, which takes about half a second


class Contributions(NamedTuple):
    """What features add to the raw score of rows.

    Attributes:
        rows: (rows, features) as the model takes them.
        added: (classes, rows, features) what each adds; one class unless there are more than two.
    """

    rows: pd.DataFrame
    added: np.ndarray

    def mean(self) -> np.ndarray:
        """Return the mean size of what each feature adds, (classes, features)."""
        return np.abs(self.added).mean(axis=1)


def contributions(fitted: Fitted, table: Table, seed: int) -> Contributions | str:
    """Return what features add to predictions for rows drawn by chance, or a sentence why that is not known."""
    model = fitted.model
    if "is_linear=1" in model.model_to_string(num_iteration=1):
        return "LightGBM computes no contributions for linear trees."
    leaves = model.num_trees() + int(model.feature_importance("split").sum())
    count = min(len(table.label), max(_FEWEST_ROWS, min(_MOST_ROWS, _MOST_LEAVES // leaves)))
    chosen = np.sort(np.random.default_rng(seed % 2**32).choice(len(table.label), count, replace=False))
    rows = table.features.iloc[chosen]
    added = _added(model, rows)
    if not np.isfinite(np.abs(added).sum()):
        return "Contributions are no finite numbers: training diverged; a lower learning_rate may help."
    return Contributions(rows, added)


def _added(model: lgb.Booster, rows: pd.DataFrame) -> np.ndarray:
    found = np.asarray(model.predict(rows, pred_contrib=True))
    by_class = found.reshape(len(rows), -1, rows.shape[1] + 1)  # the last of each is the same for all rows
    return by_class[:, :, :-1].transpose(1, 0, 2)
