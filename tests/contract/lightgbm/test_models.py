"""The bundled trainer as real jobs: a model that two processes train together, and a job that cannot train.

In one family of api-versions, since the family says how a job is submitted and not what is learnt: that the trainer's
jobs arrive in both, with hyperparameters and all, is what `test_sweeps.py` shows; that each kind of model learns, what
the trainer's own tests show.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from amlwrap import JobStatus, Workspace
from amlwrap.errors import JobFailedError
from amlwrap.lightgbm import Training, command_job
from tests.contract.lightgbm.conftest import HERE, IN_ONE_FAMILY, IRIS

pytestmark = IN_ONE_FAMILY


def test_two_processes_learn_an_odd_table_together(workspace: Workspace, odd_tables: Path, tmp_path: Path) -> None:
    params = {"num_iterations": 150, "early_stopping_round": 5, "learning_rate": 0.3}
    training = Training(data=odd_tables / "odd.csv", label="kind", class_weight="balanced", params=params)
    job = command_job(compute="cpu-cluster", environment=HERE, training=training, distributed=True, instance_count=2)
    finished = workspace.jobs.wait(workspace.jobs.submit(job).name)
    assert finished.status is JobStatus.COMPLETED
    folder = workspace.jobs.download(finished.name, tmp_path)
    description = json.loads((folder / "outputs" / "model.json").read_text("utf-8"))
    assert {"size [m]", "when: day", "colour, hue", "price"} <= set(description["features"])
    assert 1 <= description["iterations"] < 150
    score = description["scores"]["test-multi_logloss"]
    assert score < 0.5  # one process alone comes to 0.41, guessing to 1.1
    run = f"{finished.tracking_uri}/api/2.0/mlflow/runs/get"
    metrics = workspace.http.get(run, params={"run_id": finished.run_id}).json()["run"]["data"]["metrics"]
    assert {each["key"]: each["value"] for each in metrics}["test-multi_logloss"] == pytest.approx(score)
    logs = [path.read_text("utf-8") for path in (folder / "user_logs").iterdir() if "process" in path.name]
    assert len(logs) == 2
    assert all("total number of machines: 2" in log for log in logs)
    assert sum("without a label left out" in log for log in logs) == 1


def test_a_label_that_is_not_there_is_told(workspace: Workspace) -> None:
    job = command_job(compute="cpu-cluster", environment=HERE, training=Training(data=IRIS, label="kind"))
    submitted = workspace.jobs.submit(job)
    with pytest.raises(JobFailedError) as caught:
        workspace.jobs.wait(submitted.name)
    assert any("There is no column 'kind'" in line and "petal_width, species" in line for line in caught.value.log_tail)
