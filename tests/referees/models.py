"""A LightGBM model for MLflow to log and to load."""

from __future__ import annotations

from typing import Any

import lightgbm
import numpy


def trained() -> tuple[lightgbm.Booster, Any]:
    """Return a small model, and rows to predict for."""
    rows = numpy.random.default_rng(1).random((200, 3))
    return lightgbm.train({"verbosity": -1}, lightgbm.Dataset(rows, rows[:, 0]), 3), rows
