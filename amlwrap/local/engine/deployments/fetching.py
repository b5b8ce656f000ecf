"""What a release is made of, brought to disk: the model's files, the code, and which packages they ask for."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

from amlwrap.assets.model import MLMODEL
from amlwrap.job import DataBindingMode, Input
from amlwrap.local.engine.deployments.blueprint import Blueprint, ModelFiles
from amlwrap.local.engine.deployments.failure import bad_argument
from amlwrap.local.engine.deployments.release import Release
from amlwrap.local.engine.environments import unused_image_line
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.inputs import fetch_input
from amlwrap.local.engine.locations import Place
from amlwrap.local.engine.storage import fetch_folder
from amlwrap.local.engine.task import InputBinding
from amlwrap.local.state import State


async def fetch(state: State, release: Release, blueprint: Blueprint) -> None:
    """Bring everything to disk that a release is started from.

    Raises:
        DeploymentFailure: something is not there, or is not what it should be.
    """
    model = await _fetch_model(state, release, blueprint.model) if blueprint.model else None
    if place := release.deployment.model_mount_path:
        release.tell(f"The model is below $AZUREML_MODEL_DIR, and not mounted at {place}: this is no container.")
    if blueprint.code and blueprint.script:
        await _fetch_code(state, release, blueprint.code, blueprint.script)
    elif model:
        model = mlflow_folder(model)
    environment = blueprint.environment
    if environment and (line := unused_image_line(environment, "the deployment")):
        release.tell(line)
    if environment or blueprint.script:
        conda_file = environment.conda_file if environment else None
    else:
        conda_file = _own_conda_file(model) if model else None
    if conda_file is None and not (environment and environment.image):
        release.tell("No conda file says what to install: it runs on the local workspace's own packages.")
    release.write(model, conda_file)


def mlflow_folder(model: Path) -> Path:
    """Return the folder of an MLflow model, which may lie deeper than what was registered.

    Raises:
        DeploymentFailure: there is none, or there are several side by side.
    """
    found = sorted(model.rglob(MLMODEL), key=lambda file: len(file.parts)) if model.is_dir() else []
    nearest = [file.parent for file in found if len(file.parts) == len(found[0].parts)]
    if len(nearest) > 1:
        first, second, *_ = sorted(folder.relative_to(model).as_posix() for folder in nearest)
        raise bad_argument(
            f"The model '{model.name}' has {len(nearest)} MLflow models side by side, {first} and {second} among them: "
            "register the folder of one."
        )
    if not nearest:
        raise bad_argument(
            f"There is no file {MLMODEL} in the model '{model.name}', so it is no MLflow model: deploy it with a "
            "scoring script and an environment, or register the folder that MLflow saved."
        )
    return nearest[0]


async def _fetch_model(state: State, release: Release, model: ModelFiles) -> Path:
    release.tell(f"Fetching the model {model.name}:{model.version}.")
    folder = release.models / model.name / model.version
    source = model.source
    if isinstance(source, Place) and not (source.path and state.blobs.find_blob(source.container, source.path)):
        folder /= PurePosixPath(source.path).name or model.name
    try:
        binding = InputBinding(source, Input(data="", mode=DataBindingMode.READ_ONLY_MOUNT))
        return (await fetch_input(state, binding, folder)).path
    except JobFailure as failure:
        raise bad_argument(f"The model cannot be fetched: {failure.reason}") from None


async def _fetch_code(state: State, release: Release, code: Place, script: str) -> None:
    release.tell("Fetching the code.")
    try:
        found = await fetch_folder(state, code, release.code)
    except JobFailure as failure:
        raise bad_argument(f"The code cannot be fetched: {failure.reason}") from None
    if not found:
        raise bad_argument(f"There is no code under '{code.path}' in container '{code.container}'.")
    if not (release.code / script).is_file():
        raise bad_argument(f"The scoring script '{script}' is not in the code.")


def _own_conda_file(model: Path) -> str | None:
    """Return what an MLflow model says that it needs, as a conda file."""
    conda_file, requirements = model / "conda.yaml", model / "requirements.txt"
    if conda_file.is_file():
        return conda_file.read_text("utf-8", "replace")
    if not requirements.is_file():
        return None
    lines = [line.strip() for line in requirements.read_text("utf-8", "replace").splitlines()]
    return json.dumps({"dependencies": [{"pip": [line for line in lines if line and not line.startswith("#")]}]})
