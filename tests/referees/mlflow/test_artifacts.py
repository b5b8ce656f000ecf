"""The files of runs, and models, through MLflow's artifact proxy."""

from __future__ import annotations

from pathlib import Path

import lightgbm
import mlflow
import mlflow.lightgbm
import pandas
import pytest
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException
from mlflow.store.artifact.artifact_repository_registry import get_artifact_repository

from tests.referees.models import trained

IS_THIRD = int(mlflow.__version__.partition(".")[0]) >= 3
third = pytest.mark.skipif(not IS_THIRD, reason="came with the third version of MLflow")


def test_files_are_logged_listed_downloaded_and_deleted(experiment: str, tmp_path: Path) -> None:
    folder = tmp_path / "logged"
    (folder / "deep").mkdir(parents=True)
    (folder / "a b+c.txt").write_text("ä")
    (folder / "deep" / "empty").touch()
    with mlflow.start_run() as run:
        mlflow.log_artifact(str(folder / "a b+c.txt"))
        mlflow.log_artifacts(str(folder), "all")
        mlflow.log_text("text", "texts/a.txt")
        mlflow.log_dict({"x": [1]}, "dicts/x.json")
        mlflow.log_table({"a": [1, 2]}, "table.json")
        assert mlflow.get_artifact_uri("texts") == f"{run.info.artifact_uri}/texts"
    client = MlflowClient()
    listed = {each.path: each.is_dir for each in client.list_artifacts(run.info.run_id)}
    assert listed == {"a b+c.txt": False, "all": True, "dicts": True, "table.json": False, "texts": True}
    assert [(each.path, each.file_size) for each in client.list_artifacts(run.info.run_id, "texts")] == [
        ("texts/a.txt", 4)
    ]
    got = Path(mlflow.artifacts.download_artifacts(run_id=run.info.run_id, artifact_path="all"))
    assert (got / "a b+c.txt").read_text() == "ä"
    assert (got / "deep" / "empty").read_bytes() == b""
    assert mlflow.artifacts.load_text(f"{run.info.artifact_uri}/texts/a.txt") == "text"
    assert mlflow.artifacts.load_dict(f"runs:/{run.info.run_id}/dicts/x.json") == {"x": [1]}
    assert list(mlflow.load_table("table.json", run_ids=[run.info.run_id])["a"]) == [1, 2]
    get_artifact_repository(run.info.artifact_uri).delete_artifacts("all")
    assert "all" not in [each.path for each in client.list_artifacts(run.info.run_id)]
    with pytest.raises(MlflowException):
        mlflow.artifacts.download_artifacts(run_id=run.info.run_id, artifact_path="all/deep/empty")


def test_a_model_is_logged_and_loaded(experiment: str) -> None:
    booster, rows = trained()
    with mlflow.start_run() as run:
        named = {"name" if IS_THIRD else "artifact_path": "model"}
        logged = mlflow.lightgbm.log_model(booster, pip_requirements=["lightgbm"], input_example=rows[:2], **named)
    for place in (logged.model_uri, f"runs:/{run.info.run_id}/model"):
        assert (mlflow.lightgbm.load_model(place).predict(rows) == booster.predict(rows)).all()
        assert (mlflow.pyfunc.load_model(place).predict(rows) == booster.predict(rows)).all()
    assert mlflow.models.get_model_info(logged.model_uri).signature is not None


def test_lightgbm_logs_by_itself(experiment: str) -> None:
    _, rows = trained()
    mlflow.lightgbm.autolog(log_datasets=False)
    try:
        data = lightgbm.Dataset(pandas.DataFrame(rows, columns=list("abc")), rows[:, 0], free_raw_data=False)
        lightgbm.train({"verbosity": -1, "num_leaves": 7}, data, 5, valid_sets=[data], valid_names=["train"])
    finally:
        mlflow.lightgbm.autolog(disable=True)
    run = mlflow.last_active_run()
    assert (run.data.params["num_leaves"], run.info.status) == ("7", "FINISHED")
    assert len(MlflowClient().get_metric_history(run.info.run_id, "train-l2")) == 5
    listed = {each.path for each in MlflowClient().list_artifacts(run.info.run_id)}
    assert "feature_importance_gain.json" in listed
    assert mlflow.lightgbm.load_model(f"runs:/{run.info.run_id}/model").num_trees() == 5


def test_data_sets_are_kept_with_the_run_that_read_them(experiment: str) -> None:
    read = mlflow.data.from_pandas(pandas.DataFrame({"a": [1.0]}), name="iris")
    with mlflow.start_run() as run:
        mlflow.log_input(read, "training")
    (found,) = mlflow.get_run(run.info.run_id).inputs.dataset_inputs
    assert (found.dataset.name, found.dataset.digest, found.tags[0].value) == ("iris", read.digest, "training")


@third
def test_logged_models_are_searched_tagged_and_deleted(experiment: str, tmp_path: Path) -> None:
    (tmp_path / "weights").write_text("1")
    client = MlflowClient()
    with mlflow.start_run() as run:
        model = mlflow.initialize_logged_model(name="mine", params={"depth": "3"}, tags={"team": "a"})
        client.log_model_artifacts(model.model_id, str(tmp_path))
        mlflow.finalize_logged_model(model.model_id, "READY")
        mlflow.log_metric("loss", 0.5, model_id=model.model_id)
    mlflow.create_external_model(name="elsewhere")
    condition = "metrics.loss < 1 AND params.depth = '3' AND tags.team = 'a'"
    (found,) = mlflow.search_logged_models([experiment], condition, output_format="list")
    assert (found.model_id, found.name, found.source_run_id) == (model.model_id, "mine", run.info.run_id)
    assert [each.path for each in client.list_logged_model_artifacts(model.model_id)] == ["weights"]
    client.set_logged_model_tags(model.model_id, {"stage": "old"})
    client.delete_logged_model_tag(model.model_id, "team")
    assert mlflow.get_logged_model(model.model_id).tags["stage"] == "old"
    client.delete_logged_model(model.model_id)
    left = mlflow.search_logged_models([experiment], output_format="list")
    assert [each.name for each in left] == ["elsewhere"]


def test_a_tag_that_lists_no_models_costs_the_list_and_no_model(experiment: str) -> None:
    booster, rows = trained()
    with mlflow.start_run() as run:
        mlflow.set_tag("mlflow.log-model.history", "no list")
        named = {"name" if IS_THIRD else "artifact_path": "model"}
        mlflow.lightgbm.log_model(booster, pip_requirements=["lightgbm"], **named)
    loaded = mlflow.lightgbm.load_model(f"runs:/{run.info.run_id}/model")
    assert (loaded.predict(rows) == booster.predict(rows)).all()
