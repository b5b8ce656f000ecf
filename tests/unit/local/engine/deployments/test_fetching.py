"""What of a model's folder matters to whoever serves it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from amlwrap.assets import EnvironmentDefinition, LogContainer, OnlineDeployment
from amlwrap.local.engine.deployments.blueprint import Blueprint, ModelFiles
from amlwrap.local.engine.deployments.failure import DeploymentFailure
from amlwrap.local.engine.deployments.fetching import fetch, mlflow_folder
from amlwrap.local.engine.deployments.release import Release, Releases
from amlwrap.local.engine.locations import Place
from amlwrap.local.state import State
from tests.unit.local.conftest import PutBlob

MODEL = ModelFiles("iris", "3", Place("azureml", "m/model"))
CONDA = "dependencies: [python]"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a deployment's releases are, and nothing else is."""
    return tmp_path / "releases"


def fetched(state: State, folder: Path, blueprint: Blueprint, **more: str) -> Release:
    release = Releases(folder).begin(OnlineDeployment(name="blue", endpoint_name="e", **more))
    asyncio.run(fetch(state, release, blueprint))
    return release


def plan(
    model: ModelFiles | None = MODEL, script: str | None = None, environment: EnvironmentDefinition | None = None
) -> Blueprint:
    return Blueprint(model=model, code=Place("azureml", "c"), script=script, environment=environment)


@pytest.mark.parametrize(
    ("files", "conda_file"),
    [
        ({"conda.yaml": CONDA, "requirements.txt": "a"}, CONDA),
        (
            {"requirements.txt": "# made by hand\nlightgbm==4.6.0\n\n"},
            '{"dependencies": [{"pip": ["lightgbm==4.6.0"]}]}',
        ),
        ({}, None),
    ],
)
def test_an_mlflow_model_says_itself_what_it_needs(
    state: State, put_blob: PutBlob, folder: Path, files: dict[str, str], conda_file: str | None
) -> None:
    for name, text in {"MLmodel": "", **files}.items():
        put_blob(f"m/model/{name}", text.encode())
    model, asked = fetched(state, folder, plan()).read() or (None, None)
    assert model is not None
    assert model.parts[-4:] == ("azureml-models", "iris", "3", "model")
    assert asked == conda_file


def test_a_script_runs_in_the_environment_that_is_named_and_finds_a_model_of_one_file(
    state: State, put_blob: PutBlob, folder: Path
) -> None:
    put_blob("m/model", b"weights")
    put_blob("c/src/score.py", b"")
    environment = EnvironmentDefinition(image="ubuntu", conda_file=CONDA)
    release = fetched(state, folder, plan(script="src/score.py", environment=environment), model_mount_path="/models")
    model, conda_file = release.read() or (None, None)
    assert model is not None
    assert (model.read_bytes(), conda_file) == (b"weights", CONDA)
    assert model.parts[-3:] == ("iris", "3", "model")
    log = release.log(LogContainer.STORAGE_INITIALIZER).read_text()
    assert "The image ubuntu is not used here: the deployment runs on" in log
    assert "not mounted at /models" in log
    assert Releases(folder).serving() is None
    Releases(folder).serve(release)
    assert Releases(folder).serving() == release


def test_a_script_that_is_not_in_the_code_and_code_that_is_nowhere_fail(
    state: State, put_blob: PutBlob, folder: Path
) -> None:
    with pytest.raises(DeploymentFailure, match="There is no code under 'c'"):
        fetched(state, folder, plan(model=None, script="score.py"))
    put_blob("c/main.py", b"")
    with pytest.raises(DeploymentFailure, match=r"The scoring script 'score\.py' is not in the code"):
        fetched(state, folder, plan(model=None, script="score.py"))


def test_the_folder_of_a_model_may_lie_deeper_and_the_nearest_one_counts(tmp_path: Path) -> None:
    for place in ("a/b/MLmodel", "z/MLmodel"):
        (tmp_path / place).parent.mkdir(parents=True)
        (tmp_path / place).touch()
    assert mlflow_folder(tmp_path) == tmp_path / "z"
    (tmp_path / "y").mkdir()
    (tmp_path / "y" / "MLmodel").touch()
    with pytest.raises(DeploymentFailure, match="2 MLflow models side by side, y and z among them: register"):
        mlflow_folder(tmp_path)
    with pytest.raises(DeploymentFailure, match=f"no file MLmodel in the model '{tmp_path.name}-'"):
        mlflow_folder(tmp_path.with_name(f"{tmp_path.name}-"))


def test_what_was_fetched_is_remembered_as_json(state: State, put_blob: PutBlob, folder: Path) -> None:
    put_blob("m/model/MLmodel", b"")
    release = fetched(state, folder, plan())
    kept = json.loads((release.folder / "release.json").read_text())
    assert kept[1:] == ["azureml-models/iris/3/model", None]
