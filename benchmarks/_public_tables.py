"""Public tables that come inside Python packages, and how people's files of them would look.

`load` gives the clean table, typed as its authors meant it: what a data scientist has after reading the file with care.
The other fields say what a file of it looks like before that care.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import sklearn.datasets
import statsmodels.api as statsmodels
from vega_datasets import local_data


@dataclass(frozen=True)
class PublicTable:
    """A table, what to predict in it, and how its files are written.

    Attributes:
        name: What the report calls it, and `--table` takes.
        load: Returns the clean table.
        label: The column to predict.
        metric: LightGBM's name of the metric to compare; it goes with the objective that suits the label.
        rows: How many rows to draw of a table that has more.
        rare: A class to thin, and how many rows of it to keep; none where the label is a quantity.
        blank: The share of the cells that nobody filled in, beside those that the table lacks anyway.
        identifiers: Columns that name the row: in the files, but of no use to who knows what they are.
        thousands: Columns that are written with thousands separators.
        csv: What `DataFrame.to_csv` is told.
    """

    name: str
    load: Callable[[], pd.DataFrame]
    label: str
    metric: str
    rows: int = 2000
    rare: tuple[Any, int] | None = None
    blank: float = 0.0
    identifiers: tuple[str, ...] = ()
    thousands: tuple[str, ...] = ()
    csv: dict[str, Any] = field(default_factory=dict)

    @property
    def task(self) -> str:
        """Say which kind of prediction it is."""
        return {"binary_logloss": "binary", "multi_logloss": "multiclass"}.get(self.metric, "regression")


def from_scikit_learn(load: Callable[..., Any]) -> pd.DataFrame:
    """Return one of scikit-learn's tables, its classes by name where they have names."""
    bunch = load(as_frame=True)
    table: pd.DataFrame = bunch.frame
    if not pd.api.types.is_string_dtype(pd.Series(bunch.get("target_names", [0]))):
        return table
    return table.assign(target=bunch.target_names[table["target"]])


def affairs() -> pd.DataFrame:
    """Return Fair's survey, with whether there was an affair as survey files code it: 0.0 and 1.0."""
    table = statsmodels.datasets.fair.load_pandas().data
    return table.assign(affairs=(table["affairs"] > 0).astype(float))


TABLES = (
    PublicTable(
        "iris",
        lambda: from_scikit_learn(sklearn.datasets.load_iris),
        "target",
        "multi_logloss",
        rare=("virginica", 12),
    ),
    PublicTable(
        "breast-cancer",
        lambda: from_scikit_learn(sklearn.datasets.load_breast_cancer),
        "target",
        "binary_logloss",
        rare=("malignant", 60),
        blank=0.05,
    ),
    PublicTable(
        "digits", lambda: from_scikit_learn(sklearn.datasets.load_digits), "target", "multi_logloss", 1000, rare=(8, 12)
    ),
    PublicTable("affairs", affairs, "affairs", "binary_logloss", rare=(1.0, 80)),
    PublicTable(
        "seattle-weather",
        local_data.seattle_weather,
        "weather",
        "multi_logloss",
        rare=("fog", 12),
        csv={"date_format": "%Y/%m/%d"},
    ),
    PublicTable("cars", local_data.cars, "Origin", "multi_logloss", rare=("Europe", 16), thousands=("Weight_in_lbs",)),
    PublicTable(
        "diabetes",
        lambda: from_scikit_learn(sklearn.datasets.load_diabetes),
        "target",
        "rmse",
        blank=0.05,
        csv={"sep": ";", "decimal": ","},
    ),
    PublicTable("sf-temps", local_data.sf_temps, "temp", "rmse", csv={"date_format": "%Y/%m/%d %H:%M"}),
    PublicTable("stocks", local_data.stocks, "price", "rmse", csv={"date_format": "%b %d %Y"}),
    PublicTable("airports", local_data.airports, "latitude", "rmse", identifiers=("iata", "name")),
)
