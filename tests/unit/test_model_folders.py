"""Model folders are found where jobs leave them, and say what they need and answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from amlwrap.model_folders import read_model_folder

PARAMS = json.dumps([{"name": "output", "type": "string", "default": "probabilities", "shape": None}])


def model_in(folder: Path, env: Any, signature: Any = None) -> Path:
    folder.mkdir(parents=True)
    flavors = {"python_function": {"loader_module": "loader", "env": env}}
    (folder / "MLmodel").write_text(yaml.safe_dump({"flavors": flavors, "signature": signature}), "utf-8")
    (folder / "conda.yaml").write_text("dependencies:\n- python=3.11\n- pip:\n  - lightgbm==4.7.0\n", "utf-8")
    return folder


@pytest.mark.parametrize("place", [".", "model", "outputs/model"])
def test_a_model_is_found_from_what_a_job_leaves(tmp_path: Path, place: str) -> None:
    folder = model_in(tmp_path / "left" / place, {"conda": "conda.yaml", "virtualenv": "python_env.yaml"})
    found = read_model_folder(tmp_path / "left")
    assert found.path == folder
    assert "lightgbm==4.7.0" in found.conda_file


def test_models_of_years_ago_name_their_conda_file_alone(tmp_path: Path) -> None:
    assert "lightgbm" in read_model_folder(model_in(tmp_path / "model", "conda.yaml")).conda_file


@pytest.mark.parametrize(
    ("signature", "has_labels"),
    [
        (None, False),
        ({"inputs": "[]"}, False),
        ({"params": None}, False),
        ({"params": "["}, False),
        ({"params": PARAMS}, True),
        ({"params": PARAMS.replace("probabilities", "values")}, False),
        ({"params": PARAMS.replace("output", "temperature")}, False),
    ],
)
def test_labels_are_answered_by_models_whose_signature_says_so(
    tmp_path: Path, signature: dict[str, Any] | None, has_labels: bool
) -> None:
    assert read_model_folder(model_in(tmp_path / "model", "conda.yaml", signature)).has_labels is has_labels
