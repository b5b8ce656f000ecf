"""Writing jobs: a record, made through whichever family, as the properties that describe it.

Source: definitions `CommandJob`, `SweepJob`, `TrialComponent`, `JobInput`, `JobOutput` and what they refer to.
"""

from __future__ import annotations

import shlex
from datetime import timedelta

from amlwrap.assets import AssetType, Data, Model
from amlwrap.job import CommandJob, JobInput, Literal, Output, SweepJob, Trial
from amlwrap.job.search_space import Choice, Distribution
from amlwrap.local.engine.job_records import display_name
from amlwrap.local.engine.locations import default_datastore, find, is_url, shown_url
from amlwrap.local.errors import RequestError
from amlwrap.local.references import parse_reference
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.store.values import Value
from amlwrap.local.wire.durations import write_duration
from amlwrap.local.wire.family import Json
from amlwrap.local.wire.members import said
from amlwrap.local.wire.search_spaces import write_early_termination, write_search_space
from amlwrap.local.wire.v2022_05_01_onward.assets import type_of
from amlwrap.local.wire.v2022_05_01_onward.own import (
    DEFAULT_OUTPUT,
    NO_ENVIRONMENT,
    artifacts_output,
    own_services,
)
from amlwrap.local.wire.v2022_05_01_onward.sampling import write_sampling
from amlwrap.local.wire.v2022_05_01_onward.settings import write_identity, write_process_distribution, write_service

_SHARED_MEMORY = "2g"  # what a job has that asks for none


def write_job(state: State, record: Record) -> Json:
    """Return the properties that describe a job, with its status and what the workspace adds to every job."""
    job = record.value
    if isinstance(job, CommandJob):
        limits = {"jobLimitsType": "Command", "timeout": _duration(job.timeout)} if job.timeout else None
        return said(
            jobType="Command", **_write_base(state, record, job, job), **_write_component(job, job), limits=limits
        )
    if isinstance(job, SweepJob):
        return said(jobType="Sweep", **_write_base(state, record, job, job.trial), **_write_sweep(job))
    return {}


def _write_sweep(job: SweepJob) -> Json:
    limits = said(
        jobLimitsType="Sweep",
        maxTotalTrials=job.max_total_trials,
        maxConcurrentTrials=job.max_concurrent_trials,
        timeout=_duration(job.timeout),
        trialTimeout=_duration(job.trial.timeout),
    )
    # A name with dashes is appended to the command; here commands say themselves where values go.
    appended = [name for name in job.search_space if name.startswith("--")]
    arguments = [_appended(name, job.search_space[name]) for name in appended]
    command = " ".join([job.trial.command.rstrip(), *arguments]) if arguments else job.trial.command
    return said(
        limits=limits,
        samplingAlgorithm=write_sampling(job),
        searchSpace=write_search_space(
            {name.lstrip("-") if name in appended else name: drawn for name, drawn in job.search_space.items()}
        ),
        objective={"goal": str(job.objective.goal), "primaryMetric": job.objective.primary_metric},
        earlyTermination=write_early_termination(job.early_termination),
        trial=_write_component(job.trial, job) | {"command": command},
    )


def _appended(name: str, distribution: Distribution) -> str:
    """Return an argument with the value of a hyperparameter, in quotes where the shell would not take one for a word.

    Those that a text ends, clients replace when they send the command again.
    """
    texts = [str(value) for value in distribution.values] if isinstance(distribution, Choice) else []
    has_quotes = any("'" in text for text in texts)
    quote = "" if all(text == shlex.quote(text) for text in texts) else '"' if has_quotes else "'"
    return f"{name} {quote}${{{{search_space.{name.lstrip('-')}}}}}{quote}"


def _write_base(state: State, record: Record, job: CommandJob | SweepJob, trial: Trial) -> Json:
    services = {name: write_service(service) for name, service in job.services.items()}
    outputs = {name: _write_output(state, output) for name, output in trial.outputs.items()}
    return said(
        status=record.status or None,
        computeId=job.compute,
        displayName=display_name(record),
        experimentName=job.experiment_name or "Default",
        identity=write_identity(job.identity),
        queueSettings={"jobTier": str(job.job_tier)} if job.job_tier else None,
        services=services | own_services(state.tracking_uri),
        inputs={name: _write_input(state, item) for name, item in trial.inputs.items()},
        outputs=outputs | {DEFAULT_OUTPUT: artifacts_output(record.name)},
    )


def _write_component(trial: Trial, job: CommandJob | SweepJob) -> Json:
    return said(
        codeId=trial.code,
        command=trial.command,
        environmentId=trial.environment or NO_ENVIRONMENT,
        environmentVariables=dict(trial.environment_variables),
        distribution=write_process_distribution(trial.distribution, job.instance_count),
        resources=said(
            instanceCount=job.instance_count,
            instanceType=job.instance_type,
            shmSize=job.shm_size or _SHARED_MEMORY,
            dockerArgs=job.docker_args,
        ),
    )


def _write_input(state: State, item: JobInput) -> Json:
    if isinstance(item, Literal):
        return {"jobInputType": "literal", "value": item.value}
    data = str(item.data)
    return said(
        jobInputType=str(_input_type(state, item.type, data)),
        uri=shown_url(state, data) if is_url(data) else data,
        mode=str(item.mode),
        pathOnCompute=item.path_on_compute,
    )


def _input_type(state: State, asked: AssetType | str | None, data: str) -> AssetType | str:
    """Return what an input is: what was asked for, or what the data is; a folder where nothing tells."""
    value = None if asked or is_url(data) else _registered(state, data)
    if isinstance(value, Data):
        return type_of(value)
    if isinstance(value, Model):
        asked = value.type or AssetType.CUSTOM_MODEL
    # Models may have types of anybody's making, which inputs have no words for.
    return AssetType.CUSTOM_MODEL if asked and asked not in tuple(AssetType) else asked or AssetType.URI_FOLDER


def _registered(state: State, data: str) -> Value:
    """Return the data or model that a reference names; None where it is gone."""
    try:
        return find(state, parse_reference(data, (), "data", "models")).value
    except RequestError:
        return None


def _write_output(state: State, output: Output) -> Json:
    return said(
        jobOutputType=str(output.type or AssetType.URI_FOLDER),
        uri=None if output.path is None else _output_uri(state, output.path, output.datastore),
        mode=str(output.mode),
        pathOnCompute=output.path_on_compute,
        assetName=output.asset_name,
        assetVersion=output.asset_version,
    )


def _output_uri(state: State, path: str, datastore: str | None) -> str:
    if is_url(path):
        return shown_url(state, path)
    name = datastore.rpartition("/")[2] if datastore else default_datastore(state).name
    # Who reads it takes a per cent sign for the start of a code.
    return f"azureml://datastores/{name}/paths/{path.replace('%', '%25')}"


def _duration(duration: timedelta | None) -> str | None:
    return write_duration(duration) if duration else None
