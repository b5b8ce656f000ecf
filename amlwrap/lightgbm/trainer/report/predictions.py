"""Labels of rows, and what a model that was not trained on them predicts."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Predictions(NamedTuple):
    """Rows with their predictions.

    Attributes:
        label: (rows,) numbers, or numbers of classes.
        predicted: (rows,) numbers, or (rows, classes) probabilities.
        group: (rows,) which query a row belongs to, in ranking; rows of one query are together.
    """

    label: np.ndarray
    predicted: np.ndarray
    group: np.ndarray | None = None

    def finite(self) -> Predictions:
        """Return the rows whose predictions are finite."""
        rows = np.isfinite(self.predicted.reshape(len(self.label), -1)).all(axis=1)
        return Predictions(*(None if part is None else part[rows] for part in self))
