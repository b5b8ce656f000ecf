from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from amlwrap.assets import AssetType, Model
from amlwrap.errors import InvalidJobError
from amlwrap.resources.mlflow_serving import is_mlflow, with_server

MODEL = Model(name="iris", version="1", id="i", path="p")


def test_a_model_is_served_in_its_own_environment_with_the_server_of_scripts() -> None:
    definition = with_server("dependencies: [python=3.11, pip, {pip: [mlflow]}]\n", MODEL)
    assert definition.conda_file is not None
    assert YAML(typ="safe", pure=True).load(definition.conda_file) == {
        "dependencies": ["python=3.11", "pip", {"pip": ["mlflow", "azureml-inference-server-http"]}]
    }


def test_what_is_no_conda_file_is_told_with_the_models_name() -> None:
    with pytest.raises(InvalidJobError, match=r"the conda\.yaml of model iris:1 is empty") as raised:
        with_server("", MODEL)
    assert raised.value.path == "model"


@pytest.mark.parametrize(
    ("kind", "flavors", "expected"),
    [
        (AssetType.MLFLOW_MODEL, {}, True),
        (None, {"lightgbm": {}}, True),
        (None, {}, False),
        (AssetType.CUSTOM_MODEL, {"lightgbm": {}}, False),
    ],
)
def test_a_model_is_mlflows_by_its_type_or_where_none_is_told_by_its_flavors(
    kind: AssetType | None, flavors: dict[str, object], expected: bool
) -> None:
    assert is_mlflow(Model(name="iris", version="1", id="i", path="p", type=kind, flavors=flavors)) is expected
