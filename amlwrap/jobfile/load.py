"""From a job file in the schema of the Azure ML CLI v2 to a job description.

The whole file is read and checked before anything is uploaded. What a key of the schema means and this api-version
cannot say is refused, with the line and what to do instead; so are keys that the schema does not have.

Sources: the schemas `commandJob.schema.json` and `sweepJob.schema.json` of the CLI v2, and azure-ai-ml's `_schema`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from attrs import evolve

from amlwrap.errors import InvalidJobError
from amlwrap.job_rules import check_command
from amlwrap.jobfile.assets import read_code, read_environment, read_inputs, read_outputs, reference
from amlwrap.jobfile.expressions import expand
from amlwrap.jobfile.reading import read_section
from amlwrap.jobfile.section import Section
from amlwrap.jobfile.sweep import read_early_termination, read_objective, read_sampling_algorithm, read_search_space
from amlwrap.jobs import (
    AmlToken,
    CommandJob,
    DistributionConfiguration,
    Identity,
    ManagedIdentity,
    Mpi,
    PyTorch,
    SweepJob,
    TensorFlow,
    Trial,
)
from amlwrap.sweep import check_sweep

_NOT_OF_A_JOB = {
    "parent_job_name": "submit the job by itself.",
    "notification_setting": "watch the job with `amlwrap job wait` instead.",
    "component": "write the component's command, code and environment into the job.",
    "jobs": "submit the steps of a pipeline as jobs of their own.",
    "trial_component": "write it under trial.",
}
_NOT_OF_RESOURCES = {
    "shm_size": "leave it out; the compute decides.",
    "docker_args": "leave it out; put what they do into the image.",
    "locations": "name a compute in the right region.",
    "max_instance_count": "give instance_count.",
    "properties": "leave them out; the compute decides.",
}
_WRITTEN_BY_THE_SERVICE = ("creation_context", "id", "status", "log_files", "parameters", "$schema")
_SERVICES_OF_THE_SERVICE = ("Tracking", "Studio")
_PRIORITIES = {"low": 1, "medium": 2, "high": 3}

DISPLAY_NAME_TAG = "display_name"
"""Tag that keeps the display name of a file, which this api-version has no place for."""


def load_job(path: Path, overrides: Sequence[str] = ()) -> CommandJob | SweepJob:
    """Read a job file.

    Args:
        path: a YAML file in the CLI v2 schema for command or sweep jobs; paths in it are relative to its folder.
        overrides: `a.b=VALUE`, each changing one key before the file is read.

    Returns:
        The job, which breaks no rule known beforehand.

    Raises:
        InvalidJobError: what is wrong, with file, line and key, and what to do.
    """
    section = read_section(path, overrides, _NOT_OF_A_JOB)
    kind = section.text("type") or ("sweep" if section.has("search_space") else "command")
    if kind.lower() not in ("command", "sweep"):
        section.fail("type", f"a {kind} job cannot be run: use command or sweep.")
    job = _read_sweep(section) if kind.lower() == "sweep" else _read_command(section)
    try:
        check_sweep(job) if isinstance(job, SweepJob) else check_command(job)
    except InvalidJobError as error:  # a rule about several keys at once, so the file is all that can be named
        raise InvalidJobError(f"{path}: {error}") from None
    return job


def _read_command(section: Section) -> CommandJob:
    inputs, literals = read_inputs(section.section("inputs"))
    outputs = read_outputs(section.section("outputs"))
    shared = _read_shared(section)
    limits = section.section("limits")
    timeout = _seconds(limits, "timeout")
    limits.done()
    trial = _read_trial(section, {"inputs": inputs, "outputs": outputs}, literals, shared["instance_count"])
    section.done()
    return CommandJob(
        command=trial.command,
        code=trial.code,
        environment=trial.environment,
        environment_variables=trial.environment_variables,
        distribution=trial.distribution,
        inputs=inputs,
        outputs=outputs,
        timeout=timeout,
        **shared,
    )


def _read_sweep(section: Section) -> SweepJob:
    inputs, literals = read_inputs(section.section("inputs"))
    outputs = read_outputs(section.section("outputs"))
    search_space = read_search_space(section.section("search_space"))
    trial_section = section.section("trial")
    if trial_section.is_empty:
        section.fail("trial", "is missing: say what each trial runs.")
    shared = _read_shared(section, trial_section)
    limits = section.section("limits")
    limit_values: dict[str, Any] = {
        "max_total_trials": limits.whole("max_total_trials"),
        "max_concurrent_trials": limits.whole("max_concurrent_trials"),
        "timeout": _seconds(limits, "timeout"),
    }
    trial_timeout = _seconds(limits, "trial_timeout")
    limits.done()
    names = {"inputs": inputs, "outputs": outputs, "search_space": [name.lstrip("-") for name in search_space]}
    trial = _read_trial(trial_section, names, literals, shared["instance_count"])
    trial_section.done()
    job = SweepJob(
        trial=evolve(trial, inputs=inputs, outputs=outputs, timeout=trial_timeout),
        search_space=search_space,
        objective=read_objective(section.section("objective")),
        algorithm=read_sampling_algorithm(section),
        early_termination=read_early_termination(section.section("early_termination")),
        **limit_values,
        **shared,
    )
    section.done()
    return job


def _read_trial(section: Section, names: Mapping[str, Any], literals: Mapping[str, str], instance_count: int) -> Trial:
    """Return what a command job and a sweep's trial have in common; inputs, outputs and timeout stand elsewhere."""
    with section.located("command"):
        command = expand(section.required_text("command"), names, literals)
    variables = section.section("environment_variables")
    for name in variables.names():
        if "${{" in (variables.text(name) or ""):
            variables.fail(name, "the service fills nothing into environment variables: set it in the command.")
    return Trial(
        command=command,
        code=read_code(section),
        environment=read_environment(section),
        environment_variables=section.texts("environment_variables"),
        distribution=_read_distribution(section.section("distribution"), instance_count),
    )


