"""What the service refuses in any job, as pure checks that run before anything is uploaded or sent.

Sources: definitions `CommandJob`, `TrialComponent`, `ComputeConfiguration` and `JobResourceConfiguration` (patterns,
types), operation `Jobs_CreateOrUpdate` (job names), and how the service behaves where the contract is silent: input
names become environment variables, experiment names hold no white space. What one api-version alone refuses is its
dialect's to say.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import timedelta

from amlwrap.assets.data import AssetType
from amlwrap.assets.environment import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job.description import CommandJob, JobBase, Trial
from amlwrap.job.expressions import check_expressions, find_expressions
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

MAX_INT32 = 2**31 - 1


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
    if not re.search("[a-zA-Z0-9_]", trial.command):
        raise InvalidJobError("The command is empty: say what the job should run.")
    _check_types(trial)
    for kind, names in (("input", trial.inputs), ("output", trial.outputs)):
        for name in names:
            if not re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", name):
                raise InvalidJobError(
                    f"{name!r} cannot name an {kind}: it becomes part of an environment variable, "
                    "so use letters, digits and '_'."
                )
    check_expressions(
        trial.command,
        inputs=trial.inputs,
        outputs=trial.outputs,
        search_space=search_space,
        literals=[name for name, value in trial.inputs.items() if isinstance(value, Literal)],
    )
    if isinstance(trial.environment, EnvironmentDefinition):
        check_environment(trial.environment)
    check_texts("environment variable", trial.environment_variables)
    for name, value in trial.environment_variables.items():
        if find_expressions(value):
            raise InvalidJobError(
                f"The environment variable {name!r} holds {find_expressions(value)[0].text}, but the service fills in "
                "commands alone: set it in the command."
            )
        if not name or "=" in name or "\0" in name + value:
            raise InvalidJobError(f"{name!r} cannot be an environment variable: no '=' in its name, no null character.")
    _check_process_counts(trial)
    check_timeout("The timeout", trial.timeout)


def _check_process_counts(trial: Trial) -> None:
    match trial.distribution:
        case Mpi(process_count_per_instance=count):
            check_count("process_count_per_instance", count)
        case PyTorch(process_count=count) if count is not None:
            check_count("process_count", count)
        case TensorFlow(worker_count=workers, parameter_server_count=servers):
            check_count("worker_count", 1 if workers is None else workers)
            check_count("parameter_server_count", 0 if servers is None else servers, minimum=0)
        case _:
            pass


def check_environment(definition: EnvironmentDefinition) -> None:
    """Check that an environment is made of one thing."""
    if bool(definition.image) == bool(definition.dockerfile or definition.build_context):
        raise InvalidJobError("An environment needs either an image or a Dockerfile: give one of the two.")


def check_texts(what: str, values: Mapping[str, str]) -> None:
    """Check a mapping of names to texts."""
    for name, value in values.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise InvalidJobError(f"The {what} {name!r} must be text, not {value!r}: put quotes around it.")


def _check_types(trial: Trial) -> None:
    for name, bound in (*trial.inputs.items(), *trial.outputs.items()):
        if not isinstance(bound, Input | Literal | Output):
            raise InvalidJobError(f"{name!r} must be an Input, a Literal or an Output, not {type(bound).__name__}.")
        if not isinstance(bound, Literal) and bound.mode not in tuple(DataBindingMode):
            raise InvalidJobError(f"{bound.mode!r} is no mode for {name!r}: use {', '.join(DataBindingMode)}.")
    if not isinstance(trial.distribution, Mpi | PyTorch | TensorFlow | None):
        raise InvalidJobError(f"The distribution must be Mpi, PyTorch or TensorFlow, not {trial.distribution!r}.")
    types = {name: value.type for name, value in trial.inputs.items() if not isinstance(value, Literal)}
    for name, kind in (*types.items(), *((name, value.type) for name, value in trial.outputs.items())):
        if kind is not None and kind not in tuple(AssetType):
            raise InvalidJobError(f"{kind!r} is no type for {name!r}: use {', '.join(AssetType)}.")
    for name, output in trial.outputs.items():
        if output.asset_version is not None and output.asset_name is None:
            raise InvalidJobError(f"Output {name!r} has a version without a name to be registered under: name both.")


def check_job_base(job: JobBase) -> None:
    """Check where a job runs, and under which name."""
    if job.compute == "":
        raise InvalidJobError(
            "The job names no compute to run on: name one, or leave it out altogether for serverless compute."
        )
    check_count("instance_count", job.instance_count)
    check_texts("tag", job.tags)
    check_texts("property", job.properties)
    if not isinstance(job.identity, AmlToken | ManagedIdentity | UserIdentity | None):
        raise InvalidJobError(f"The identity must be AmlToken, ManagedIdentity or UserIdentity, not {job.identity!r}.")
    for name, service in job.services.items():
        if not isinstance(service, Service):
            raise InvalidJobError(f"{name!r} must be a Service, not {service!r}.")
    if job.shm_size is not None and not re.fullmatch(r"\d+[bBkKmMgG]", job.shm_size):
        raise InvalidJobError(f"shm_size is a number with a unit of b, k, m or g, such as 2g, not {job.shm_size!r}.")
    if job.job_tier is not None and job.job_tier not in tuple(JobTier):
        raise InvalidJobError(f"{job.job_tier!r} is no job_tier; use {', '.join(JobTier)}.")
    if job.priority is not None:
        check_count("priority", job.priority, minimum=-MAX_INT32)
    if job.name is not None and not re.fullmatch(r"[a-zA-Z0-9][a-zA-Z0-9\-_]{0,254}", job.name):
        raise InvalidJobError(
            f"{job.name!r} cannot name a job: use at most 255 letters, digits, '-' and '_', a letter or digit first."
        )
    if job.experiment_name is not None and (not job.experiment_name or re.search(r"\s", job.experiment_name)):
        raise InvalidJobError(f"{job.experiment_name!r} cannot name an experiment: white space is not allowed.")


def check_count(name: str, value: object, minimum: int = 1) -> None:
    """Check a whole number that the service holds in 32 bits."""
    if isinstance(value, bool) or not isinstance(value, int) or not minimum <= value <= MAX_INT32:
        raise InvalidJobError(f"{name} must be a whole number from {minimum}, not {value!r}.")


def check_timeout(name: str, value: timedelta | None, maximum: timedelta | None = None) -> None:
    """Check a duration: at least a second, since the service counts in seconds."""
    if value is None:
        return
    if not isinstance(value, timedelta):
        raise InvalidJobError(f"{name} must be a timedelta, not {value!r}.")
    if value < timedelta(seconds=1):
        raise InvalidJobError(f"{name} must be at least one second, not {value.total_seconds():g} s.")
    if maximum is not None and value > maximum:
        raise InvalidJobError(f"{name} must not be above {maximum.days} days, not {value}.")
