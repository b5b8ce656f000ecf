"""From a job description to a job file in the schema of the Azure ML CLI v2; `load_job` reads back an equal job."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from amlwrap.assets import AssetType, EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job import (
    CommandJob,
    DataBindingMode,
    JobInput,
    Literal,
    Output,
    SweepJob,
    Trial,
)
from amlwrap.job.file_words import (
    distribution_words,
    early_termination_words,
    limits_words,
    objective_words,
    sampling_words,
    search_space_words,
)
from amlwrap.jobfile.assets import INPUT_MODES
from amlwrap.jobfile.nodes import compose, is_mapping, yaml_text
from amlwrap.jobfile.rows import azureml, write_rows
from amlwrap.jobfile.section import Section

_SCHEMA = "https://azuremlschemas.azureedge.net/latest/{}Job.schema.json"
# ruamel.yaml takes NEL for a line end unless it is escaped; YAML 1.1 takes the others for booleans and numbers.
_MISREAD = re.compile(r"\x85|^(?:y|n|yes|no|on|off|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)\Z", re.IGNORECASE)
_FILED_UNDER = ("name", "display_name", "experiment_name", "description", "tags", "properties")
_MODES = {str(mode): word for word, mode in INPUT_MODES.items()}


def dump_job(job: CommandJob | SweepJob) -> str:
    """Return a job file. Local paths are written as they are, relative to wherever the file is put.

    Args:
        job: a job description.

    Raises:
        InvalidJobError: there is a part of it that job files have no word for.
    """
    kind = "sweep" if isinstance(job, SweepJob) else "command"
    trial = job.trial if isinstance(job, SweepJob) else job
    shared = write_rows(job)
    values: dict[str, Any] = {"$schema": _SCHEMA.format(kind), "type": kind}
    values |= {key: shared.pop(key) for key in _FILED_UNDER}
    if isinstance(job, SweepJob):
        values["trial"] = _trial(trial, job.instance_count)
        values |= _sweep(job)
    else:
        values |= _trial(trial, job.instance_count)
        values["limits"] = limits_words(job)
    values["inputs"] = {name: _input(value) for name, value in trial.inputs.items()}
    values["outputs"] = {name: _output(value) for name, value in trial.outputs.items()}
    return yaml_text(_compact(values | shared))


def _trial(trial: Trial, instance_count: int) -> dict[str, Any]:
    return {
        "code": _place(trial.code),
        "command": trial.command,
        "environment": _environment(trial.environment),
        "environment_variables": dict(trial.environment_variables),
        "distribution": distribution_words(trial.distribution, instance_count),
    }


def _sweep(job: SweepJob) -> dict[str, Any]:
    return {
        "sampling_algorithm": sampling_words(job),
        "search_space": search_space_words(job.search_space),
        "objective": objective_words(job.objective),
        "early_termination": early_termination_words(job.early_termination),
        "limits": limits_words(job),
    }


def _compact(value: Any) -> Any:
    """Return a value without the keys that say nothing, its texts in a form that YAML gives back."""
    if isinstance(value, list):
        return [_compact(item) for item in value]
    if isinstance(value, str):
        return DoubleQuotedScalarString(value) if _MISREAD.search(value) else value
    if not isinstance(value, dict):
        return value
    compact = {_compact(key): _compact(item) for key, item in value.items()}
    return {key: item for key, item in compact.items() if item is not None and item != {}}


def _place(place: str | Path | None) -> str | None:
    if place is None:
        return None
    if isinstance(place, Path):
        return str(place)
    return azureml(place) if place.startswith("/") else place


def _environment(environment: str | EnvironmentDefinition | None) -> Any:
    if environment is None or isinstance(environment, str):
        return _place(environment)
    context = environment.build_context
    build = {
        "path": None if context is None else str(context),
        "dockerfile_path": environment.dockerfile_path,
        "dockerfile": _literal(environment.dockerfile),
    }
    return {
        "name": environment.name,
        "version": environment.version,
        "image": environment.image,
        "build": build,
        "conda_file": _conda_file(environment.conda_file),
    }


def _conda_file(text: str | None) -> Any:
    """Return a conda file as a mapping where that is read back to the letter, else as text."""
    if text is None:
        return None
    try:
        node = compose(text)
        file = compose(yaml_text({"environment": {"conda_file": node}})) if is_mapping(node) else None
    except YAMLError:
        return _literal(text)
    if is_mapping(file) and Section(file, Path("job.yml")).section("environment").yaml("conda_file") == text:
        return compose(text)  # anew: comments of a node that was written once are not where they were
    return _literal(text)


def _literal(text: str | None) -> Any:
    """Return text as a block of lines where that keeps every character."""
    if text and re.fullmatch(r"(?:\S.*\n)(?:.*\n)*.*\S\n", text) and all(c == "\n" or c.isprintable() for c in text):
        return LiteralScalarString(text)
    return text


def _input(value: JobInput) -> str | dict[str, Any]:
    if isinstance(value, Literal):
        return value.value
    return {
        "type": _word(value.type),
        "path": _place(value.data),
        "mode": _mode(value.mode),
        "path_on_compute": value.path_on_compute,
    }


def _output(value: Output) -> dict[str, Any]:
    return {
        "type": _word(value.type),
        "datastore": value.datastore,
        "path": value.path,
        "mode": _mode(value.mode),
        "path_on_compute": value.path_on_compute,
        "name": value.asset_name,
        "version": value.asset_version,
    }


def _mode(mode: DataBindingMode | str) -> str:
    word = _MODES.get(str(mode))
    if word is None:
        raise InvalidJobError(f"the mode {str(mode)!r}, which amlwrap does not know.")
    return word


def _word(kind: AssetType | str | None) -> str | None:
    return None if kind is None else str(kind)
