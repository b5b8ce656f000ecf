"""A job trains a model of irises, and rows are scored by it, here and in a job, to the last bit as LightGBM does it.

In one family of api-versions: what a job to score is made of, every job is.
"""

from __future__ import annotations

import json
from pathlib import Path

import lightgbm as lgb
import numpy as np
import pandas as pd
import pytest

from amlwrap import JobStatus, Workspace
from amlwrap.lightgbm import Training, command_job, score_job
from tests.contract.lightgbm.conftest import HERE, IN_ONE_FAMILY, IRIS
from tests.support.program import run_program

pytestmark = IN_ONE_FAMILY
SPECIES = ["setosa", "versicolor", "virginica"]


@pytest.fixture(scope="module")
def outputs(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a job left of irises."""
    training = Training(data=IRIS, label="species", params={"num_iterations": 30})
    job = command_job(compute="cpu-cluster", environment=HERE, training=training)
    finished = workspace.jobs.wait(workspace.jobs.submit(job).name)
    assert finished.status is JobStatus.COMPLETED
    return workspace.jobs.download(finished.name, tmp_path_factory.mktemp("left")) / "outputs"


@pytest.fixture(scope="module")
def wanted(outputs: Path) -> np.ndarray:
    """What LightGBM itself says of the same rows."""
    model = lgb.Booster(model_file=outputs / "model.txt")
    return np.asarray(model.predict(pd.read_csv(IRIS)[model.feature_name()]))


def test_a_job_leaves_a_model_of_classes_and_its_importance(outputs: Path, wanted: np.ndarray) -> None:
    description = json.loads((outputs / "model.json").read_text())
    assert description["classes"] == SPECIES
    importance = pd.read_csv(outputs / "feature_importance.csv")
    assert set(importance["feature"]) == set(description["features"])
    assert importance["gain"].is_monotonic_decreasing
    assert np.mean(np.array(SPECIES)[wanted.argmax(axis=1)] == pd.read_csv(IRIS)["species"]) > 0.95


def test_a_job_scores_rows_with_the_model_as_data(
    workspace: Workspace, outputs: Path, wanted: np.ndarray, tmp_path: Path
) -> None:
    job = score_job(model=outputs / "model", data=IRIS, environment=HERE, compute="cpu-cluster", output="rows.parquet")
    finished = workspace.jobs.wait(workspace.jobs.submit(job).name)
    assert finished.status is JobStatus.COMPLETED
    answers = pd.read_parquet(workspace.jobs.download(finished.name, tmp_path) / "outputs" / "rows.parquet")
    assert list(answers) == SPECIES
    np.testing.assert_array_equal(answers.to_numpy(), wanted)


def test_this_machine_scores_the_same_rows_without_a_workspace(
    outputs: Path, wanted: np.ndarray, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "labels.csv"
    before = sorted(outputs.rglob("*"))
    outcome = run_program(
        capfd, "lightgbm", "score", str(outputs), "--data", str(IRIS), "--output-file", str(target), "--labels"
    )
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.splitlines() == ["150 rows scored.", f"Wrote {target}."]
    assert pd.read_csv(target)["species"].tolist() == np.array(SPECIES)[wanted.argmax(axis=1)].tolist()
    assert sorted(outputs.rglob("*")) == before
