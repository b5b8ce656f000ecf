"""What `submit.py` does, against a workspace on this machine."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from azure.ai.ml import MLClient
from azure.ai.ml.entities import Job
from mlflow import MlflowClient

from amlwrap.testing import LocalServer, ml_client
from submit import register, submit


@pytest.fixture(scope="session")
def client(local_workspace: LocalServer) -> MLClient:
    """Azure's own client, for the local workspace."""
    return ml_client(show_progress=False)


def ended(client: MLClient, job: Job) -> Job:
    """Wait for a job to end and return it."""
    while job.status not in ("Completed", "Failed", "Canceled"):
        time.sleep(0.5)
        job = client.jobs.get(job.name)
    return job


def write_table(path: Path, label: str) -> Path:
    """Write a table whose label is 1 where x is above 50."""
    rows = [f"{x},{x % 7},{int(x > 50)}" for x in range(100)]
    path.write_text("\n".join([f"x,y,{label}", *rows]))
    return path


@pytest.fixture(scope="session")
def trained(client: MLClient, tmp_path_factory: pytest.TempPathFactory) -> Job:
    """A training that has ended, for all tests that look at what came out."""
    table = write_table(tmp_path_factory.mktemp("data") / "table.csv", "label")
    return ended(client, submit(client, table, rounds=10))


def test_training_completes(trained: Job) -> None:
    """The job runs as a real process, in the environment that its conda file describes."""
    assert trained.status == "Completed"


def test_the_score_is_logged(trained: Job, local_workspace: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """MLflow finds what the job logged: a job's run has the job's name for an id."""
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", local_workspace.tracking_token)
    run = MlflowClient(local_workspace.tracking_uri).get_run(trained.name)
    assert run.data.metrics["accuracy"] > 0.9


def test_the_model_is_registered(client: MLClient, trained: Job, tmp_path: Path) -> None:
    """The registered model is the file that the job saved."""
    model = register(client, trained)
    client.models.download(model.name, model.version, download_path=str(tmp_path))
    assert list(tmp_path.rglob("model.txt"))


def test_a_table_without_a_label_fails_the_job(client: MLClient, tmp_path: Path) -> None:
    """What goes wrong on Azure goes wrong here."""
    job = submit(client, write_table(tmp_path / "table.csv", "lable"))
    assert ended(client, job).status == "Failed"
