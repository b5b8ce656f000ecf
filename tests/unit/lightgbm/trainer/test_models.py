"""A model of each kind learns what is in its table, trained by the command line that its job has."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import lightgbm as lgb
import mlflow
import numpy as np
import pandas as pd
import pytest

from amlwrap.lightgbm import Training, command_job
from tests.support.training_tables import write_odd_tables, write_tables
from tests.unit.lightgbm.trainer.conftest import Train, Trained

STOPPING = {"num_iterations": 150, "early_stopping_round": 5, "learning_rate": 0.3}
ODD = ["size [m]", "when: day", "colour, hue", "price"]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    write_tables(folder)
    write_odd_tables(folder)
    return folder


def run(train: Train, training: Training) -> Trained:
    """Train as the job of a training does."""
    job = command_job(compute="cpu-cluster", environment="azureml:here:1", training=training)
    assert job.command.startswith("python train.py ")
    return train(*shlex.split(job.command.replace("${{inputs.data}}", shlex.quote(str(job.inputs["data"].data))))[2:])


def metrics() -> dict[str, float]:
    """Return the last value of every metric that the script logged."""
    (found,) = mlflow.MlflowClient().search_runs(["0"])
    return dict(found.data.metrics)


def test_a_regression_model(train: Train, tables: Path) -> None:
    params = {"n_iter": 200, "early_stopping_round": 10}
    trained = run(train, Training(data=tables / "regression.csv", label="y", params=params))
    assert trained.description["params"]["objective"] == "regression"
    assert trained.description["features"] == ["f0", "f1", "f2", "f3", "colour"]
    table = pd.read_csv(tables / "regression.csv")
    table["colour"] = table["colour"].astype("category")
    model = lgb.Booster(model_file=trained.outputs / "model.txt")
    error = model.predict(table[trained.description["features"]]) - table["y"]
    assert float(np.sqrt(np.mean(error**2))) < 0.25 * table["y"].std()
    assert metrics()["test-rmse"] < 0.4 * table["y"].std()


def test_a_binary_model_with_weights_cross_validated(train: Train, tables: Path) -> None:
    training = Training(
        data=tables / "binary.parquet",
        label="y",
        class_weight={"yes": 2},
        cross_validation=3,
        params={"objective": "binary", "num_iterations": 40},
    )
    assert run(train, training).description["classes"] == ["no", "yes"]
    assert metrics()["test-auc"] > 0.95
    assert metrics()["test-binary_logloss"] < 0.4


def test_a_ranking_model(train: Train, tables: Path) -> None:
    training = Training(data=tables / "ranking.csv", label="y", group="query", params={"num_iterations": 30})
    assert run(train, training).description["params"]["objective"] == "lambdarank"
    assert metrics()["test-ndcg_at_5"] > 0.9


def check_odd_model(description: dict[str, Any], metric: str) -> None:
    """Check that a model of an odd table stopped early, knows its columns by name, and has its score logged last."""
    assert [name for name in description["features"] if not name.startswith("when: day.")] == ODD
    assert description["columns"]["when: day"]["kind"] == "date"
    assert description["columns"]["price"] == {"kind": "number", "written": "with commas between thousands"}
    assert 1 <= description["iterations"] < 150
    assert metrics()[metric] == pytest.approx(description["scores"][metric])


def test_an_odd_table_is_ranked(train: Train, tables: Path) -> None:
    training = Training(data=tables / "odd_ranking.csv", label="the gain", group="query id", params=STOPPING)
    description = run(train, training).description
    check_odd_model(description, "test-ndcg_at_1")
    assert description["params"]["objective"] == "lambdarank"


def test_an_odd_table_is_cross_validated(train: Train, tables: Path) -> None:
    training = Training(data=tables / "odd.csv", label="kind", cross_validation=4, params=STOPPING)
    description = run(train, training).description
    check_odd_model(description, "test-multi_logloss")
    assert description["classes"] == ["high", "low", "rare"]
