"""`command_job` and `sweep_job`: from what a LightGBM user says to checked, api-version-neutral job descriptions.

Both run either a script of your own or the bundled trainer. Nothing is read, uploaded or sent here: local paths stay
paths until the job is submitted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Any, TypedDict, TypeVar, Unpack

from amlwrap.errors import InvalidJobError
from amlwrap.job import (
    CommandJob,
    DistributionConfiguration,
    Goal,
    JobOptions,
    Mpi,
    Objective,
    SamplingAlgorithm,
    SamplingRule,
    SweepJob,
    Trial,
)
from amlwrap.job.early_termination import EarlyTermination
from amlwrap.job.rules import check_command
from amlwrap.job.search_space import SearchSpace
from amlwrap.job.sweep_rules import check_sweep
from amlwrap.lightgbm.command import Arguments, script_command
from amlwrap.lightgbm.metrics import goal_of, logged_name, metric_names
from amlwrap.lightgbm.parameters import Parameters, check_search_space
from amlwrap.lightgbm.references import (
    CodeLike,
    EnvironmentLike,
    InputLike,
    OutputLike,
    to_code,
    to_environment,
    to_inputs,
    to_outputs,
)
from amlwrap.lightgbm.training import TRAINER_CODE, TRAINER_ENVIRONMENT, Training

_Enum = TypeVar("_Enum", bound=StrEnum)


class RunOptions(TypedDict, total=False):
    """What a job, or each trial of a sweep, runs.

    Attributes:
        training: what the bundled trainer should learn; or say what to run of your own with the next four.
        command: the command line, run by a shell in the code folder; or give `script` and `arguments` instead.
        script: path of a Python script inside the code folder.
        arguments: arguments of the script: a list, or a mapping of option to value.
        code: registered code, a reference to it, or a local folder that is uploaded first.
        environment: registered environment, a reference to it (a name alone means its latest version), or a definition
            that is registered first; the bundled trainer has one of its own.
        inputs: by name: registered data, a reference, a URL, a local path, a `Literal`, or an `Input` that also says
            type and mode. `${{inputs.NAME}}` in the command stands for each.
        outputs: by name: a path on the default datastore, `azureml://datastores/NAME/paths/PATH`, or an `Output`.
            `${{outputs.NAME}}` in the command stands for each.
        environment_variables: passed as they are.
        distribution: how several processes are started.
        distributed: let the bundled trainer run once on each node and train one model together.
    """

    training: Training | None
    command: str | None
    script: str | None
    arguments: Arguments
    code: CodeLike | None
    environment: EnvironmentLike | None
    inputs: Mapping[str, InputLike] | None
    outputs: Mapping[str, OutputLike] | None
    environment_variables: Mapping[str, str] | None
    distribution: DistributionConfiguration | None
    distributed: bool


class BuilderOptions(RunOptions, JobOptions):
    """What `command_job` and `sweep_job` share: the attributes of `RunOptions` and of `amlwrap.job.JobBase`."""


def command_job(*, timeout: timedelta | None = None, **options: Unpack[BuilderOptions]) -> CommandJob:
    """Describe one training run.

    Args:
        timeout: how long the command may run.
        options: what runs, as `RunOptions` has it, and where and how it is filed, as `amlwrap.job.JobBase` has it.

    Returns:
        A description that breaks no rule known beforehand; `Workspace.jobs.submit` takes it.

    Raises:
        InvalidJobError: a rule of the service that the job would break.

    Source: definition `CommandJob`, operation `Jobs_CreateOrUpdate`.
    """
    run, shared = _divide(options)
    training = run.get("training")
    params = training.checked_params() if training else {}
    job = CommandJob(**_trial(run, params, shared.get("instance_count", 1)), timeout=timeout, **shared)
    check_command(job)
    return job


def sweep_job(
    *,
    search_space: SearchSpace,
    metric: str,
    goal: Goal | str | None = None,
    algorithm: SamplingAlgorithm | str = SamplingAlgorithm.RANDOM,
    sampling_rule: SamplingRule | str | None = None,
    seed: int | None = None,
    early_termination: EarlyTermination | None = None,
    max_total_trials: int | None = None,
    max_concurrent_trials: int | None = None,
    timeout: timedelta | None = None,
    trial_timeout: timedelta | None = None,
    **options: Unpack[BuilderOptions],
) -> SweepJob:
    """Describe a hyperparameter sweep: many runs of one command, each with its own hyperparameters.

    Args:
        search_space: hyperparameter name to distribution. `${{search_space.NAME}}` in the command stands for its value;
            a name that begins with `--` is appended to the command as an argument. For the bundled trainer the names
            are those of LightGBM's parameters.
        metric: a metric of LightGBM (`multi_logloss` means `test-multi_logloss`, as it is logged), or the name under
            which the script logs one of its own, for which `goal` is needed.
        goal: `Minimize` or `Maximize`; follows from LightGBM's metrics.
        algorithm: `Random`, `Grid` or `Bayesian`.
        sampling_rule, seed: how random sampling draws, `Random` or `Sobol`, and from where.
        early_termination: which poor trials are stopped.
        max_total_trials, max_concurrent_trials: limits, each up to 1000.
        timeout, trial_timeout: how long the sweep, and each trial, may take.
        options: what each trial runs, as `RunOptions` has it, and where and how the sweep is filed, as
            `amlwrap.job.JobBase` has it.

    Returns:
        A description that breaks no rule known beforehand; `Workspace.jobs.submit` takes it.

    Raises:
        InvalidJobError: a rule of the service that the sweep would break.

    Source: definitions `SweepJob` and `TrialComponent`, operation `Jobs_CreateOrUpdate`.
    """
    run, shared = _divide(options)
    params: Parameters = {}
    if training := run.get("training"):
        params, metric = training.params_for(metric)
        search_space = _as_arguments(search_space, params, strict=training.strict_params)
    job = SweepJob(
        trial=Trial(**_trial(run, params, shared.get("instance_count", 1)), timeout=trial_timeout),
        search_space=dict(search_space),
        objective=_objective(metric, goal),
        algorithm=_enum_member(SamplingAlgorithm, "algorithm", algorithm),
        sampling_rule=None if sampling_rule is None else _enum_member(SamplingRule, "sampling rule", sampling_rule),
        seed=seed,
        early_termination=early_termination,
        max_total_trials=max_total_trials,
        max_concurrent_trials=max_concurrent_trials,
        timeout=timeout,
        **shared,
    )
    check_sweep(job)
    return job


def _divide(options: BuilderOptions) -> tuple[RunOptions, JobOptions]:
    """Return what runs, and everything else; a name that is of neither is found out by whoever takes the rest."""
    run: Any = {name: value for name, value in options.items() if name in RunOptions.__annotations__}
    shared: Any = {name: value for name, value in options.items() if name not in run}
    return run, shared


def _trial(run: RunOptions, params: Parameters, instance_count: int) -> dict[str, Any]:
    """Return the attributes of a trial, its timeout aside."""
    training, code, environment = run.get("training"), run.get("code"), run.get("environment")
    inputs = run.get("inputs") or {}
    if training is not None:
        _check_only_training(run)
        command, code = training.command(params), TRAINER_CODE
        environment = environment or TRAINER_ENVIRONMENT
        inputs = {**training.inputs(), **inputs}
    else:
        command = _command_line(run.get("command"), run.get("script"), run.get("arguments", ()))
    return {
        "command": command,
        "code": to_code(code),
        "environment": to_environment(environment),
        "inputs": to_inputs(inputs),
        "outputs": to_outputs(run.get("outputs")),
        "environment_variables": run.get("environment_variables"),
        "distribution": _distribution(run, instance_count),
    }


def _check_only_training(run: RunOptions) -> None:
    own = ("command", "script", "code")
    if any(run.get(name) is not None for name in own) or run.get("arguments"):
        raise InvalidJobError("Give either training, for the bundled trainer, or a command or script of your own.")


def _distribution(run: RunOptions, instance_count: int) -> DistributionConfiguration | None:
    distribution, training = run.get("distribution"), run.get("training")
    if not run.get("distributed"):
        return distribution
    if training is None:
        raise InvalidJobError("distributed is for the bundled trainer; give your own script distribution=Mpi().")
    if distribution is not None:
        raise InvalidJobError("Give either distributed or distribution: distributed means Mpi, one process a node.")
    if instance_count < 2:
        raise InvalidJobError("distributed needs an instance_count of at least 2.")
    if training.cross_validation:
        raise InvalidJobError("Cross-validation runs in one process: drop it, or distributed.")
    return Mpi(process_count_per_instance=1)


def _as_arguments(search_space: SearchSpace, params: Parameters, *, strict: bool) -> SearchSpace:
    """Return the search space with its names as arguments of the bundled trainer."""
    varied = check_search_space(search_space, strict=strict)
    for name, key in varied.items():
        if name in params:
            raise InvalidJobError(f"{key!r} is in the search space and among the fixed params: keep one of them.")
    if "bagging_fraction" in varied and "bagging_freq" not in varied and not params.get("bagging_freq"):
        raise InvalidJobError("bagging_fraction does nothing without bagging_freq: fix bagging_freq, or vary it too.")
    return {f"--{name}": search_space[key] for name, key in varied.items()}


def _command_line(command: str | None, script: str | None, arguments: Arguments) -> str:
    if (command is None) == (script is None):
        raise InvalidJobError("Say what to run: either a command, or a script with its arguments.")
    if command is None:
        return script_command(str(script), arguments)
    if arguments:
        raise InvalidJobError("Arguments go with a script; write them into the command, or give script instead.")
    return command


def _objective(metric: str, goal: Goal | str | None) -> Objective:
    natural_goal = goal_of(metric)
    if natural_goal is not None:
        chosen = natural_goal if goal is None else _enum_member(Goal, "goal", goal)
        return Objective(primary_metric=logged_name(metric), goal=chosen)
    if goal is None:
        raise InvalidJobError(
            f"{metric!r} is no metric of LightGBM ({', '.join(metric_names())}): "
            "for one of your own also say the goal, Minimize or Maximize."
        )
    return Objective(primary_metric=metric, goal=_enum_member(Goal, "goal", goal))


def _enum_member(kind: type[_Enum], what: str, value: object) -> _Enum:
    for member in kind:
        if str(value).lower() == member.value.lower():
            return member
    raise InvalidJobError(f"{value!r} is no {what}; use {', '.join(kind)}.")
