"""Writing command and sweep jobs: neutral descriptions as models of the client of 2024-04-01.

Source: definitions `CommandJob`, `SweepJob`, `TrialComponent`, `JobInput`, `JobOutput` and what they refer to.
"""

from __future__ import annotations

from typing import Any

from amlrest.types import UNSET
from amlrest.v2024_04_01 import models

from amlwrap import assets as values
from amlwrap import job as jobs
from amlwrap.assets.data import likely_type
from amlwrap.dialects.alike import encode_early_termination, or_unset
from amlwrap.dialects.v2022_05_01_onward import sampling
from amlwrap.dialects.v2022_05_01_onward.commands import service_command
from amlwrap.dialects.v2022_05_01_onward.hyperparameters import service_search_space
from amlwrap.dialects.v2022_05_01_onward.places import output_uri
from amlwrap.dialects.v2022_05_01_onward.settings import (
    encode_distribution,
    encode_identity,
    encode_queue,
    encode_resources,
    encode_service,
)
from amlwrap.references import is_reference

NO_ENVIRONMENT = "none"
"""What a local workspace takes for no environment: the contract wants a word where there is nothing to name."""


def encode_job(job: jobs.CommandJob | jobs.SweepJob) -> models.JobBaseResource:
    """Write a job whose references are in full, whose outputs have datastores, and that is within the limits."""
    properties = _encode_sweep(job) if isinstance(job, jobs.SweepJob) else _encode_command(job)
    return models.JobBaseResource(properties=properties)


def _encode_command(job: jobs.CommandJob) -> models.CommandJob:
    return models.CommandJob(
        **_encode_base(job, job),
        **_encode_component(job, job),
        command=service_command(job),
        limits=UNSET if job.timeout is None else models.CommandJobLimits(timeout=job.timeout),
    )


def _encode_sweep(job: jobs.SweepJob) -> models.SweepJob:
    command = service_command(job.trial, job.search_space)
    return models.SweepJob(
        **_encode_base(job, job.trial),
        sampling_algorithm=sampling.encode_sampling(job),
        search_space=service_search_space(job.search_space),
        objective=models.Objective(goal=models.Goal(job.objective.goal), primary_metric=job.objective.primary_metric),
        early_termination=encode_early_termination(job.early_termination, models),
        limits=models.SweepJobLimits(
            max_total_trials=or_unset(job.max_total_trials),
            max_concurrent_trials=or_unset(job.max_concurrent_trials),
            timeout=or_unset(job.timeout),
            trial_timeout=or_unset(job.trial.timeout),
        ),
        trial=models.TrialComponent(**_encode_component(job.trial, job), command=command),
    )


def _encode_base(job: jobs.JobBase, trial: jobs.Trial) -> dict[str, Any]:
    """Return what command and sweep jobs share by the same name."""
    return {
        "compute_id": or_unset(job.compute),
        "experiment_name": or_unset(job.experiment_name),
        "display_name": or_unset(job.display_name),
        "description": or_unset(job.description),
        "tags": dict(job.tags) or UNSET,
        "properties": dict(job.properties) or UNSET,
        "services": {name: encode_service(service) for name, service in job.services.items()} or UNSET,
        "identity": encode_identity(job.identity),
        "queue_settings": encode_queue(job.job_tier),
        "inputs": {name: _encode_input(item) for name, item in trial.inputs.items()} or UNSET,
        "outputs": {name: _encode_output(item) for name, item in trial.outputs.items()} or UNSET,
    }


def _encode_component(trial: jobs.Trial, job: jobs.JobBase) -> dict[str, Any]:
    """Return what a command job and a sweep's trial share by the same name, but for the command itself."""
    return {
        "code_id": or_unset(trial.code),
        "environment_id": NO_ENVIRONMENT if trial.environment is None else trial.environment,
        "environment_variables": dict(trial.environment_variables) or UNSET,
        "distribution": encode_distribution(trial.distribution, job.instance_count),
        "resources": encode_resources(job),
    }


def _encode_input(item: jobs.JobInput) -> Any:
    if isinstance(item, jobs.Literal):
        return models.LiteralJobInput(value=item.value)
    kinds = {
        values.AssetType.URI_FILE: models.UriFileJobInput,
        values.AssetType.URI_FOLDER: models.UriFolderJobInput,
        values.AssetType.MLTABLE: models.MLTableJobInput,
        values.AssetType.CUSTOM_MODEL: models.CustomModelJobInput,
        values.AssetType.MLFLOW_MODEL: models.MLFlowModelJobInput,
        values.AssetType.TRITON_MODEL: models.TritonModelJobInput,
    }
    uri = str(item.data)
    return kinds[values.AssetType(item.type or _unsaid_type(uri))](
        uri=uri, mode=_mode(item, jobs.DataBindingMode.READ_ONLY_MOUNT)
    )


def _unsaid_type(uri: str) -> values.AssetType:
    """Return what an input is where nobody said; the name of something registered tells nothing."""
    return values.AssetType.URI_FOLDER if is_reference(uri) else likely_type(uri)


def _mode(item: jobs.Input | jobs.Output, mounted: jobs.DataBindingMode) -> str:
    """Return a mode in this family's words, in which a mount says whether it is written to."""
    return str(mounted if item.mode == jobs.DataBindingMode.MOUNT else item.mode)


def _encode_output(item: jobs.Output) -> Any:
    kinds = {
        values.AssetType.URI_FILE: models.UriFileJobOutput,
        values.AssetType.URI_FOLDER: models.UriFolderJobOutput,
        values.AssetType.MLTABLE: models.MLTableJobOutput,
        values.AssetType.CUSTOM_MODEL: models.CustomModelJobOutput,
        values.AssetType.MLFLOW_MODEL: models.MLFlowModelJobOutput,
        values.AssetType.TRITON_MODEL: models.TritonModelJobOutput,
    }
    # Younger than the client's models.
    registration = {"assetName": item.asset_name, "assetVersion": item.asset_version}
    return kinds[values.AssetType(item.type or values.AssetType.URI_FOLDER)](
        uri=or_unset(output_uri(item)),
        mode=_mode(item, jobs.DataBindingMode.READ_WRITE_MOUNT),
        additional_properties={name: value for name, value in registration.items() if value is not None},
    )
