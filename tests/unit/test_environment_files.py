"""What is added to a conda file leaves the rest of it as it was."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from amlwrap.environment_files import with_package

SERVER = "azureml-inference-server-http"


@pytest.mark.parametrize(
    ("package", "dependencies", "wanted"),
    [
        ("pyarrow", ["python=3.11", {"pip": ["pandas==3"]}], ["python=3.11", {"pip": ["pandas==3", "pyarrow"]}]),
        ("pyarrow", ["python=3.11"], ["python=3.11", "pip", {"pip": ["pyarrow"]}]),
        ("pyarrow", [{"pip": ["pyarrow-hotfix"]}], [{"pip": ["pyarrow-hotfix", "pyarrow"]}]),
        (SERVER, ["pip", {"pip": ["mlflow"]}], ["pip", {"pip": ["mlflow", SERVER]}]),
    ],
)
def test_a_package_is_added_where_it_is_not_asked_for(package: str, dependencies: list[Any], wanted: list[Any]) -> None:
    changed = with_package(yaml.safe_dump({"name": "model", "dependencies": dependencies}), package)
    assert yaml.safe_load(changed) == {"name": "model", "dependencies": wanted}


@pytest.mark.parametrize(
    ("package", "asked"),
    [
        ("pyarrow", {"pip": ["pyarrow>=15"]}),
        ("pyarrow", "conda-forge::pyarrow=15"),
        (SERVER, {"pip": [f"{SERVER}==1.4"]}),
        (SERVER, {"pip": ["azureml_inference_server_http"]}),
    ],
)
def test_a_package_that_is_asked_for_in_any_spelling_stays_as_it_is(package: str, asked: Any) -> None:
    conda_file = yaml.safe_dump({"dependencies": ["python=3.11", asked]})
    assert with_package(conda_file, package) == conda_file
