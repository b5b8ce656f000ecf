"""Train LightGBM on a table, log how well it does, and save the model."""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import lightgbm as lgb
import mlflow
import numpy as np


def read_table(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return the features and the label, 0 or 1, which is the column `label`."""
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows or "label" not in rows[0]:
        raise SystemExit(f"{path.name} has no rows with a column 'label'.")
    labels = np.array([int(row.pop("label")) for row in rows])
    return np.array([[float(value) for value in row.values()] for row in rows]), labels


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--table", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--model", type=Path, required=True, help="folder that the model is saved in")
    arguments = parser.parse_args()

    features, labels = read_table(arguments.table)
    parameters = {"objective": "binary", "min_data_in_leaf": 5, "num_threads": 1, "verbose": -1}
    model = lgb.train(parameters, lgb.Dataset(features, labels), arguments.rounds)
    accuracy = float(np.mean((model.predict(features) > 0.5) == labels))
    mlflow.log_metric("accuracy", accuracy)
    print(f"accuracy {accuracy:.3f} on {len(labels)} rows")
    arguments.model.mkdir(parents=True, exist_ok=True)
    model.save_model(arguments.model / "model.txt")


if __name__ == "__main__":
    main()
