"""MLflow model folders on this machine: found, and asked what they need and answer before anything runs.

Source: MLflow's model format, version 3, file `MLmodel`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from attrs import frozen

from amlwrap.assets.model import MLMODEL
from amlwrap.environment_files import read_conda_file
from amlwrap.errors import UsageError
from amlwrap.utf8 import decoded

# Where it is in what a job leaves, seen from the model itself, from the outputs and from the whole.
_PLACES = (".", "model", "outputs/model")
_FLAVOR = "python_function"


@frozen
class ModelFolder:
    """A model that `mlflow.pyfunc` can load.

    Attributes:
        path: the folder with its `MLmodel` file.
        conda_file: what it runs in.
        has_labels: whether it answers labels where they are asked for.
    """

    path: Path
    conda_file: str
    has_labels: bool


def read_model_folder(path: Path) -> ModelFolder:
    """Return the model in a folder, in its `model` folder, or in its `outputs/model`.

    Raises:
        UsageError: there is none, or none that can be scored with.
    """
    folder = next((path / place for place in _PLACES if (path / place / MLMODEL).is_file()), None)
    if folder is None:
        if not path.exists():
            raise UsageError(f"There is no folder {path}: name a model folder, or a registered model as NAME:VERSION.")
        if not path.is_dir():
            raise UsageError(f"{path} is a file: name the model's folder, the one with the file {MLMODEL}.")
        raise UsageError(f"{path} is no model folder: there is no file {MLMODEL} in it, in model or in outputs/model.")
    described = _read(folder / MLMODEL)
    flavors = described.get("flavors")
    flavor = flavors.get(_FLAVOR) if isinstance(flavors, Mapping) else None
    if not isinstance(flavor, Mapping):
        raise UsageError(f"{folder} is a model without the flavor {_FLAVOR}: save it with MLflow as one that predicts.")
    return ModelFolder(folder, _conda_file(folder, flavor.get("env")), _has_labels(described.get("signature")))


def _read(path: Path) -> Mapping[str, Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        content = YAML(typ="safe", pure=True).load(StringIO(decoded(path.read_bytes())))
    except (OSError, ValueError, YAMLError, RecursionError):
        content = None
    if not isinstance(content, Mapping):
        raise UsageError(f"{path} is no description of a model: fetch or save the model again.")
    return content


def _conda_file(folder: Path, env: object) -> str:
    """Return the text of the conda file that a flavor names: by itself, or, since MLflow 2, among others."""
    name = env.get("conda") if isinstance(env, Mapping) else env
    if not isinstance(name, str):
        raise UsageError(f"{folder / MLMODEL} names no conda file: save the model again, with its environment.")
    if not (folder / name).resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"{folder / MLMODEL} names the conda file {name}, which is outside of the model's folder.")
    return read_conda_file(folder / name, "The model's conda file")


def _has_labels(signature: object) -> bool:
    """Whether a signature has the parameter with which models of the bundled trainer answer labels."""
    text = signature.get("params") if isinstance(signature, Mapping) else None
    try:
        params = json.loads(text) if isinstance(text, str) else None
    except ValueError:
        return False
    return isinstance(params, list) and {"name": "output", "default": "probabilities"} in [
        {key: param.get(key) for key in ("name", "default")} for param in params if isinstance(param, Mapping)
    ]
