"""Reading what jobs are described by: models of the client of 2024-04-01 as neutral descriptions.

Source: definitions `CommandJob`, `SweepJob`, `TrialComponent`, `JobInput`, `JobOutput` and what they refer to.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from amlrest.types import Duration, JsonObject
from amlrest.v2024_04_01 import models
from attrs import evolve

from amlwrap import assets as values
from amlwrap import job as jobs
from amlwrap import sweep
from amlwrap.dialects.alike import decode_early_termination
from amlwrap.dialects.reading import mapping, model, number, spelled, strings, tag, text
from amlwrap.dialects.v2022_05_01_onward import sampling
from amlwrap.dialects.v2022_05_01_onward.commands import with_expressions
from amlwrap.dialects.v2022_05_01_onward.encode_jobs import NO_ENVIRONMENT
from amlwrap.dialects.v2022_05_01_onward.places import datastore_and_path, is_own_output
from amlwrap.dialects.v2022_05_01_onward.settings import (
    decode_distribution,
    decode_identity,
    decode_queue,
    decode_resources,
    decode_services,
)
from amlwrap.errors import InvalidJobError


def decode_job(resource: models.JobBaseResource) -> jobs.CommandJob | jobs.SweepJob | None:
    """Read the description in a job; None for one that amlwrap cannot describe truly.

    That is one with a part of a type, a search space or a duration that amlwrap does not know: a description that left
    it out would be another job's.
    """
    properties = resource.properties
    try:
        if isinstance(properties, models.CommandJob):
            return _decode_command(properties)
        if isinstance(properties, models.SweepJob):
            return _decode_sweep(properties)
    except (InvalidJobError, ValueError, OverflowError):
        return None
    return None


def _decode_command(properties: models.CommandJob) -> jobs.CommandJob:
    limits = model(properties.limits, models.CommandJobLimits)
    resources = decode_resources(properties.resources)
    job = jobs.CommandJob(
        **_decode_base(properties),
        **resources,
        **_decode_component(properties, resources["instance_count"]),
        **_decode_bindings(properties),
        timeout=_decode_duration(limits.timeout) if limits else None,
    )
    return evolve(job, command=with_expressions(job.command, job, {}))


def _decode_sweep(properties: models.SweepJob) -> jobs.SweepJob:
    component, objective = model(properties.trial, models.TrialComponent), model(properties.objective, models.Objective)
    if component is None or objective is None:
        raise ValueError("a sweep without a trial or an objective")
    limits = model(properties.limits, models.SweepJobLimits) or models.SweepJobLimits()
    resources = decode_resources(component.resources)
    search_space = {
        name: sweep.distribution_from_expression(expression)
        for name, expression in mapping(properties.search_space).items()
    }
    trial = jobs.Trial(
        **_decode_component(component, resources["instance_count"]),
        **_decode_bindings(properties),
        timeout=_decode_duration(limits.trial_timeout),
    )
    return jobs.SweepJob(
        **_decode_base(properties),
        **resources,
        **sampling.decode_sampling(properties.sampling_algorithm),
        trial=evolve(trial, command=with_expressions(trial.command, trial, search_space)),
        search_space=search_space,
        objective=jobs.Objective(
            primary_metric=_required(objective.primary_metric), goal=spelled(objective.goal, jobs.Goal)
        ),
        early_termination=decode_early_termination(properties.early_termination),
        max_total_trials=number(limits.max_total_trials),
        max_concurrent_trials=number(limits.max_concurrent_trials),
        timeout=_decode_duration(limits.timeout),
    )


def _decode_base(properties: models.CommandJob | models.SweepJob) -> dict[str, Any]:
    return {
        "compute": text(properties.compute_id) or None,
        "experiment_name": text(properties.experiment_name),
        "display_name": text(properties.display_name),
        "description": text(properties.description),
        "tags": strings(properties.tags),
        "properties": strings(properties.properties),
        "services": decode_services(properties.services),
        "identity": decode_identity(properties.identity),
        "job_tier": decode_queue(properties.queue_settings),
    }


def _decode_component(component: models.CommandJob | models.TrialComponent, nodes: int) -> dict[str, Any]:
    environment = text(component.environment_id) or None
    return {
        "command": _required(component.command),
        "code": text(component.code_id) or None,
        "environment": None if environment == NO_ENVIRONMENT else environment,
        "environment_variables": strings(component.environment_variables),
        "distribution": decode_distribution(component.distribution, nodes),
    }


def _decode_bindings(properties: models.CommandJob | models.SweepJob) -> dict[str, Any]:
    return {
        "inputs": {name: _decode_input(item) for name, item in _present(properties.inputs).items()},
        "outputs": {
            name: _decode_output(item)
            for name, item in _present(properties.outputs).items()
            if not is_own_output(name, text(getattr(item, "uri", None)))
        },
    }


def _decode_input(item: object) -> jobs.JobInput:
    if isinstance(item, models.LiteralJobInput):
        return jobs.Literal(_required(item.value))
    return jobs.Input(
        data=_required(getattr(item, "uri", None)),
        type=values.AssetType(tag(item, "job_input_type") or ""),
        mode=_mode(item, jobs.DataBindingMode.READ_ONLY_MOUNT),
        path_on_compute=_additional(item, "pathOnCompute"),
    )


def _decode_output(item: object) -> jobs.Output:
    uri = text(getattr(item, "uri", None))
    datastore, path = datastore_and_path(uri) if uri else (None, None)
    return jobs.Output(
        type=values.AssetType(tag(item, "job_output_type") or ""),
        datastore=datastore,
        path=path,
        mode=_mode(item, jobs.DataBindingMode.READ_WRITE_MOUNT),
        path_on_compute=_additional(item, "pathOnCompute"),
        asset_name=_additional(item, "assetName"),
        asset_version=_additional(item, "assetVersion"),
    )


def _present(value: object) -> dict[str, Any]:
    return {name: item for name, item in mapping(value).items() if item is not None}


def _required(value: object) -> str:
    """Return a text that there is no job without."""
    if not isinstance(value, str):
        raise ValueError("a part that every job has is missing")
    return str(value)


def _mode(item: object, default: jobs.DataBindingMode) -> jobs.DataBindingMode | str:
    return spelled(getattr(item, "mode", None), jobs.DataBindingMode) or default


def _additional(item: object, name: str) -> str | None:
    """Return a property that is younger than the client's models, or of a preview."""
    found = model(item, JsonObject)
    return text(found.additional_properties.get(name)) if found else None


def _decode_duration(value: object) -> timedelta | None:
    return value.timedelta if isinstance(value, Duration) else None
