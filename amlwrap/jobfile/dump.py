"""From a job description to a job file in the schema of the Azure ML CLI v2; `load_job` reads back an equal job."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from attrs import asdict, fields
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from amlwrap.assets import EnvironmentDefinition
from amlwrap.jobfile.assets import INPUT_MODES
from amlwrap.jobfile.expressions import contract
from amlwrap.jobfile.load import DISPLAY_NAME_TAG
from amlwrap.jobfile.nodes import compose, is_mapping, yaml_text
from amlwrap.jobfile.section import Section
from amlwrap.jobs import (
    AmlToken,
    CommandJob,
    DistributionConfiguration,
    Identity,
    Input,
    Mpi,
    Output,
    PyTorch,
    SweepJob,
    Trial,
)
from amlwrap.sweep import BanditPolicy, Choice, Distribution, EarlyTermination, LogUniform, MedianStoppingPolicy

_SCHEMA = "https://azuremlschemas.azureedge.net/latest/{}Job.schema.json"
# ruamel.yaml takes NEL for a line end unless it is escaped; YAML 1.1 takes the others for booleans and numbers.
_MISREAD = re.compile(r"\x85|^(?:y|n|yes|no|on|off|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)\Z", re.IGNORECASE)
_MODES = {str(mode): word for word, mode in INPUT_MODES.items()}


def dump_job(job: CommandJob | SweepJob) -> str:
    """Return a job file. Local paths are written as they are, relative to wherever the file is put.

    Args:
        job: a job description.
    """
    kind = "sweep" if isinstance(job, SweepJob) else "command"
    trial = job.trial if isinstance(job, SweepJob) else job
    names: dict[str, Collection[str]] = {"inputs": trial.inputs, "outputs": trial.outputs}
    values: dict[str, Any] = {"$schema": _SCHEMA.format(kind), "type": kind, **_filing(job)}
    if isinstance(job, SweepJob):
        names["search_space"] = [name.lstrip("-") for name in job.search_space]
        values["trial"] = _trial(trial, names, job.instance_count)
        values |= _sweep(job)
    else:
        values |= _trial(trial, names, job.instance_count)
        values["limits"] = {"timeout": _seconds(job.timeout)}
    values["inputs"] = {name: _input(value) for name, value in trial.inputs.items()}
    values["outputs"] = {name: _output(value) for name, value in trial.outputs.items()}
    values["compute"] = _azureml(job.compute)
    values["resources"] = {
        "instance_count": job.instance_count if job.instance_count != 1 else None,
        "instance_type": job.instance_type,
    }
    values["identity"] = _identity(job.identity)
    values["queue_settings"] = {"priority": job.priority}
    return yaml_text(_compact(values))


def _filing(job: CommandJob | SweepJob) -> dict[str, Any]:
    tags = dict(job.tags)
    return {
        "name": job.name,
        "display_name": tags.pop(DISPLAY_NAME_TAG, None) or None,
        "experiment_name": job.experiment_name,
        "description": job.description,
        "tags": tags,
        "properties": dict(job.properties),
    }


def _trial(trial: Trial, names: Mapping[str, Collection[str]], instance_count: int) -> dict[str, Any]:
    return {
        "code": _place(trial.code),
        "command": contract(trial.command, names),
        "environment": _environment(trial.environment),
        "environment_variables": dict(trial.environment_variables),
        "distribution": _distribution(trial.distribution, instance_count),
    }


def _sweep(job: SweepJob) -> dict[str, Any]:
    return {
        "sampling_algorithm": job.algorithm.lower(),
        "search_space": {name: _search_distribution(value) for name, value in job.search_space.items()},
        "objective": {"goal": job.objective.goal.lower(), "primary_metric": job.objective.primary_metric},
        "early_termination": _early_termination(job.early_termination),
        "limits": {
            "max_total_trials": job.max_total_trials,
            "max_concurrent_trials": job.max_concurrent_trials,
            "timeout": _seconds(job.timeout),
            "trial_timeout": _seconds(job.trial.timeout),
        },
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


def _azureml(reference: str) -> str:
    """Return a compute or an asset's ARM id as the schema writes it."""
    return f"azureml:{reference}"


def _place(place: str | Path | None) -> str | None:
    if place is None:
        return None
    if isinstance(place, Path):
        return str(place)
    return _azureml(place) if place.startswith("/") else place


def _environment(environment: str | EnvironmentDefinition | None) -> Any:
    if environment is None or isinstance(environment, str):
        return _place(environment)
    build = {"path": environment.build_context, "dockerfile": _literal(environment.dockerfile)}
    return {
        "name": environment.name,
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
        file = compose(yaml_text({"environment": {"conda_file": node}}))
    except YAMLError:
        return _literal(text)
    if is_mapping(node) and is_mapping(file):
        read_back = Section(file, Path("job.yml")).section("environment").yaml("conda_file")
        return node if read_back == text else _literal(text)
    return _literal(text)


def _literal(text: str | None) -> Any:
    """Return text as a block of lines where that keeps every character."""
    if text and re.fullmatch(r"(?:\S.*\n)(?:.*\n)*.*\S\n", text) and all(c == "\n" or c.isprintable() for c in text):
        return LiteralScalarString(text)
    return text


def _input(value: Input) -> dict[str, Any]:
    return {"path": _place(value.data), "mode": _MODES[str(value.mode)], "path_on_compute": value.path_on_compute}


def _output(value: Output) -> dict[str, Any]:
    return {
        "datastore": value.datastore,
        "path": value.path,
        "mode": _MODES[str(value.mode)],
        "path_on_compute": value.path_on_compute,
    }


def _distribution(distribution: DistributionConfiguration | None, instance_count: int) -> dict[str, Any] | None:
    match distribution:
        case None:
            return None
        case Mpi(process_count_per_instance=count):
            return {"type": "mpi", "process_count_per_instance": count}
        case PyTorch(process_count=count):
            if count is not None and count % instance_count == 0:
                return {"type": "pytorch", "process_count_per_instance": count // instance_count}
            return {"type": "pytorch", "process_count": count}
        case _:
            return {"type": "tensorflow", **asdict(distribution)}


def _identity(identity: Identity | None) -> dict[str, Any] | None:
    if identity is None:
        return None
    if isinstance(identity, AmlToken):
        return {"type": "aml_token"}
    return {
        "type": "managed",
        "client_id": identity.client_id,
        "object_id": identity.object_id,
        "msi_resource_id": identity.resource_id,
    }


def _search_distribution(distribution: Distribution) -> dict[str, Any]:
    if isinstance(distribution, Choice):
        return {"type": distribution.type, "values": list(distribution.values)}
    names = [argument.name for argument in fields(type(distribution))]
    if isinstance(distribution, LogUniform):  # the schema counts in logarithms
        names = [name.replace("_exponent", "_value") for name in names]
    return {"type": distribution.type, **dict(zip(names, distribution.to_expression()[1], strict=True))}


def _early_termination(policy: EarlyTermination | None) -> dict[str, Any] | None:
    if policy is None:
        return None
    kind = "truncation_selection"
    if isinstance(policy, BanditPolicy):
        kind = "bandit"
    elif isinstance(policy, MedianStoppingPolicy):
        kind = "median_stopping"
    return {"type": kind, **asdict(policy)}


def _seconds(value: timedelta | None) -> float | None:
    if value is None:
        return None
    seconds = value.total_seconds()
    return int(seconds) if seconds.is_integer() else seconds
