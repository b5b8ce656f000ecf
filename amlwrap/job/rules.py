"""What the service refuses in any job, as pure checks that run before anything is uploaded or sent.

Sources: definitions `CommandJob`, `TrialComponent`, `ComputeConfiguration` and `JobResourceConfiguration` (patterns,
types), operation `Jobs_CreateOrUpdate` (job names), and how the service behaves where the contract is silent: input
names become environment variables, experiment names hold no white space. What one api-version alone refuses is its
dialect's to say.

A complaint carries the path of the property, so that whoever wrote it is told in the words that it was written in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import timedelta

from amlwrap.assets.data import AssetType
from amlwrap.assets.environment import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job.description import CommandJob, JobBase, Trial
from amlwrap.job.environment_rules import check_environment
from amlwrap.job.expressions import check_expressions, find_expressions
from amlwrap.job.held import check_held
from amlwrap.job.inputs import DataBindingMode, Input, Literal, Output
from amlwrap.job.settings import (
    AmlToken,
    JobTier,
    ManagedIdentity,
    Mpi,
    PyTorch,
    Service,
    TensorFlow,
    UserIdentity,
)
from amlwrap.references import is_arm_id
from amlwrap.scalars import MAX_INT32, is_whole, shown

_LONGEST_EXPERIMENT = 255
_TEXTS = (
    "compute", "instance_type", "shm_size", "docker_args", "experiment_name", "name", "display_name", "description",
)  # fmt: skip


def check_command(job: CommandJob) -> None:
    """Check a command job against every rule of the service that can be known beforehand.

    Raises:
        InvalidJobError: the first rule broken, in one sentence.
    """
    check_trial(job)
    check_job_base(job)


def check_trial(trial: Trial, search_space: Collection[str] | None = None) -> None:
    """Check what a command job and a sweep's trial have in common.

    Args:
        trial: the command with what belongs to it.
        search_space: names of the hyperparameters; None outside of a sweep.
    """
    if not isinstance(trial.command, str) or not re.search("[a-zA-Z0-9_]", trial.command):
        raise InvalidJobError("is empty: say what the job should run.", "command")
    if "\0" in trial.command:
        raise InvalidJobError("holds a null character, at which every shell ends.", "command")
    check_held(Trial, trial)
    _check_types(trial)
    for kind, names in (("inputs", trial.inputs), ("outputs", trial.outputs)):
        for name in names:
            if not isinstance(name, str) or not re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", name):
                raise InvalidJobError(
                    f"{shown(name)} cannot name one: it becomes part of an environment variable, so use letters, "
                    "digits and '_', no digit first.", kind,
                )  # fmt: skip
    check_expressions(
        trial.command,
        inputs=trial.inputs,
        outputs=trial.outputs,
        search_space=search_space,
        literals=[name for name, value in trial.inputs.items() if isinstance(value, Literal)],
    )
    if isinstance(trial.environment, EnvironmentDefinition):
        check_held(EnvironmentDefinition, trial.environment, "environment")
        check_environment(trial.environment)
    _check_variables(trial.environment_variables)
    _check_process_counts(trial)
    check_timeout("timeout" if search_space is None else "trial_timeout", trial.timeout)


def _check_variables(variables: Mapping[str, str]) -> None:
    check_texts("environment_variables", variables)
    for name, value in variables.items():
        if not name or not name.isprintable() or re.search(r"[=\s]", name):
            raise InvalidJobError(
                f"{shown(name)} cannot name an environment variable: it has no blanks, no '=', and is not empty.",
                "environment_variables",
            )
        if "\0" in value:
            raise InvalidJobError("holds a null character, which no variable can.", f"environment_variables.{name}")
        if found := find_expressions(value):
            raise InvalidJobError(
                f"holds {found[0].text}, but the service fills in commands alone: set it in the command.",
                f"environment_variables.{name}",
            )


def _check_process_counts(trial: Trial) -> None:
    match trial.distribution:
        case Mpi(process_count_per_instance=count):
            check_count("distribution.process_count_per_instance", count)
        case PyTorch(process_count=count) if count is not None:
            check_count("distribution.process_count", count)
        case TensorFlow(worker_count=workers, parameter_server_count=servers):
            check_count("distribution.worker_count", 1 if workers is None else workers)
            check_count("distribution.parameter_server_count", 0 if servers is None else servers, minimum=0)
        case _:
            pass


def check_texts(path: str, values: Mapping[str, str]) -> None:
    """Check a mapping of names to texts."""
    for name, value in values.items():
        if not isinstance(name, str):
            raise InvalidJobError(f"{shown(name)} is no name: names are text, so put quotes around it.", path)
        if not isinstance(value, str):
            raise InvalidJobError(f"must be text, not {shown(value)}: put quotes around it.", f"{path}.{name}")


def _check_types(trial: Trial) -> None:
    named = [(f"inputs.{name}", bound) for name, bound in trial.inputs.items()]
    for path, bound in (*named, *((f"outputs.{name}", bound) for name, bound in trial.outputs.items())):
        allowed = (Input, Literal) if path.startswith("inputs") else (Output,)
        if not isinstance(bound, allowed):
            kinds = " or ".join(f"an {kind.__name__}" if kind is not Literal else "a Literal" for kind in allowed)
            raise InvalidJobError(f"must be {kinds}, not {shown(bound)}.", path)
        if isinstance(bound, Literal):
            continue
        check_held(Output if isinstance(bound, Output) else Input, bound, path)
        if bound.mode not in tuple(DataBindingMode):
            raise InvalidJobError(f"{shown(bound.mode)} is no mode: use {', '.join(DataBindingMode)}.", f"{path}.mode")
        if bound.type is not None and bound.type not in tuple(AssetType):
            raise InvalidJobError(f"{shown(bound.type)} is no type: use {', '.join(AssetType)}.", f"{path}.type")
        if isinstance(bound, Output) and bound.asset_version is not None and bound.asset_name is None:
            raise InvalidJobError("has a version without a name to be registered under: name both.", path)
    if not isinstance(trial.distribution, Mpi | PyTorch | TensorFlow | None):
        raise InvalidJobError(f"must be Mpi, PyTorch or TensorFlow, not {shown(trial.distribution)}.", "distribution")


def check_job_base(job: JobBase) -> None:
    """Check where a job runs, and under which name."""
    for field in _TEXTS:
        if not isinstance(getattr(job, field), str | None):
            raise InvalidJobError(f"must be text, not {shown(getattr(job, field))}: put quotes around it.", field)
    if job.compute == "":
        raise InvalidJobError("is empty: name one, or leave it out altogether for serverless compute.", "compute")
    if job.compute is not None and is_arm_id(job.compute) and "/providers/" not in job.compute.lower():
        raise InvalidJobError(
            f"{shown(job.compute)} is no ARM id: write the whole of it, or the name alone.", "compute"
        )
    check_count("instance_count", job.instance_count)
    check_texts("tags", job.tags)
    check_texts("properties", job.properties)
    if not isinstance(job.identity, AmlToken | ManagedIdentity | UserIdentity | None):
        identity = shown(job.identity)
        raise InvalidJobError(f"must be AmlToken, ManagedIdentity or UserIdentity, not {identity}.", "identity")
    if isinstance(job.identity, ManagedIdentity):
        check_held(ManagedIdentity, job.identity, "identity")
    for name, service in job.services.items():
        if not isinstance(service, Service):
            raise InvalidJobError(f"must be a Service, not {shown(service)}.", f"services.{name}")
        check_held(Service, service, f"services.{name}")
        if service.port is not None:
            check_count(f"services.{name}.port", service.port, minimum=0)
        check_texts(f"services.{name}.properties", service.properties)
    if job.shm_size is not None and not re.fullmatch(r"[0-9]*[1-9][0-9]*[bBkKmMgG]", job.shm_size):
        raise InvalidJobError(
            f"must be a number with a unit of b, k, m or g, such as 2g, not {shown(job.shm_size)}.", "shm_size"
        )
    if job.job_tier is not None and job.job_tier not in tuple(JobTier):
        raise InvalidJobError(f"{shown(job.job_tier)} is none; use {', '.join(JobTier)}.", "job_tier")
    if job.priority is not None:
        check_count("priority", job.priority, minimum=-MAX_INT32)
    _check_job_names(job)


def _check_job_names(job: JobBase) -> None:
    if job.name is not None and not re.fullmatch(r"[a-zA-Z0-9][a-zA-Z0-9\-_]{0,254}", job.name):
        raise InvalidJobError(
            f"{shown(job.name)} cannot name a job: use at most 255 letters, digits, '-' and '_', a letter or digit "
            "first.", "name",
        )  # fmt: skip
    experiment = job.experiment_name
    if experiment is None:
        return
    if experiment == "":
        raise InvalidJobError("is empty: name one, or leave it out altogether.", "experiment_name")
    if not experiment.isprintable() or re.search(r"\s", experiment):
        raise InvalidJobError(f"{shown(experiment)} cannot name one: white space is not allowed.", "experiment_name")
    if len(experiment) > _LONGEST_EXPERIMENT:
        raise InvalidJobError(
            f"{shown(experiment)} is longer than {_LONGEST_EXPERIMENT} characters.", "experiment_name"
        )


def check_count(path: str, value: object, minimum: int = 1) -> None:
    """Check a whole number that the service holds in 32 bits."""
    if not is_whole(value, minimum):
        raise InvalidJobError(f"must be a whole number from {minimum} to {MAX_INT32}, not {shown(value)}.", path)


def check_timeout(path: str, value: timedelta | None, maximum: timedelta | None = None) -> None:
    """Check a duration: at least a second, since the service counts in seconds."""
    if value is None:
        return
    if not isinstance(value, timedelta):
        raise InvalidJobError(f"must be a timedelta, not {shown(value)}.", path)
    if value < timedelta(seconds=1):
        raise InvalidJobError(f"must be at least one second, not {value.total_seconds():g} s.", path)
    if maximum is not None and value > maximum:
        raise InvalidJobError(f"must not be above {maximum.days} days, not {value}.", path)
