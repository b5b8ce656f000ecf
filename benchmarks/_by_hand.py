"""What a careful data scientist would write for one clean table with pandas and LightGBM, and no more."""

from __future__ import annotations

from typing import Any

import lightgbm
import pandas as pd

DATE_PARTS = ("year", "month", "day", "dayofyear", "dayofweek", "hour")


def features_of(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table that LightGBM can learn from: dates by their parts and as days, text as categories."""
    columns: dict[str, pd.Series] = {}
    for name, values in table.items():
        if pd.api.types.is_datetime64_any_dtype(values):
            columns |= {f"{name}_{part}": getattr(values.dt, part) for part in DATE_PARTS}
            columns[f"{name}_days"] = (values - pd.Timestamp(0)) / pd.Timedelta(days=1)
        else:
            columns[str(name)] = values if pd.api.types.is_numeric_dtype(values) else values.astype("category")
    return pd.DataFrame(columns)


def score(train: pd.DataFrame, test: pd.DataFrame, label: str, metric: str, params: dict[str, Any]) -> float:
    """Train on the rows that have a label, and return the metric of the others' predictions."""
    train = train.dropna(subset=[label])
    labels, tested = train[label], test[label]
    params = {"metric": metric, "verbosity": -1, "objective": "regression"} | params
    if metric != "rmse":
        classes = sorted(labels.unique())
        labels, tested = (values.map(classes.index) for values in (labels, tested))
        params["objective"] = "binary" if len(classes) == 2 else "multiclass"
        params["num_class"] = 1 if len(classes) == 2 else len(classes)
    rows = lightgbm.Dataset(features_of(train.drop(columns=label)), labels)
    others = lightgbm.Dataset(features_of(test.drop(columns=label)), tested, reference=rows)
    model = lightgbm.train(params, rows, valid_sets=[others], valid_names=["test"])
    return float(model.best_score["test"][metric])
