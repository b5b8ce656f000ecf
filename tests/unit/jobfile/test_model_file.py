"""Models in the schema of the CLI v2: files of their own, and the models of deployments."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from amlwrap.assets import AssetType, ModelDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.jobfile.model_file import read_model, read_model_file
from amlwrap.jobfile.reading import read_section


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a model file goes, beside a model."""
    (tmp_path / "iris" / "model").mkdir(parents=True)
    return tmp_path / "model.yml"


def written(file: Path, text: str) -> Path:
    file.write_text(dedent(text))
    return file


def test_all_of_a_model_is_read_and_text_stays_what_was_written(file: Path) -> None:
    text = """\
        $schema: https://azuremlschemas.azureedge.net/latest/model.schema.json
        name: iris
        version: 01
        path: iris/model
        type: MLflow-Model
        description: of May
        tags: {data: 1.10, checked: yes}
        """
    assert read_model_file(written(file, text)) == ModelDefinition(
        name="iris",
        version="01",
        path=file.parent / "iris" / "model",
        type=AssetType.MLFLOW_MODEL,
        description="of May",
        tags={"data": "1.10", "checked": "yes"},
    )


@pytest.mark.parametrize(
    "path",
    [
        "azureml://datastores/workspaceblobstore/paths/models/iris",
        "azureml://jobs/iris/outputs/artifacts/paths/outputs/model",
        "runs:/4711/model",  # who registers it says what to give instead
    ],
)
def test_what_is_elsewhere_is_left_as_it_is(file: Path, path: str) -> None:
    assert read_model_file(written(file, f"name: iris\npath: {path}\n")).path == path


def test_what_azures_own_client_shows_of_a_model_is_taken(file: Path) -> None:
    text = """\
        creation_context: {created_by: Someone}
        flavors: {lightgbm: {lgb_version: 3.3.2}}
        id: azureml:/subscriptions/s/models/iris/versions/1
        job_name: train
        name: iris
        path: iris/model
        properties: {}
        tags: {}
        """
    assert read_model_file(written(file, text)) == ModelDefinition(name="iris", path=file.parent / "iris" / "model")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("path: iris/model\n", "name: is missing: say what the model is registered as."),
        ("name: iris\n", "path: is missing: give a local path, or one on a datastore or of a job's output."),
        ("name: iris\npaths: .\n", "line 2: paths: there is no such key; did you mean 'path'?"),
        ("name: iris\npath: .\ncolour: red\n", "line 3: colour: there is no such key; there are "),
        ("name: iris\npath: .\nstage: Production\n", "line 3: stage: amlwrap does not offer it: write it as a tag."),
        ("name: iris\npath: .\nproperties: {a: b}\n", "line 3: properties: amlwrap does not offer them"),
        ("name: iris\npath: nope\n", "line 2: path: there is no file or folder 'nope' beside model.yml"),
        ("name: iris\npath: .\ntype: onnx\n", "line 3: type: 'onnx' is not one of custom_model, mlflow_model, triton"),
        ("name: iris\npath: .\ntags: [a]\n", "line 3: tags: must be a mapping, not a list."),
        (
            "name: b\nendpoint_name: e\nmodel: m\n",
            "line 2: endpoint_name: the file is no model: a model has a name and",
        ),
        ("command: echo\n", "line 1: command: the file is no model"),
    ],
)
def test_a_mistake_is_told_with_its_line(file: Path, text: str, told: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        read_model_file(written(file, text))
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("name: blue\n", None),
        ("model: azureml:iris:3\n", "azureml:iris:3"),
        ("model: iris@latest\n", "iris@latest"),
        ("model: azureml:/subscriptions/s/models/iris/versions/1\n", "/subscriptions/s/models/iris/versions/1"),
        ("model: {name: iris, version: 3}\n", "azureml:iris:3"),
        ("model: {name: iris}\n", "azureml:iris@latest"),
    ],
)
def test_the_model_of_a_deployment_is_a_reference(file: Path, text: str, model: str | None) -> None:
    assert read_model(read_section(written(file, text))) == model


def test_the_model_of_a_deployment_may_be_written_in_place(file: Path) -> None:
    section = read_section(
        written(file, "model:\n  name: iris\n  version: 3\n  path: iris/model\n  type: mlflow_model\n")
    )
    assert read_model(section) == ModelDefinition(
        name="iris", version="3", path=file.parent / "iris" / "model", type=AssetType.MLFLOW_MODEL
    )
    section = read_section(written(file, "model: {path: iris/model}\n"))
    assert read_model(section) == ModelDefinition(path=file.parent / "iris" / "model")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("model: iris/model\n", "line 1: model: 'iris/model' names no model: write azureml:NAME:VERSION, or name and"),
        ("model: {version: 3}\n", "line 1: model.name: is missing: give it, or a path."),
        ("model: {name: iris, colour: red}\n", "line 1: model.colour: there is no such key"),
        ("model: {name: iris, path: nope}\n", "line 1: model.path: there is no file or folder 'nope' beside model.yml"),
    ],
)
def test_a_mistake_in_the_model_of_a_deployment_is_told_with_its_line(file: Path, text: str, told: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        read_model(read_section(written(file, text)))
    assert told in str(caught.value)
