"""What the service refuses in any job, as pure checks that run before anything is uploaded or sent.

Sources: definitions `CommandJob`, `TrialComponent`, `ComputeConfiguration` (patterns, types), operation
`Jobs_CreateOrUpdate` (job names), and how the service behaves where the contract is silent: input names become
environment variables, experiment names hold no white space.
"""

from __future__ import annotations

import re
from datetime import timedelta

from amlwrap.errors import InvalidJobError
from amlwrap.jobs import CommandJob, Mpi, PyTorch, SweepJob, TensorFlow, Trial

MAX_INT32 = 2**31 - 1


def check_command(job: CommandJob) -> None:
    """Check a command job against every rule of the service that can be known beforehand.

    Raises:
        InvalidJobError: the first rule broken, in one sentence.
    """
    check_trial(job)
    check_compute_request(job)


def check_trial(trial: Trial) -> None:
    """Check what a command job and a sweep's trial have in common."""
    if not re.search("[a-zA-Z0-9_]", trial.command):
        raise InvalidJobError("The command is empty: say what the job should run.")
    if expression := re.search(r"\$\{\{.*?\}\}", trial.command):
        raise InvalidJobError(
            f"The service fills in nothing for {expression[0]} in this api-version: "
            "write $AZURE_ML_INPUT_name, $AZURE_ML_OUTPUT_name or $AZUREML_SWEEP_name."
        )
    for kind, names in (("input", trial.inputs), ("output", trial.outputs)):
        for name in names:
            if not re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", name):
                raise InvalidJobError(
                    f"{name!r} cannot name an {kind}: it becomes part of an environment variable, "
                    "so use letters, digits and '_'."
                )
    for name, value in trial.environment_variables.items():
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


def check_compute_request(job: CommandJob | SweepJob) -> None:
    """Check where a job runs, and under which name."""
    if not job.compute:
        raise InvalidJobError("The job names no compute to run on.")
    check_count("instance_count", job.instance_count)
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
