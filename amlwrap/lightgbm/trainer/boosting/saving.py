"""What is kept of a training: the model, what one must know to use it, and the importance of its features."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import lightgbm as lgb
import pandas as pd

from boosting.recipe import Recipe
from boosting.training import Fitted, Params

FOLDER = Path("outputs")  # which the workspace keeps


def save(fitted: Fitted, recipe: Recipe, params: Params) -> None:
    """Write `model.txt`, `model.json` and `feature_importance.csv`.

    The description names features as the table does; `model_names` in it tells those that `model.txt` calls otherwise.
    """
    FOLDER.mkdir(exist_ok=True)
    model, readable = fitted.model, {held: name for name, held in recipe.names.items()}
    model.save_model(FOLDER / "model.txt")  # the best iterations, where training stopped early
    features = [readable[name] for name in model.feature_name()]
    description: dict[str, Any] = {
        "label": recipe.label.name,
        "classes": recipe.label.classes,
        "features": features,
        "model_names": {name: held for name, held in recipe.names.items() if name != held},
        "columns": {column.name: {"kind": column.kind, **column.describe()} for column in recipe.columns},
        "params": params,
        "iterations": fitted.iterations,
        "scores": {name: None if math.isnan(value) else value for name, value in fitted.scores.items()},
        "lightgbm": lgb.__version__,
    }
    text = json.dumps(description, indent=2, ensure_ascii=False, default=str)
    (FOLDER / "model.json").write_text(text + "\n", encoding="utf-8")
    gain, splits = (model.feature_importance(kind) for kind in ("gain", "split"))
    importance = pd.DataFrame({"feature": features, "gain": gain, "split": splits})
    importance = importance.sort_values("gain", ascending=False, kind="stable")
    importance.to_csv(FOLDER / "feature_importance.csv", index=False)