def _read_shared(section: Section, trial: Section | None = None) -> dict[str, Any]:
    """Return what stands beside the command or the trial: where the job runs, and how it is filed."""
    section.skip(*_WRITTEN_BY_THE_SERVICE)
    resources = section.section("resources", _NOT_OF_RESOURCES)
    if trial is not None and trial.has("resources"):
        resources = trial.section("resources", _NOT_OF_RESOURCES)
        section.skip("resources")
    shared: dict[str, Any] = {
        "compute": _read_compute(section),
        "instance_count": resources.whole("instance_count") or 1,
        "instance_type": resources.text("instance_type"),
        "experiment_name": section.text("experiment_name"),
        "name": section.text("name"),
        "description": section.text("description"),
        "tags": section.texts("tags"),
        "properties": section.texts("properties"),
        "identity": _read_identity(section.section("identity")),
        "priority": _read_priority(section.section("queue_settings", {"job_tier": "name a compute instead."})),
    }
    resources.done()
    if display_name := section.text("display_name"):
        shared["tags"] = {**shared["tags"], DISPLAY_NAME_TAG: display_name}
    services = section.section("services")
    for name in services.names():
        if name not in _SERVICES_OF_THE_SERVICE:
            services.fail(name, "this api-version starts no services beside a job: leave it out.")
    return shared


def _read_compute(section: Section) -> str:
    text = reference(section.required_text("compute")).removeprefix("azureml:")
    if text == "local":
        section.fail(
            "compute", "to run on this machine, start `amlwrap local up`, name its cpu-cluster and add --local."
        )
    return text


def _read_priority(section: Section) -> int | None:
    value = section.scalar("priority")
    if isinstance(value, str):
        if value.lower() not in _PRIORITIES:
            section.fail("priority", f"{value!r} is not one of {', '.join(_PRIORITIES)}, and no whole number.")
        priority: int | None = _PRIORITIES[value.lower()]
    else:
        priority = section.whole("priority")
    section.done()
    return priority


def _read_identity(section: Section) -> Identity | None:
    if section.is_empty:
        return None
    kinds = {"aml_token": "AMLToken", "managed": "Managed", "managed_identity": "Managed", "user_identity": "user"}
    kind = section.word("type", kinds) or section.fail("type", f"is missing: use {', '.join(kinds)}.")
    if kind == "user":
        section.fail("type", "this api-version has no user identity: use aml_token, or managed.")
    if kind == "AMLToken":
        section.done()
        return AmlToken()
    identity = ManagedIdentity(
        client_id=section.text("client_id"),
        object_id=section.text("object_id"),
        resource_id=section.text("msi_resource_id"),
    )
    section.done()
    return identity


def _read_distribution(section: Section, instance_count: int) -> DistributionConfiguration | None:
    if section.is_empty:
        return None
    kind = section.word("type", {kind: kind for kind in ("mpi", "pytorch", "tensorflow", "ray")})
    if kind is None:
        section.fail("type", "is missing: use mpi, pytorch or tensorflow.")
    if kind == "ray":
        section.fail("type", "this api-version starts no Ray: use mpi, pytorch or tensorflow.")
    distribution: DistributionConfiguration
    if kind == "mpi":
        distribution = Mpi(process_count_per_instance=section.whole("process_count_per_instance") or 1)
    elif kind == "tensorflow":
        distribution = TensorFlow(
            worker_count=section.whole("worker_count"), parameter_server_count=section.whole("parameter_server_count")
        )
    else:
        per_instance, count = section.whole("process_count_per_instance"), section.whole("process_count")
        distribution = PyTorch(process_count=count if per_instance is None else per_instance * instance_count)
    section.done()
    return distribution


def _seconds(section: Section, key: str) -> timedelta | None:
    seconds = section.number(key)
    if seconds is None:
        return None
    try:
        return timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        section.fail(key, f"{seconds!r} seconds are no duration.")
