"""Small models, made of a table as the bundled trainer makes them, for tests of what they answer."""

from __future__ import annotations

from pathlib import Path

import lightgbm as lgb
import numpy as np
import pandas as pd
from mlflow import pyfunc

from boosting.model_folder import save_model_folder
from boosting.reading import read_frame
from boosting.recipe import find_recipe
from tabular.asked import Asked
from tabular.inspection import inspect_table

ROWS = 40


class Made:
    """A model that was made of a table, the model's folder, and what LightGBM itself says of the training rows."""

    def __init__(
        self, table: pd.DataFrame, folder: Path, *, categorical: tuple[str, ...] = (), suffix: str = ".csv"
    ) -> None:
        rows = folder / f"rows{suffix}"
        table.to_csv(rows, index=False) if suffix == ".csv" else table.to_parquet(rows)
        asked = Asked("y", categorical=categorical)
        facts = inspect_table(rows, asked)
        frame = read_frame(facts)
        recipe = find_recipe(frame, facts, asked)
        held = recipe.table(frame, facts)
        classes = len(facts.label.classes or ())
        params = {"objective": facts.label.objective, "verbosity": -1, "num_threads": 1, "min_data_in_leaf": 2}
        params |= {"num_class": classes} if facts.label.objective == "multiclass" else {}
        booster = lgb.train(params | {"min_data_per_group": 1}, held.dataset(by_class=False), num_boost_round=4)
        booster.save_model(folder / "model.txt")
        self.table, self.rows, self.folder = table, rows, folder / "model"
        save_model_folder(folder / "model.txt", recipe, frame, self.folder)
        scores = booster.predict(held.features)
        self.wanted = np.column_stack([1 - scores, scores]) if classes == 2 else scores.reshape(len(table), -1)
        self.model = pyfunc.load_model(str(self.folder))
