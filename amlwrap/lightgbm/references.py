"""From what a caller has at hand (a registered asset, a path, a reference) to what a job description holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from amlwrap.assets import Code, Data, Environment, EnvironmentDefinition
from amlwrap.datastore_uris import datastore_and_path
from amlwrap.errors import InvalidJobError
from amlwrap.job import Input, JobInput, Literal, Output
from amlwrap.job.settings import frozen_map
from amlwrap.references import is_bare_name, is_reference, without_secrets
from amlwrap.scalars import shown

CodeLike: TypeAlias = Code | Path | str
EnvironmentLike: TypeAlias = Environment | EnvironmentDefinition | str
DataLike: TypeAlias = Input | Data | Path | str
InputLike: TypeAlias = DataLike | Literal
OutputLike: TypeAlias = Output | str


def to_code(code: CodeLike | None) -> str | Path | None:
    """Return a reference to registered code, or the local folder that is uploaded first; a name alone may be either."""
    if isinstance(code, Code):
        return code.id
    if isinstance(code, str):
        if ("://" in code and not is_reference(code)) or code.startswith("git@"):
            raise InvalidJobError(
                f"{shown(code)} is no folder here: clone or fetch it, and name the local folder.", "code"
            )
        return code if is_reference(code) or is_bare_name(code) else Path(code)
    return code


def to_environment(environment: EnvironmentLike | None) -> str | EnvironmentDefinition | None:
    """Return a reference to a registered environment (a name alone means its latest version), or a definition."""
    if isinstance(environment, Environment):
        return environment.id
    if isinstance(environment, str) and not is_reference(environment):
        if not re.fullmatch(r"[\w.-]+(@[\w.-]+)?", environment):
            raise InvalidJobError(
                f"{shown(environment)} names no environment: write NAME, NAME:VERSION or an ARM id; an image is given "
                "as one.",
                "environment",
            )
        return f"azureml:{environment}@latest"
    return environment


def to_data(value: DataLike) -> Input:
    """Return an input with the service's default mode; a name alone is a local path or registered data.

    Other text that is no reference and no URL is a local path.
    """
    if isinstance(value, Input):
        return value
    if isinstance(value, Data):
        return Input(data=value.id, type=value.type)
    if isinstance(value, Path):
        return Input(data=value)
    if not isinstance(value, str):
        raise InvalidJobError(
            f"Data is a path, a URL or a reference, not {shown(value)}; a value to be given is a Literal."
        )
    if not value:
        raise InvalidJobError("An input names no data: give a path, a URL or a reference to registered data.")
    is_path = not (is_reference(value) or is_bare_name(value) or "://" in value)
    return Input(data=Path(value) if is_path else value)


def to_output(value: OutputLike) -> Output:
    """Return an output; text is a path on the workspace's default datastore, or `azureml://datastores/D/paths/P`."""
    if isinstance(value, Output):
        return value
    if not isinstance(value, str):
        raise InvalidJobError(f"An output is an Output, or a path on a datastore, not {shown(value)}.")
    if not value.startswith("azureml://"):
        if "://" in value or value.startswith("azureml:") or ".." in value.split("/"):
            raise InvalidJobError(
                f"{shown(without_secrets(value))} is not a place on a datastore: write PATH on the default one, or "
                "azureml://datastores/NAME/paths/PATH."
            )
        return Output(path=value)
    datastore, path = datastore_and_path(value) or ("", "")
    if not path:
        raise InvalidJobError(f"{value!r} is not a place on a datastore: write azureml://datastores/NAME/paths/PATH.")
    return Output(datastore=datastore, path=path)


def to_inputs(values: Mapping[str, InputLike] | None) -> dict[str, JobInput]:
    """Return every input in the form that a job holds."""
    inputs: dict[str, JobInput] = {}
    for name, value in frozen_map(values).items():
        if value == "":
            raise InvalidJobError(
                "names no data: give a path, a URL or a reference to registered data.", f"inputs.{name}"
            )
        inputs[name] = value if isinstance(value, Literal) else to_data(value)
    return inputs


def to_outputs(values: Mapping[str, OutputLike] | None) -> dict[str, Output]:
    """Return every output in the form that a job holds."""
    return {name: to_output(value) for name, value in frozen_map(values).items()}
