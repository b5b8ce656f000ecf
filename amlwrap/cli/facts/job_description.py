"""What programs are told of what a job runs, in the words of job files."""

from __future__ import annotations

from typing import Any

from amlwrap.datastore_uris import datastore_uri
from amlwrap.job import CommandJob, Input, JobInput, Output, SweepJob, Trial
from amlwrap.job.file_words import (
    distribution_words,
    early_termination_words,
    identity_words,
    limits_words,
    objective_words,
    sampling_words,
    search_space_words,
    services_words,
)
from amlwrap.references import asset_name_and_version, is_arm_id, short_name, without_secrets

MEANING = {
    "display_name": "shown instead of the name; it and what follows is null where amlwrap has no words for the job",
    "description": "shown with the job",
    "compute": "the compute that it runs on",
    "resources": "`instance_count` nodes, their `instance_type`, `shm_size` and `docker_args`",
    "queue_settings": "`priority` and `job_tier`",
    "identity": "whose identity it runs under",
    "services": "what its nodes offer, by name: `type`, `port`, `nodes`, `properties`",
    "command": "the command line, of a sweep that of each trial",
    "code": "the code that it runs in",
    "environment": "the environment that it runs in",
    "environment_variables": "by name",
    "distribution": "how several processes are started",
    "inputs": "by name: `type`, `path` and `mode` of data, without what opens a URL; a literal's text",
    "outputs": "by name: `type`, `path`, `mode`, and as what they are registered: `name`, `version`",
    "limits": "`timeout` in seconds; of a sweep also `trial_timeout`, `max_total_trials`, `max_concurrent_trials`",
    "objective": "of a sweep, `goal` and `primary_metric`",
    "sampling_algorithm": "of a sweep, how trials are drawn",
    "search_space": "of a sweep, what each hyperparameter is drawn from",
    "early_termination": "of a sweep, which trials are stopped early",
}

UNKNOWN: dict[str, Any] = dict.fromkeys(MEANING)
"""What is told of a job that amlwrap has no words for."""


def description_facts(job: CommandJob | SweepJob) -> dict[str, Any]:
    """Return what a job runs."""
    trial = job.trial if isinstance(job, SweepJob) else job
    return {
        "display_name": job.display_name,
        "description": job.description,
        "compute": job.compute and short_name(job.compute),
        "resources": {
            "instance_count": job.instance_count,
            "instance_type": job.instance_type,
            "shm_size": job.shm_size,
            "docker_args": job.docker_args,
        },
        "queue_settings": {"priority": job.priority, "job_tier": job.job_tier and str(job.job_tier).lower()},
        "identity": identity_words(job.identity),
        "services": services_words(job.services),
        **_trial(trial, job.instance_count),
        "limits": limits_words(job),
        **_search(job),
    }


def _trial(trial: Trial, instance_count: int) -> dict[str, Any]:
    return {
        "command": trial.command,
        "code": _reference(trial.code),
        "environment": _reference(trial.environment),
        "environment_variables": dict(trial.environment_variables),
        "distribution": distribution_words(trial.distribution, instance_count),
        "inputs": {name: _input(value) for name, value in trial.inputs.items()},
        "outputs": {name: _output(value) for name, value in trial.outputs.items()},
    }


def _search(job: CommandJob | SweepJob) -> dict[str, Any]:
    if isinstance(job, CommandJob):
        return dict.fromkeys(("objective", "sampling_algorithm", "search_space", "early_termination"))
    return {
        "objective": objective_words(job.objective),
        "sampling_algorithm": sampling_words(job),
        "search_space": search_space_words(job.search_space),
        "early_termination": early_termination_words(job.early_termination),
    }


def _reference(place: object) -> str | None:
    """Return what refers to an asset, as people write it: `azureml:NAME:VERSION` where the service has an ARM id."""
    if place is None:
        return None
    named = asset_name_and_version(str(place)) if is_arm_id(str(place)) else None
    return f"azureml:{':'.join(named)}" if named else without_secrets(str(place))


def _input(value: JobInput) -> str | dict[str, Any]:
    if isinstance(value, Input):
        return {"type": _word(value.type), "path": _reference(value.data), "mode": str(value.mode)}
    return value.value


def _output(value: Output) -> dict[str, Any]:
    path = value.path and without_secrets(value.path)
    if path and value.datastore:
        path = datastore_uri(short_name(value.datastore), path)
    return {
        "type": _word(value.type),
        "path": path,
        "mode": str(value.mode),
        "name": value.asset_name,
        "version": value.asset_version,
    }


def _word(kind: object) -> str | None:
    return None if kind is None else str(kind)
