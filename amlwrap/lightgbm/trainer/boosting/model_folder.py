"""The trained model as an MLflow model folder, which MLflow loads and Azure deploys without any code of amlwrap's.

It is written without mlflow, whose import takes seconds.

Source: MLflow's model format, version 3: `MLmodel`, `conda.yaml`, `python_env.yaml`, `requirements.txt`, examples.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import platform
import re
import shutil
import uuid
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import lightgbm as lgb
import numpy as np
import pandas as pd
import yaml

from boosting.columns import Column
from boosting.reading import Frame
from boosting.recipe import Recipe
from boosting.recorded import Recorded
from boosting.scoring import MODEL_FILE, OUTPUT, class_columns, default_output

_TRAINER = Path(__file__).parents[1]
_LOADER = "boosting.scoring"
_MLFLOW = ("mlflow-skinny", "mlflow")  # the part that loads models, and the whole, which did not always bring it along
# What the loader needs; all of `tabular` goes with it.
_MODULES = ("cells", "columns", "moments", "reading", "recorded", "remarks", "scoring")
_IMPORT = re.compile(r"^from (?=(boosting|tabular)\.)", re.MULTILINE)
_EXAMPLES = 3
# What Azure's server for MLflow models without code imports besides, and installs only where the model asks for it.
_AZURE = ("azureml-inference-server-http", "azureml-ai-monitoring")


def save_model_folder(model: Path, recipe: Recipe, frame: Frame, folder: Path) -> None:
    """Write a model as a folder with the MLflow flavors `python_function` and `lightgbm`.

    Args:
        model: LightGBM's own file of it.
        recipe: how it reads tables.
        frame: the training rows, of which a few become the example.
        folder: what is written; whatever was there is gone.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    label = recipe.label
    shutil.copyfile(model, folder / MODEL_FILE)
    Recorded(label.name, label.classes, recipe.columns, frame.decimal_comma).write(folder)
    package = _write_code(folder / "code")
    _write_environment(folder)
    flavors = {
        "python_function": {
            "loader_module": f"{package}.{_LOADER}",
            "python_version": platform.python_version(),
            "code": "code",
            "env": {"conda": "conda.yaml", "virtualenv": "python_env.yaml"},
        },
        "lightgbm": {
            "data": MODEL_FILE,
            "lgb_version": lgb.__version__,
            "model_class": "lightgbm.basic.Booster",
            "code": "code",
        },
    }
    described = {
        "artifact_path": folder.name,
        "flavors": flavors,
        "mlflow_version": mlflow_package()[1],
        "model_uuid": uuid.uuid4().hex,
        "saved_input_example_info": _write_example(frame, recipe, folder),
        "signature": _signature(recipe),
        "utc_time_created": datetime.datetime.now(datetime.UTC).replace(tzinfo=None).isoformat(" "),
    }
    (folder / "MLmodel").write_text(yaml.safe_dump(described), "utf-8")


def mlflow_package() -> tuple[str, str]:
    """Return name and version of the package that mlflow is installed as, without importing it.

    Raises:
        PackageNotFoundError: it is none.
    """
    part, whole = _MLFLOW
    try:
        return part, version(part)
    except PackageNotFoundError:
        return whole, version(whole)


def _signature(recipe: Recipe) -> dict[str, str]:
    """Return which columns go in and come out.

    Every type goes in: MLflow's own would refuse whole numbers among others, blanks among whole numbers, and numbers
    that are written as text; the loader reads, or refuses, what the trainer would. It also misses columns in one
    sentence, where MLflow would print the data; hence none is required here.
    """
    classes = recipe.label.classes
    answers = [recipe.label.name] if classes is None else class_columns(classes)
    parts = {
        "inputs": [{"type": "any", "name": column.name, "required": False} for column in recipe.columns],
        "outputs": [{"type": "double", "name": name, "required": True} for name in answers],
        "params": [{"name": OUTPUT, "default": default_output(classes), "shape": None, "type": "string"}],
    }
    return {part: json.dumps(specified) for part, specified in parts.items()}


def _write_code(folder: Path) -> str:
    """Copy what the loader needs, as a package whose name belongs to its content; return the name.

    Two models in one process so share the package, or have one each.
    """
    files = [*sorted((_TRAINER / "tabular").glob("*.py")), *(_TRAINER / "boosting" / f"{name}.py" for name in _MODULES)]
    texts = {f"{file.parent.name}/{file.name}": file.read_text("utf-8") for file in files}
    package = f"lightgbm_table_{hashlib.sha256(json.dumps(texts).encode()).hexdigest()[:8]}"
    texts = {name: _IMPORT.sub(f"from {package}.", text) for name, text in texts.items()}
    texts["__init__.py"] = '"""What this model reads tables with, and scores them."""\n'
    texts["boosting/__init__.py"] = '"""Tables in pandas, and the model\'s answers for their rows."""\n'
    for name, text in texts.items():
        path = folder / package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return package


def _write_environment(folder: Path) -> None:
    """Write what scoring needs, in the versions that trained."""
    versions = [*((module.__name__, module.__version__) for module in (lgb, pd, np)), mlflow_package()]
    requirements = [f"{name}=={number}" for name, number in versions]
    python = platform.python_version_tuple()
    conda = ["name: mlflow-env", "channels:", "- conda-forge", "dependencies:", f"- python={python[0]}.{python[1]}"]
    conda += ["- pip", "- pip:", *(f"  - {line}" for line in (*requirements, *_AZURE))]
    environment = [f"python: {platform.python_version()}", "build_dependencies:", "- pip", "dependencies:"]
    environment += ["- -r requirements.txt"]
    for name, lines in (
        ("requirements.txt", requirements), ("conda.yaml", conda), ("python_env.yaml", environment)
    ):  # fmt: skip
        (folder / name).write_text("\n".join(lines) + "\n", "utf-8")


def _write_example(frame: Frame, recipe: Recipe, folder: Path) -> dict[str, Any]:
    """Write a few rows, those with the fewest blanks, as MLflow and its servers take them; return what MLflow notes."""
    names = [column.name for column in recipe.columns]
    fullest = np.argsort(frame.cells[names].isna().sum(axis=1), kind="stable")[:_EXAMPLES]
    cells = frame.cells.iloc[np.sort(fullest)]
    columns = [_example(cells[column.name], column) for column in recipe.columns]
    example = {"columns": names, "data": [list(row) for row in zip(*columns, strict=True)]}
    for name, content in (
        ("input_example.json", example),
        ("serving_input_example.json", {"dataframe_split": example}),
    ):
        (folder / name).write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return {
        "artifact_path": "input_example.json",
        "type": "dataframe",
        "pandas_orient": "split",
        "serving_input_path": "serving_input_example.json",
    }


def _example(cells: pd.Series, column: Column) -> list[Any]:
    """Return cells as JSON holds them: numbers with decimals, since servers take their types from here."""
    if pd.api.types.is_datetime64_any_dtype(cells):
        values = [None if pd.isna(value) else value.isoformat() for value in cells]
    elif pd.api.types.is_numeric_dtype(cells):
        values = [
            None if not np.isfinite(value) else value for value in cells.to_numpy(float, na_value=np.nan).tolist()
        ]
    else:
        values = [None if pd.isna(value) else str(value) for value in cells.tolist()]
    return values
