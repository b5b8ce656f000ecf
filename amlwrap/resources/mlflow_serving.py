"""What serves an MLflow model where the service wants code and environment beside it: made from the model itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from amlwrap.assets import AssetType, EnvironmentDefinition, Model, OnlineDeployment
from amlwrap.environment_files import with_package
from amlwrap.errors import InvalidJobError
from amlwrap.job.environment_rules import conda_problem
from amlwrap.references import short_name

if TYPE_CHECKING:
    from amlwrap.resources.datastores import DatastoreCollection

SCORING_SCRIPT = "score_mlflow.py"
"""The scoring script for MLflow models, which amlwrap brings along."""

IMAGE = "mcr.microsoft.com/azureml/minimal-ubuntu22.04-py39-cpu-inference"
"""What the environments of models are installed on: the service's own base for inference, without any packages."""

_SERVER = "azureml-inference-server-http"
_SERVING = Path(__file__).parents[1] / "serving"
_BESIDE = "give code, scoring_script and environment"


def is_mlflow(model: Model) -> bool:
    """Return whether a model can be loaded by MLflow; not every api-version tells the type."""
    return model.type == AssetType.MLFLOW_MODEL or (model.type is None and bool(model.flavors))


def has_our_script(deployment: OnlineDeployment) -> bool:
    """Return whether a deployment scores with the script that amlwrap brings along."""
    return deployment.scoring_script == SCORING_SCRIPT


@contextmanager
def scoring_code() -> Iterator[Path]:
    """Return a folder that holds the scoring script alone, until the block ends."""
    with TemporaryDirectory(prefix="amlwrap-code-") as folder:
        shutil.copyfile(_SERVING / SCORING_SCRIPT, Path(folder) / SCORING_SCRIPT)
        yield Path(folder)


def serving_environment(model: Model, datastores: DatastoreCollection) -> EnvironmentDefinition:
    """Return what an MLflow model is served in: the environment that it names, with the server of scoring scripts.

    Raises:
        InvalidJobError: it names none, or none that can be.
    """
    return with_server(_conda_file(model, datastores), model)


def with_server(conda_file: str, model: Model) -> EnvironmentDefinition:
    """Return the environment of a model's conda file, with the server of scoring scripts.

    Raises:
        InvalidJobError: the file is none.
    """
    if problem := conda_problem(conda_file):
        raise InvalidJobError(f"the conda.yaml of {_called(model)} {problem}", "model")
    return EnvironmentDefinition(image=IMAGE, conda_file=with_package(conda_file, _SERVER))


def _conda_file(model: Model, datastores: DatastoreCollection) -> str:
    if model.datastore_id is None:
        raise InvalidJobError(
            f"{_called(model)} is on no datastore, where its conda.yaml could be read: {_BESIDE}.", "model"
        )
    from amlwrap.blob.download import read_range

    with datastores.open_store(datastores.get(short_name(model.datastore_id))) as store:
        content = read_range(store, f"{model.path.rstrip('/')}/conda.yaml", 0)
    if not content:
        raise InvalidJobError(f"{_called(model)} holds no conda.yaml, which says what it runs in: {_BESIDE}.", "model")
    return content.decode("utf-8", errors="replace")


def _called(model: Model) -> str:
    return f"model {model.name}:{model.version}"
