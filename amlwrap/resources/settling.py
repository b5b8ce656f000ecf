"""What a name alone means: a file or folder that is here, or the latest version of what is registered.

Which of the two is found out before a job is checked, since only the disk and the workspace know. Where both are there,
neither is taken without a word.
"""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from attrs import evolve

from amlwrap.assets import EnvironmentDefinition
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, Input, JobInput, Literal, SweepJob, Trial
from amlwrap.local_paths import is_there
from amlwrap.references import Collection, is_arm_id, is_short_form, registry_asset
from amlwrap.resources.job_assets import Assets

T = TypeVar("T", bound=Trial)
E = TypeVar("E", bound=str | EnvironmentDefinition | None)


def settled(job: CommandJob | SweepJob, assets: Assets) -> CommandJob | SweepJob:
    """Return a job whose names are paths where they name something that is here, and nothing registered.

    A local workspace reaches no registry: an environment that is registered in it under the same name stands in there.

    Args:
        job: as people write it.
        assets: of the workspace.

    Raises:
        InvalidJobError: a name is that of a local path and of something registered.
    """
    if isinstance(job, SweepJob):
        return evolve(job, trial=_settled_trial(job.trial, assets))
    return _settled_trial(job, assets)


def _settled_trial(trial: T, assets: Assets) -> T:
    def settle_input(name: str, value: JobInput) -> JobInput:
        if isinstance(value, Literal):
            return value
        return evolve(value, data=settled_name(value.data, f"inputs.{name}.data", collection_of(value), assets))

    return evolve(
        trial,
        code=None if trial.code is None else settled_name(trial.code, "code", "codes", assets),
        environment=_stand_in(trial.environment, assets),
        inputs={name: settle_input(name, value) for name, value in trial.inputs.items()},
    )


def settled_name(given: str | Path, path: str, collection: Collection, assets: Assets) -> str | Path:
    """Return the path that a name alone means, where it is that of something here; else what was given.

    Args:
        given: a name, or any other reference or path.
        path: the property that it is of.
        collection: where the asset is that it may name.
        assets: of the workspace.

    Raises:
        InvalidJobError: it is the name of a local path and of something registered.
    """
    if isinstance(given, Path) or not is_short_form(given) or not is_there(Path(given)):
        return given
    name, _, version = given.removesuffix("@latest").partition(":")
    # Files have other marks in their names: labels of assets are none but `latest`.
    if "@" in name or not assets.has(name, collection, version or None):
        return Path(given)
    kind = "folder" if Path(given).is_dir() else "file"
    registered = given if version else f"{name}@latest"
    raise InvalidJobError(
        f"{given!r} is a {kind} here, and registered in the workspace too: write ./{given} for the one, "
        f"azureml:{registered} for the other.",
        path,
    )


def _stand_in(environment: E, assets: Assets) -> E | str:
    """Return what is registered in a local workspace under the name of an environment of a registry, if anything is."""
    if not isinstance(environment, str) or not assets.is_local:
        return environment
    name, reference = registry_asset(environment) or ("", "")
    return reference if name and assets.has(name, "environments") else environment


def collection_of(value: Input) -> Collection:
    """Return where the asset is that an input names."""
    is_model_id = isinstance(value.data, str) and is_arm_id(value.data) and "/models/" in value.data.lower()
    return "models" if value.type in MODEL_TYPES or is_model_id else "data"
