"""Reading what jobs are described by: models of 2021-03-01-preview as neutral descriptions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from amlrest.types import Duration, Unset
from amlrest.v2021_03_01_preview import models

from amlwrap import job as jobs
from amlwrap import sweep
from amlwrap.dialects.alike import decode_early_termination
from amlwrap.dialects.reading import mapping, model, number, spelled, strings, tag, text
from amlwrap.dialects.v2021_03_01_preview.commands import lift
from amlwrap.dialects.v2021_03_01_preview.encode_jobs import DISPLAY_NAME_TAG
from amlwrap.errors import InvalidJobError


def decode_job(resource: models.JobBaseResource) -> jobs.CommandJob | jobs.SweepJob | None:
    """Read the description in a job; None for one that amlwrap cannot describe truly.

    That is one with a part of a type, a search space or a duration that amlwrap does not know: a description that left
    it out would be another job's.
    """
    properties = resource.properties
    try:
        if isinstance(properties, models.CommandJob):
            return jobs.CommandJob(**_decode_trial(properties), **_decode_common(properties))
        if isinstance(properties, models.SweepJob):
            return _decode_sweep(properties)
    except (InvalidJobError, ValueError, OverflowError):
        return None
    return None


def _decode_sweep(properties: models.SweepJob) -> jobs.SweepJob:
    trial, objective = model(properties.trial, models.TrialComponent), model(properties.objective, models.Objective)
    search_space = mapping(properties.search_space)
    return jobs.SweepJob(
        **_decode_common(properties),
        trial=jobs.Trial(**_decode_trial(trial, search_space)) if trial else jobs.Trial(command=""),
        algorithm=spelled(properties.algorithm, jobs.SamplingAlgorithm),
        objective=jobs.Objective(
            primary_metric=text(objective and objective.primary_metric) or "",
            goal=spelled(objective and objective.goal, jobs.Goal),
        ),
        search_space={
            name: sweep.distribution_from_expression(expression) for name, expression in search_space.items()
        },
        early_termination=decode_early_termination(properties.early_termination),
        max_total_trials=number(properties.max_total_trials),
        max_concurrent_trials=number(properties.max_concurrent_trials),
        timeout=_decode_duration(properties.timeout),
    )


def _decode_common(properties: models.CommandJob | models.SweepJob) -> dict[str, Any]:
    compute = model(properties.compute, models.ComputeConfiguration) or models.ComputeConfiguration()
    if compute.is_local is True or mapping(compute.properties):
        raise ValueError("a job on the machine that submitted it, or with properties of its compute")
    tags = strings(properties.tags)
    return {
        "display_name": tags.pop(DISPLAY_NAME_TAG) if tags.get(DISPLAY_NAME_TAG) else None,
        "compute": text(compute.target),
        "instance_count": number(compute.instance_count) or 1,
        "instance_type": text(compute.instance_type),
        "experiment_name": text(properties.experiment_name),
        "description": text(properties.description),
        "tags": tags,
        "properties": strings(properties.properties),
        "identity": _decode_identity(properties.identity),
        "priority": number(properties.priority),
    }


def _decode_trial(
    component: models.CommandJob | models.TrialComponent, search_space: Collection[str] = ()
) -> dict[str, Any]:
    inputs = _models(component.input_data_bindings, models.InputDataBinding)
    outputs = _models(component.output_data_bindings, models.OutputDataBinding)
    return {
        "command": lift(text(component.command) or "", inputs=inputs, outputs=outputs, search_space=search_space),
        "code": text(component.code_id),
        "environment": text(component.environment_id),
        "environment_variables": strings(component.environment_variables),
        "inputs": {
            name: jobs.Input(
                data=text(item.data_id) or "",
                mode=_mode(item.mode, jobs.DataBindingMode.READ_ONLY_MOUNT),
                path_on_compute=text(item.path_on_compute),
            )
            for name, item in inputs.items()
        },
        "outputs": {
            name: jobs.Output(
                datastore=text(item.datastore_id),
                path=text(item.path_on_datastore),
                mode=_mode(item.mode, jobs.DataBindingMode.READ_WRITE_MOUNT),
                path_on_compute=text(item.path_on_compute),
            )
            for name, item in outputs.items()
        },
        "distribution": _decode_distribution(component.distribution),
        "timeout": _decode_duration(component.timeout),
    }


def _models(value: object, kind: type[Any]) -> dict[str, Any]:
    """Return the models in a map, without nulls.

    Raises:
        ValueError: there is something else in it.
    """
    found = {name: item for name, item in mapping(value).items() if item is not None}
    if not all(isinstance(item, kind) for item in found.values()):
        raise ValueError("inputs or outputs of a shape that nobody documented")
    return found


def _mode(value: object, default: jobs.DataBindingMode) -> jobs.DataBindingMode | str:
    mode = text(value)
    if mode is None:
        return default
    return next((member for member in jobs.DataBindingMode if member.lower() == mode.lower()), mode)


def _decode_distribution(value: object) -> jobs.DistributionConfiguration | None:
    match value:
        case models.Mpi():
            return jobs.Mpi(process_count_per_instance=number(value.process_count_per_instance) or 1)
        case models.PyTorch():
            return jobs.PyTorch(process_count=number(value.process_count))
        case models.TensorFlow():
            return jobs.TensorFlow(
                worker_count=number(value.worker_count), parameter_server_count=number(value.parameter_server_count)
            )
        case Unset() | None:
            return None
    raise ValueError(f"a distribution of type {tag(value, 'distribution_type')}")


def _decode_identity(value: object) -> jobs.Identity | None:
    match value:
        case models.AmlToken():
            return jobs.AmlToken()
        case models.ManagedIdentity():
            return jobs.ManagedIdentity(
                client_id=text(value.client_id), object_id=text(value.object_id), resource_id=text(value.resource_id)
            )
        case Unset() | None:
            return None
    raise ValueError(f"an identity of type {tag(value, 'identity_type')}")


def _decode_duration(value: object) -> timedelta | None:
    return value.timedelta if isinstance(value, Duration) else None
