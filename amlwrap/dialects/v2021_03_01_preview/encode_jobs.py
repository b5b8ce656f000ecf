"""Writing command and sweep jobs: neutral descriptions as models of 2021-03-01-preview."""

from __future__ import annotations

from typing import Any

from amlrest.types import UNSET, Unset
from amlrest.v2021_03_01_preview import models

from amlwrap import job as jobs
from amlwrap.dialects.alike import encode_early_termination, or_unset
from amlwrap.dialects.v2021_03_01_preview.commands import lower

DISPLAY_NAME_TAG = "display_name"
"""Tag that keeps the display name of a job, which has no property of its own."""


def encode_job(job: jobs.CommandJob | jobs.SweepJob) -> models.JobBaseResource:
    """Write a job whose references are all ARM ids, and that is within the limits."""
    properties = _encode_sweep(job) if isinstance(job, jobs.SweepJob) else _encode_command(job)
    return models.JobBaseResource(properties=properties)


def _encode_command(job: jobs.CommandJob) -> models.CommandJob:
    return models.CommandJob(**_encode_trial(job), **_encode_common(job))


def _encode_sweep(job: jobs.SweepJob) -> models.SweepJob:
    return models.SweepJob(
        **_encode_common(job),
        algorithm=models.SamplingAlgorithm(job.algorithm),
        objective=models.Objective(goal=models.Goal(job.objective.goal), primary_metric=job.objective.primary_metric),
        search_space={name: distribution.to_expression() for name, distribution in job.search_space.items()},
        early_termination=encode_early_termination(job.early_termination, models),
        max_total_trials=or_unset(job.max_total_trials),
        max_concurrent_trials=or_unset(job.max_concurrent_trials),
        timeout=or_unset(job.timeout),
        trial=models.TrialComponent(**_encode_trial(job.trial)),
    )


def _encode_common(job: jobs.CommandJob | jobs.SweepJob) -> dict[str, Any]:
    """Return what command and sweep jobs share by the same name."""
    return {
        "compute": models.ComputeConfiguration(
            target=job.compute, instance_count=job.instance_count, instance_type=or_unset(job.instance_type)
        ),
        "experiment_name": or_unset(job.experiment_name),
        "description": or_unset(job.description),
        "tags": _encode_tags(job) or UNSET,
        "properties": dict(job.properties) or UNSET,
        "identity": _encode_identity(job.identity),
        "priority": or_unset(job.priority),
    }


def _encode_tags(job: jobs.JobBase) -> dict[str, str]:
    return dict(job.tags) | ({DISPLAY_NAME_TAG: job.display_name} if job.display_name else {})


def _encode_trial(trial: jobs.Trial) -> dict[str, Any]:
    """Return what a command job and a sweep's trial share by the same name."""
    literals = {name: item.value for name, item in trial.inputs.items() if isinstance(item, jobs.Literal)}
    data = {name: item for name, item in trial.inputs.items() if isinstance(item, jobs.Input)}
    return {
        "command": lower(trial.command, literals),
        "code_id": or_unset(trial.code),
        "environment_id": or_unset(trial.environment),
        "environment_variables": dict(trial.environment_variables) or UNSET,
        "input_data_bindings": {name: _encode_input(item) for name, item in data.items()} or UNSET,
        "output_data_bindings": {name: _encode_output(item) for name, item in trial.outputs.items()} or UNSET,
        "distribution": _encode_distribution(trial.distribution),
        "timeout": or_unset(trial.timeout),
    }


def _encode_input(item: jobs.Input) -> models.InputDataBinding:
    return models.InputDataBinding(
        data_id=str(item.data), mode=str(item.mode), path_on_compute=or_unset(item.path_on_compute)
    )


def _encode_output(item: jobs.Output) -> models.OutputDataBinding:
    return models.OutputDataBinding(
        datastore_id=or_unset(item.datastore),
        path_on_datastore=or_unset(item.path),
        mode=str(item.mode),
        path_on_compute=or_unset(item.path_on_compute),
    )


def _encode_distribution(
    value: jobs.DistributionConfiguration | None,
) -> models.Mpi | models.PyTorch | models.TensorFlow | Unset:
    match value:
        case jobs.Mpi():
            return models.Mpi(process_count_per_instance=value.process_count_per_instance)
        case jobs.PyTorch():
            return models.PyTorch(process_count=or_unset(value.process_count))
        case jobs.TensorFlow():
            return models.TensorFlow(
                worker_count=or_unset(value.worker_count),
                parameter_server_count=or_unset(value.parameter_server_count),
            )
        case None:
            return UNSET


def _encode_identity(value: jobs.Identity | None) -> models.AmlToken | models.ManagedIdentity | Unset:
    match value:
        case jobs.AmlToken():
            return models.AmlToken()
        case jobs.ManagedIdentity():
            return models.ManagedIdentity(
                client_id=or_unset(value.client_id),
                object_id=or_unset(value.object_id),
                resource_id=or_unset(value.resource_id),
            )
        case jobs.UserIdentity() | None:  # the first is beyond the limits
            return UNSET
