"""From a job file in the schema of the Azure ML CLI v2 to a job description.

The whole file is read and checked before anything is uploaded. What a key of the schema means and amlwrap does not
offer is refused, with the line and what to do instead; so are keys that the schema does not have. What an api-version
has no words for is found out when the job is previewed or submitted; `JobFile.place` knows the line.

Sources: the schemas `commandJob.schema.json` and `sweepJob.schema.json` of the CLI v2, and azure-ai-ml's `_schema`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from attrs import frozen

from amlwrap.errors import InvalidJobError
from amlwrap.job import (
    CommandJob,
    DistributionConfiguration,
    JobInput,
    Literal,
    Mpi,
    Output,
    PyTorch,
    SweepJob,
    TensorFlow,
    Trial,
)
from amlwrap.job.expressions import check_expressions
from amlwrap.job.rules import check_command
from amlwrap.job.sweep_rules import check_sweep
from amlwrap.jobfile.assets import read_code, read_environment, read_inputs, read_outputs
from amlwrap.jobfile.kinds import check_kind
from amlwrap.jobfile.places import key_of
from amlwrap.jobfile.reading import read_section
from amlwrap.jobfile.rows import read_rows, trial_resources
from amlwrap.jobfile.schema_2021 import check_schema
from amlwrap.jobfile.section import Section
from amlwrap.jobfile.sweep import read_early_termination, read_objective, read_sampling, read_search_space
from amlwrap.local_paths import as_path

_NOT_OFFERED = {
    "parent_job_name": "submit the job by itself.",
    "notification_setting": "watch the job with `amlwrap job wait` instead.",
    "component": "write the component's command, code and environment into the job.",
    "jobs": "submit the steps of a pipeline as jobs of their own.",
    "trial_component": "write it under trial.",
}
_WRITTEN_BY_THE_SERVICE = ("creation_context", "id", "status", "log_files", "parameters", "$schema")


@frozen
class JobFile:
    """A job file that was read.

    Attributes:
        job: the job, which breaks no rule known beforehand.
    """

    job: CommandJob | SweepJob
    _section: Section
    _of_trial: Collection[str]

    def place(self, path: str) -> str:
        """Return where a property of the job stands: file, line, and the key by which the file calls it.

        Args:
            path: the property; see `amlwrap.errors.InvalidJobError`.
        """
        return self._section.place(key_of(path, self._of_trial))


def load_job(path: str | Path, overrides: Sequence[str] = ()) -> CommandJob | SweepJob:
    """Return the job of a job file; see `read_job_file`."""
    return read_job_file(path, overrides).job


def read_job_file(path: str | Path, overrides: Sequence[str] = ()) -> JobFile:
    """Read a job file.

    Args:
        path: a YAML file in the CLI v2 schema for command or sweep jobs; paths in it are relative to its folder.
        overrides: `a.b=VALUE`, each changing one key before the file is read.

    Raises:
        InvalidJobError: what is wrong, with file, line and key, and what to do.
        UsageError: `path` is no path.
    """
    section = read_section(as_path(path, "The job file"), overrides, _NOT_OFFERED)
    check_kind(section)
    check_schema(section)
    kind = section.text("type") or ("sweep" if section.has("search_space") else "command")
    section.skip(*_WRITTEN_BY_THE_SERVICE)
    job = _read_sweep(section) if kind.lower() == "sweep" else _read_command(section)
    section.done()
    read = JobFile(job, section, section.section("trial").names() if isinstance(job, SweepJob) else ())
    try:
        check_sweep(job) if isinstance(job, SweepJob) else check_command(job)
    except InvalidJobError as error:
        place = read.place(error.path) if error.path else path  # a rule about several keys at once has no line
        raise InvalidJobError(f"{place}: {error.problem}") from None
    return read


def _read_command(section: Section) -> CommandJob:
    inputs, outputs = read_inputs(section.section("inputs")), read_outputs(section.section("outputs"))
    shared = read_rows(section)
    limits = section.section("limits")
    timeout = _seconds(limits, "timeout")
    limits.done()
    trial = _read_trial(section, inputs, outputs, None, shared["instance_count"])
    return CommandJob(**trial, timeout=timeout, **shared)


def _read_sweep(section: Section) -> SweepJob:
    inputs, outputs = read_inputs(section.section("inputs")), read_outputs(section.section("outputs"))
    search_space = read_search_space(section.section("search_space"))
    if section.is_scalar("trial"):
        section.fail("trial", "no component is read: write its command, code and environment under trial.")
    trial = section.section("trial")
    if trial.is_empty:
        section.fail("trial", "is missing: say what each trial runs, with command and environment under it.")
    shared = read_rows(section, trial_resources(trial))
    limits = section.section("limits")
    limit_values: dict[str, Any] = {
        "max_total_trials": limits.whole("max_total_trials"),
        "max_concurrent_trials": limits.whole("max_concurrent_trials"),
        "timeout": _seconds(limits, "timeout"),
    }
    trial_timeout = _seconds(limits, "trial_timeout")
    limits.done()
    values = _read_trial(trial, inputs, outputs, search_space, shared["instance_count"])
    trial.done()
    return SweepJob(
        trial=Trial(**values, timeout=trial_timeout),
        search_space=search_space,
        objective=read_objective(section.section("objective")),
        early_termination=read_early_termination(section.section("early_termination")),
        **read_sampling(section),
        **limit_values,
        **shared,
    )


def _read_trial(
    section: Section,
    inputs: Mapping[str, JobInput],
    outputs: Mapping[str, Output],
    search_space: Collection[str] | None,
    instance_count: int,
) -> dict[str, Any]:
    """Return what a command job and a sweep's trial have in common, but for the timeout, which stands elsewhere."""
    if section.is_list("command"):
        section.fail("command", "is one text: write its lines under command: | and each as it is typed.")
    command = section.required_text("command", ": say what to run, as in command: python train.py")
    with section.located("command"):
        literals = [name for name, value in inputs.items() if isinstance(value, Literal)]
        check_expressions(command, inputs=inputs, outputs=outputs, search_space=search_space, literals=literals)
    variables = section.section("environment_variables")
    for name in variables.names():
        if "${{" in (variables.text(name) or ""):
            variables.fail(name, "the service fills nothing into environment variables: set it in the command.")
    return {
        "command": command,
        "code": read_code(section),
        "environment": read_environment(section),
        "environment_variables": section.texts("environment_variables"),
        "distribution": _read_distribution(section.section("distribution"), instance_count),
        "inputs": inputs,
        "outputs": outputs,
    }


def _read_distribution(section: Section, instance_count: int) -> DistributionConfiguration | None:
    if section.is_empty:
        return None
    kind = section.word("type", {kind: kind for kind in ("mpi", "pytorch", "tensorflow", "ray")})
    if kind is None:
        section.fail("type", "is missing: use mpi, pytorch or tensorflow.")
    if kind == "ray":
        section.fail("type", "amlwrap starts no Ray: use mpi, pytorch or tensorflow.")
    distribution: DistributionConfiguration
    per_instance = None if kind == "tensorflow" else section.whole("process_count_per_instance")
    if per_instance is not None and per_instance < 1:
        section.fail("process_count_per_instance", f"must be at least 1, not {per_instance}.")
    if kind == "mpi":
        distribution = Mpi(process_count_per_instance=1 if per_instance is None else per_instance)
    elif kind == "tensorflow":
        distribution = TensorFlow(
            worker_count=section.whole("worker_count"), parameter_server_count=section.whole("parameter_server_count")
        )
    else:
        count = section.whole("process_count")
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
        section.fail(key, f"{seconds!r} seconds are no duration: give a number, such as 3600.")
