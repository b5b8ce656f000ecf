"""The folder that a model is left in is one of MLflow's, and costs nothing that scoring does not need."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path

import lightgbm as lgb
import mlflow
import numpy as np
import pandas as pd
import pytest
import yaml

from boosting.model_folder import mlflow_package
from tests.unit.lightgbm.trainer.conftest import Train, Trained


@pytest.fixture
def trained(train: Train, table: pd.DataFrame, folder: Path) -> Trained:
    rows = folder / "rows.csv"
    when = pd.date_range("2024-01-31", periods=len(table), freq="13h")
    table = table.assign(when=when, **{"size [m]": table["a"]}).drop(columns=["amount", "weight", "query"])
    table.loc[:1, "b"] = np.nan
    table.to_csv(rows, index=False)
    return train("--data", str(rows), "--label", "kind")


def test_the_folder_holds_what_mlflow_and_its_servers_look_for(trained: Trained) -> None:
    model = trained.outputs / "model"
    assert sorted(path.name for path in model.iterdir()) == [
        "MLmodel", "code", "conda.yaml", "input_example.json", "model.txt", "python_env.yaml", "recipe.json",
        "requirements.txt", "serving_input_example.json",
    ]  # fmt: skip
    assert (model / "model.txt").read_bytes() == (trained.outputs / "model.txt").read_bytes()


def test_the_environment_is_what_trained_and_scoring_needs(trained: Trained) -> None:
    model = trained.outputs / "model"
    requirements = [f"{name}=={version(name)}" for name in ("lightgbm", "pandas", "numpy", "mlflow-skinny")]
    assert (model / "requirements.txt").read_text().splitlines() == requirements
    conda = yaml.safe_load((model / "conda.yaml").read_text())
    servers = ["azureml-inference-server-http", "azureml-ai-monitoring"]  # Azure's, and nothing that loading needs
    assert conda["dependencies"][-1] == {"pip": [*requirements, *servers]}
    assert yaml.safe_load((model / "python_env.yaml").read_text())["dependencies"] == ["-r requirements.txt"]


def test_mlflow_is_found_where_the_whole_came_without_its_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part, number = mlflow_package()
    assert (part, number) == ("mlflow-skinny", version("mlflow-skinny"))
    installed = tmp_path / "mlflow-2.9.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: mlflow\nVersion: 2.9.0\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert mlflow_package() == ("mlflow", "2.9.0")


def test_both_flavors_load_the_same_model(trained: Trained) -> None:
    model = str(trained.outputs / "model")
    flavors = mlflow.models.Model.load(model).flavors
    assert flavors["lightgbm"]["lgb_version"] == lgb.__version__
    booster = mlflow.lightgbm.load_model(model)
    assert booster.model_to_string() == lgb.Booster(model_file=f"{model}/model.txt").model_to_string()
    assert flavors["python_function"]["env"] == {"conda": "conda.yaml", "virtualenv": "python_env.yaml"}


def test_the_signature_names_columns_classes_and_the_output_that_may_be_asked_for(trained: Trained) -> None:
    signature = mlflow.models.get_model_info(str(trained.outputs / "model")).signature
    assert signature.inputs.input_names() == ["a", "b", "word", "when", "size [m]"]
    assert signature.outputs.input_names() == ["high", "low", "middle"]
    assert signature.outputs.pandas_types() == [np.float64] * 3
    (param,) = signature.params.params
    assert (param.name, param.default) == ("output", "probabilities")


def test_the_example_is_full_rows_whose_numbers_have_decimals_and_is_scored(trained: Trained) -> None:
    model = mlflow.pyfunc.load_model(str(trained.outputs / "model"))
    example = json.loads((trained.outputs / "model" / "input_example.json").read_text())
    assert example["columns"] == ["a", "b", "word", "when", "size [m]"]
    assert [[type(cell) for cell in row] for row in example["data"]] == [[float, float, str, str, float]] * 3
    assert model.predict(model.input_example).shape == (3, 3)


def test_a_folder_of_an_earlier_training_leaves_nothing_behind(train: Train, table: pd.DataFrame, folder: Path) -> None:
    stale = folder / "outputs" / "model" / "code" / "lightgbm_table_old" / "__init__.py"
    stale.parent.mkdir(parents=True)
    stale.touch()
    table[["a", "b", "amount"]].to_csv(folder / "rows.csv", index=False)
    train("--data", "rows.csv", "--label", "amount")
    assert not stale.exists()
    signature = mlflow.models.get_model_info("outputs/model").signature
    assert signature.outputs.input_names() == ["amount"]
    assert signature.params.params[0].default == "values"
