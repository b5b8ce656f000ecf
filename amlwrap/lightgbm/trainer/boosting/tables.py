"""Rows to learn from and rows to test on, as LightGBM takes them."""

from __future__ import annotations

from typing import Any, NamedTuple

import lightgbm as lgb
import numpy as np
import pandas as pd


class Table(NamedTuple):
    """Rows with what is learnt from them.

    Attributes:
        features: (rows, features), named as the model names them.
        label: (rows,) numbers, or numbers of classes.
        weight: (rows,) weights of the rows, if they have any.
        class_weight: (rows,) weights of their classes, if those have any.
        group: (rows,) which query a row belongs to; rows of one query are together.
    """

    features: pd.DataFrame
    label: np.ndarray
    weight: np.ndarray | None = None
    class_weight: np.ndarray | None = None
    group: np.ndarray | None = None

    def take(self, rows: np.ndarray) -> Table:
        """Return some of the rows, in the order of their numbers."""
        rows = np.sort(rows)
        others = [None if values is None else values[rows] for values in self[2:]]
        return Table(self.features.iloc[rows], self.label[rows], *others)

    def weights(self, *, by_class: bool) -> np.ndarray | None:
        """Return the weight of every row, with or without that of its class; None if all weigh the same."""
        found = [values for values in (self.weight, self.class_weight if by_class else None) if values is not None]
        return np.prod(found, axis=0) if found else None

    def dataset(
        self, *, by_class: bool, reference: lgb.Dataset | None = None, params: dict[str, Any] | None = None
    ) -> lgb.Dataset:
        """Return the rows as LightGBM holds them."""
        sizes = None if self.group is None else group_sizes(self.group)
        weights = self.weights(by_class=by_class)
        return lgb.Dataset(self.features, self.label, weight=weights, group=sizes, reference=reference, params=params)


def group_sizes(group: np.ndarray) -> np.ndarray:
    """Return how many rows each group has, in the order of the rows."""
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    return np.diff(np.r_[starts, len(group)])
