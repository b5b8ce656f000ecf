"""Azure's plugin for MLflow, asked for runs, artifacts and models at an azureml:// URI of the local workspace."""

from __future__ import annotations

import os
from pathlib import Path

import mlflow
import mlflow.lightgbm
import pytest
from mlflow import MlflowClient
from mlflow.entities import Metric, Param, RunTag
from mlflow.exceptions import MlflowException

from amlwrap import CommandJob, EnvironmentDefinition, Workspace
from tests.referees.models import trained


def test_what_a_run_logs_is_found_again() -> None:
    mlflow.set_experiment("azureml outside")
    with mlflow.start_run(run_name="first", tags={"kind": "odd one"}) as run:
        mlflow.log_params({"rounds": 3, "kind": "gbdt"})
        for step in range(3):
            mlflow.log_metric("loss", 1 / (step + 1), step=step)
        with mlflow.start_run(run_name="inner", nested=True) as inner:
            mlflow.log_metric("loss", 0.1)
    client = MlflowClient()
    found = client.get_run(run.info.run_id)
    assert found.data.params == {"rounds": "3", "kind": "gbdt"}
    assert [(each.step, each.value) for each in client.get_metric_history(run.info.run_id, "loss")] == [
        (0, 1), (1, 1 / 2), (2, 1 / 3)
    ]  # fmt: skip
    condition = f"tags.mlflow.parentRunId = '{run.info.run_id}' AND metrics.loss < 0.2"
    assert [each.info.run_id for each in client.search_runs([run.info.experiment_id], condition)] == [inner.info.run_id]
    assert client.get_experiment_by_name("azureml outside").experiment_id == run.info.experiment_id
    assert (found.info.run_name, found.info.status, found.data.tags["kind"]) == ("first", "FINISHED", "odd one")


def test_batches_are_logged_without_waiting() -> None:
    client = MlflowClient()
    run = client.create_run("0").info.run_id
    points = [Metric("loss", step / 10, 1, step) for step in range(1000)]
    client.log_batch(run, points[:900], [Param("a", "1")], [RunTag("b", "2")])
    client.log_batch(run, points[900:], synchronous=False).wait()
    assert len(client.get_metric_history(run, "loss")) == 1000


def test_artifacts_go_up_and_come_down(tmp_path: Path) -> None:
    folder = tmp_path / "logged"
    (folder / "deep").mkdir(parents=True)
    (folder / "a b.txt").write_text("a")
    (folder / "deep" / "c+d%20.bin").write_bytes(bytes(range(256)) * 1000)
    with mlflow.start_run() as run:
        assert run.info.artifact_uri.startswith("azureml://127.0.0.1:")
        mlflow.log_artifact(str(folder / "a b.txt"))
        mlflow.log_artifacts(str(folder), "all")
        mlflow.log_dict({"x": 1}, "plots/x.json")
        with pytest.raises(Exception, match="already: log it under another name"):
            mlflow.log_dict({"x": 2}, "plots/x.json")
    client = MlflowClient()
    assert sorted(each.path for each in client.list_artifacts(run.info.run_id)) == ["a b.txt", "all", "plots"]
    assert [each.path for each in client.list_artifacts(run.info.run_id, "all/deep")] == ["all/deep/c+d%20.bin"]
    got = Path(client.download_artifacts(run.info.run_id, "all", str(tmp_path)))
    assert (got / "deep" / "c+d%20.bin").read_bytes() == bytes(range(256)) * 1000
    assert mlflow.artifacts.load_dict(f"{run.info.artifact_uri}/plots/x.json") == {"x": 1}
    assert mlflow.artifacts.load_text(f"runs:/{run.info.run_id}/a b.txt") == "a"
    with pytest.raises(Exception, match="nothing"):
        client.download_artifacts(run.info.run_id, "nothing.txt")


def test_a_model_is_logged_and_loaded() -> None:
    booster, rows = trained()
    with mlflow.start_run() as run:
        logged = mlflow.lightgbm.log_model(booster, name="model", pip_requirements=["lightgbm"])
    for place in (logged.model_uri, f"runs:/{run.info.run_id}/model"):
        assert (mlflow.lightgbm.load_model(place).predict(rows) == booster.predict(rows)).all()


_SCRIPT = """
import os, mlflow
mlflow.log_metric("accuracy", 0.9)
mlflow.log_dict({"x": 1}, "plots/x.json")
assert mlflow.active_run().info.run_id == os.environ["AZUREML_RUN_ID"]
assert mlflow.artifacts.load_dict(mlflow.get_artifact_uri("plots/x.json")) == {"x": 1}
"""


def test_a_job_logs_to_its_own_run(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "main.py").write_text(_SCRIPT)
    names = ("MLFLOW_TRACKING_URI", "REQUESTS_CA_BUNDLE", "AZUREML_CURRENT_CLOUD")
    job = CommandJob(
        command="python main.py", code=tmp_path, environment=EnvironmentDefinition(image="any"), compute="cpu-cluster",
        experiment_name="azureml-inside", environment_variables={name: os.environ[name] for name in names},
    )  # fmt: skip
    done = workspace.jobs.wait(workspace.jobs.submit(job).name)
    run = MlflowClient().get_run(done.name)
    assert (str(done.status), run.data.metrics) == ("Completed", {"accuracy": 0.9})
    assert mlflow.artifacts.load_dict(f"{run.info.artifact_uri}/plots/x.json") == {"x": 1}


def test_the_registry_is_refused_in_a_sentence() -> None:
    with pytest.raises(MlflowException, match="`amlwrap model create` registers models"):
        MlflowClient().create_registered_model("x")
