"""The bundled trainer as real jobs: one model of each kind, and one trained by two processes together.

In one family of api-versions, since the family says how a job is submitted and not what is learnt: that the trainer's
jobs arrive in both, with hyperparameters and all, is what `test_sweeps.py` shows.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import lightgbm as lgb
import numpy as np
import pandas as pd
import pytest

from amlwrap import JobStatus, Workspace
from amlwrap.errors import JobFailedError
from amlwrap.lightgbm import Training, command_job
from tests.contract.lightgbm.conftest import HERE, IN_ONE_FAMILY, IRIS

pytestmark = IN_ONE_FAMILY


def run(workspace: Workspace, folder: Path, training: Training, **more: Any) -> Path:
    """Run a training job to its end and return the folder of its outputs."""
    job = command_job(compute="cpu-cluster", environment=HERE, training=training, **more)
    finished = workspace.jobs.wait(workspace.jobs.submit(job).name)
    assert finished.status is JobStatus.COMPLETED
    return workspace.jobs.download(finished.name, folder) / "outputs"


def metrics(workspace: Workspace, outputs: Path) -> dict[str, float]:
    """Return the last value of every metric that the job logged."""
    from amlwrap.metrics import open_client

    job = workspace.jobs.get(outputs.parent.name)
    return dict(open_client(job).get_run(str(job.run_id)).data.metrics)


def test_a_regression_model(workspace: Workspace, tables: Path, tmp_path: Path) -> None:
    params = {"n_iter": 200, "early_stopping_round": 10}
    outputs = run(workspace, tmp_path, Training(data=tables / "regression.csv", label="y", params=params))
    description = json.loads((outputs / "model.json").read_text())
    assert description["params"]["objective"] == "regression"
    assert description["features"] == ["f0", "f1", "f2", "f3", "colour"]
    table = pd.read_csv(tables / "regression.csv")
    table["colour"] = table["colour"].astype("category")
    model = lgb.Booster(model_file=outputs / "model.txt")
    error = model.predict(table[description["features"]]) - table["y"]
    assert float(np.sqrt(np.mean(error**2))) < 0.25 * table["y"].std()
    assert metrics(workspace, outputs)["test-rmse"] < 0.4 * table["y"].std()


def test_a_binary_model_with_weights_cross_validated(workspace: Workspace, tables: Path, tmp_path: Path) -> None:
    training = Training(
        data=tables / "binary.parquet",
        label="y",
        class_weight={"yes": 2},
        cross_validation=3,
        params={"objective": "binary", "num_iterations": 40},
    )
    outputs = run(workspace, tmp_path, training)
    assert json.loads((outputs / "model.json").read_text())["classes"] == ["no", "yes"]
    logged = metrics(workspace, outputs)
    assert logged["test-auc"] > 0.95
    assert logged["test-binary_logloss"] < 0.4


def test_a_multiclass_model_with_its_importance(workspace: Workspace, tmp_path: Path) -> None:
    outputs = run(workspace, tmp_path, Training(data=IRIS, label="species", params={"num_iterations": 30}))
    description = json.loads((outputs / "model.json").read_text())
    assert description["classes"] == ["setosa", "versicolor", "virginica"]
    importance = pd.read_csv(outputs / "feature_importance.csv")
    assert set(importance["feature"]) == set(description["features"])
    assert importance["gain"].is_monotonic_decreasing
    assert (outputs / "feature_importance.png").read_bytes().startswith(b"\x89PNG")
    table = pd.read_csv(IRIS)
    model = lgb.Booster(model_file=outputs / "model.txt")
    predicted = np.argmax(model.predict(table[description["features"]]), axis=1)
    assert np.mean(np.array(description["classes"])[predicted] == table["species"]) > 0.95


def test_a_ranking_model(workspace: Workspace, tables: Path, tmp_path: Path) -> None:
    training = Training(data=tables / "ranking.csv", label="y", group="query", params={"num_iterations": 30})
    outputs = run(workspace, tmp_path, training)
    assert json.loads((outputs / "model.json").read_text())["params"]["objective"] == "lambdarank"
    assert metrics(workspace, outputs)["test-ndcg_at_5"] > 0.9


def test_two_processes_train_one_model_together(workspace: Workspace, tables: Path, tmp_path: Path) -> None:
    table = pd.read_parquet(tables / "binary.parquet")
    table["colour"] = table["colour"].astype("category")
    training = Training(data=tables / "binary.parquet", label="y", params={"num_iterations": 60})
    accuracies = []
    for options in ({}, {"distributed": True, "instance_count": 2}):
        outputs = run(workspace, tmp_path, training, **options)
        model = lgb.Booster(model_file=outputs / "model.txt")
        predicted = np.asarray(model.predict(table.drop(columns="y"))) > 0.5
        accuracies.append(float(np.mean(predicted == (table["y"] == "yes"))))
        logs = sorted(path.name for path in (outputs.parent / "user_logs").iterdir())
    assert abs(accuracies[0] - accuracies[1]) < 1e-2
    texts = [(outputs.parent / "user_logs" / name).read_text() for name in logs if "process" in name]
    assert len(texts) == 2
    assert all("total number of machines: 2" in text for text in texts)


STOPPING = {"num_iterations": 150, "early_stopping_round": 5, "learning_rate": 0.3}


def check_odd_model(workspace: Workspace, outputs: Path, features: list[str], metric: str) -> dict[str, Any]:
    """Check that a model of an odd table stopped early, knows its columns by name, and has its score logged last."""
    description: dict[str, Any] = json.loads((outputs / "model.json").read_text("utf-8"))
    assert [name for name in description["features"] if not name.startswith("when: day.")] == features
    assert description["columns"]["when: day"]["kind"] == "date"
    assert description["columns"]["price"] == {"kind": "number", "written": "with commas between thousands"}
    assert 1 <= description["iterations"] < 150
    assert metrics(workspace, outputs)[metric] == pytest.approx(description["scores"][metric])
    return description


ODD = ["size [m]", "when: day", "colour, hue", "price"]


def test_an_odd_table_is_ranked(workspace: Workspace, odd_tables: Path, tmp_path: Path) -> None:
    training = Training(data=odd_tables / "odd_ranking.csv", label="the gain", group="query id", params=STOPPING)
    outputs = run(workspace, tmp_path, training)
    description = check_odd_model(workspace, outputs, ODD, "test-ndcg_at_1")
    assert description["params"]["objective"] == "lambdarank"


def test_an_odd_table_is_cross_validated(workspace: Workspace, odd_tables: Path, tmp_path: Path) -> None:
    training = Training(data=odd_tables / "odd.csv", label="kind", cross_validation=4, params=STOPPING)
    outputs = run(workspace, tmp_path, training)
    description = check_odd_model(workspace, outputs, ODD, "test-multi_logloss")
    assert description["classes"] == ["high", "low", "rare"]


def test_two_processes_learn_an_odd_table_together(workspace: Workspace, odd_tables: Path, tmp_path: Path) -> None:
    training = Training(data=odd_tables / "odd.csv", label="kind", class_weight="balanced", params=STOPPING)
    outputs = run(workspace, tmp_path, training, distributed=True, instance_count=2)
    check_odd_model(workspace, outputs, ODD, "test-multi_logloss")
    logs = [path.read_text("utf-8") for path in (outputs.parent / "user_logs").iterdir() if "process" in path.name]
    assert len(logs) == 2
    assert sum("without a label left out" in log for log in logs) == 1


def test_a_label_that_is_not_there_is_told(workspace: Workspace) -> None:
    job = command_job(compute="cpu-cluster", environment=HERE, training=Training(data=IRIS, label="kind"))
    submitted = workspace.jobs.submit(job)
    with pytest.raises(JobFailedError) as caught:
        workspace.jobs.wait(submitted.name)
    assert any("There is no column 'kind'" in line and "petal_width, species" in line for line in caught.value.log_tail)
