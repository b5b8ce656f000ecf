"""`command_job` and `sweep_job`: from what a LightGBM user says to checked, api-version-neutral job descriptions.

Both run either a script of your own or the bundled trainer. Nothing is read, uploaded or sent here: local paths stay
paths until the job is submitted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, TypedDict, Unpack

from amlwrap.errors import InvalidJobError
from amlwrap.job import (
    CommandJob,
    DistributionConfiguration,
    Goal,
    JobOptions,
    Objective,
    SamplingAlgorithm,
    SamplingRule,
    SweepJob,
    Trial,
)
from amlwrap.job.early_termination import EarlyTermination
from amlwrap.job.rules import check_command
from amlwrap.job.search_space import SearchSpace, check_distributions
from amlwrap.job.settings import frozen_map, member_of
from amlwrap.job.sweep_rules import check_sweep
from amlwrap.lightgbm.command import Arguments, script_command
from amlwrap.lightgbm.metrics import goal_of, logged_name, metric_names
from amlwrap.lightgbm.parameters import Parameters
from amlwrap.lightgbm.processes import distribution_of
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
from amlwrap.lightgbm.searched import searched_parameters
from amlwrap.lightgbm.training import TRAINER_CODE, TRAINER_ENVIRONMENT, Training
from amlwrap.scalars import did_you_mean, shown


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
    training = _training(run)
    params = training.job_params() if training else {}
    job = CommandJob(**_trial(run, params, shared.get("instance_count", 1)), timeout=timeout, **shared)
    check_command(job)
    if training and training.tune:
        training.tune.check_ends_in_time(timeout)
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
    check_distributions(search_space)
    if not isinstance(metric, str) or not metric:
        raise InvalidJobError(f"must be the name of a metric, not {shown(metric)}.", "metric")
    params: Parameters = {}
    if training := _training(run):
        if training.tune is not None:
            raise InvalidJobError("goes with command_job: its trials are within one job, a sweep's are jobs.", "tune")
        params, metric = training.params_for(metric)
        searched = searched_parameters(search_space, params, strict=training.strict_params)
        search_space = {f"--{name}": distribution for name, distribution in searched.items()}
    job = SweepJob(
        trial=Trial(**_trial(run, params, shared.get("instance_count", 1), report=False), timeout=trial_timeout),
        search_space=dict(search_space),
        objective=_objective(metric, goal),
        algorithm=member_of(SamplingAlgorithm, "algorithm", algorithm),
        sampling_rule=None if sampling_rule is None else member_of(SamplingRule, "sampling_rule", sampling_rule),
        seed=seed,
        early_termination=early_termination,
        max_total_trials=max_total_trials,
        max_concurrent_trials=max_concurrent_trials,
        timeout=timeout,
        **shared,
    )
    check_sweep(job)
    _check_not_fixed(search_space, run.get("arguments", ()))
    return job


def _training(run: RunOptions) -> Training | None:
    training = run.get("training")
    if not isinstance(training, Training | None):
        raise InvalidJobError(f"must be a Training, not {shown(training)}.", "training")
    return training


def _divide(options: BuilderOptions) -> tuple[RunOptions, JobOptions]:
    """Return what runs, and everything else; a name that is of neither is found out by whoever takes the rest."""
    run: Any = {name: value for name, value in options.items() if name in RunOptions.__annotations__}
    shared: Any = {name: value for name, value in options.items() if name not in run}
    return run, shared


def _trial(run: RunOptions, params: Parameters, instance_count: int, *, report: bool = True) -> dict[str, Any]:
    """Return the attributes of a trial, its timeout aside; a page about each of many is more than anybody reads."""
    training, code, environment = run.get("training"), run.get("code"), run.get("environment")
    inputs = frozen_map(run.get("inputs"))
    if training is not None:
        _check_only_training(run)
        command, code = training.command(params, report=report), TRAINER_CODE
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
        "distribution": distribution_of(
            run.get("distribution"), training, instance_count, distributed=run.get("distributed", False)
        ),
    }


def _check_only_training(run: RunOptions) -> None:
    own = ("command", "script", "code")
    if any(run.get(name) is not None for name in own) or run.get("arguments"):
        raise InvalidJobError("Give either training, for the bundled trainer, or a command or script of your own.")


def _check_not_fixed(search_space: SearchSpace, arguments: Arguments | None) -> None:
    """Refuse a hyperparameter that is appended as an option which the script's arguments hold already."""
    options = {str(argument).partition("=")[0] for argument in arguments or ()}
    for name in search_space:
        if name.startswith("--") and name in options:
            raise InvalidJobError("is among the script's arguments too: keep one of them.", f"search_space.{name}")


def _command_line(command: str | None, script: str | None, arguments: Arguments | None) -> str:
    if (command is None) == (script is None):
        raise InvalidJobError("Say what to run: either a command, or a script with its arguments.")
    if command is None:
        return script_command(script or "", () if arguments is None else arguments)
    if arguments is not None and len(arguments):
        raise InvalidJobError("Arguments go with a script; write them into the command, or give script instead.")
    return command


def _objective(metric: str, goal: Goal | str | None) -> Objective:
    natural_goal = goal_of(metric)
    if natural_goal is not None:
        chosen = natural_goal if goal is None else member_of(Goal, "goal", goal)
        return Objective(primary_metric=logged_name(metric), goal=chosen)
    if goal is None:
        raise InvalidJobError(
            f"{shown(metric)} is no metric of LightGBM; {did_you_mean(metric, metric_names())} For one of your own "
            "also say the goal, Minimize or Maximize.",
            "metric",
        )
    return Objective(primary_metric=metric, goal=member_of(Goal, "goal", goal))
