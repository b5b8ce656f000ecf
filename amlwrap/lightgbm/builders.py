"""`command_job` and `sweep_job`: from what a LightGBM user says to checked, api-version-neutral job descriptions.

Both run either a script of your own or the bundled trainer. Nothing is read, uploaded or sent here: local paths stay
paths until the job is submitted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from amlwrap.errors import InvalidJobError
from amlwrap.job_rules import check_command
from amlwrap.jobs import (
    CommandJob,
    DistributionConfiguration,
    Goal,
    Identity,
    Mpi,
    Objective,
    SamplingAlgorithm,
    SweepJob,
    Trial,
)
from amlwrap.lightgbm.command import Arguments, check_variables, script_command
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
from amlwrap.sweep import EarlyTermination, SearchSpace, check_sweep

_Enum = TypeVar("_Enum", bound=StrEnum)


def command_job(
    *,
    compute: str,
    training: Training | None = None,
    command: str | None = None,
    script: str | None = None,
    arguments: Arguments = (),
    code: CodeLike | None = None,
    environment: EnvironmentLike | None = None,
    inputs: Mapping[str, InputLike] | None = None,
    outputs: Mapping[str, OutputLike] | None = None,
    environment_variables: Mapping[str, str] | None = None,
    distribution: DistributionConfiguration | None = None,
    distributed: bool = False,
    timeout: timedelta | None = None,
    instance_count: int = 1,
    instance_type: str | None = None,
    experiment_name: str | None = None,
    name: str | None = None,
    description: str | None = None,
    tags: Mapping[str, str] | None = None,
    properties: Mapping[str, str] | None = None,
    identity: Identity | None = None,
    priority: int | None = None,
) -> CommandJob:
    """Describe one training run.

    Args:
        compute: name or ARM id of the compute to run on.
        training: what the bundled trainer should learn; or say what to run of your own with the next four.
        command: the command line, run by a shell in the code folder; or give `script` and `arguments` instead.
        script: path of a Python script inside the code folder.
        arguments: arguments of the script: a list, or a mapping of option to value.
        code: registered code, a reference to it, or a local folder that is uploaded first.
        environment: registered environment, a reference to it (a name alone means its latest version), or a definition
            that is registered first; the bundled trainer has one of its own.
        inputs: data by name: registered data, a reference, a URL, a local path, or an `Input` that also says the mode.
            The command finds each in `$AZURE_ML_INPUT_<name>`.
        outputs: by name: a path on the default datastore, `azureml://datastores/NAME/paths/PATH`, or an `Output`. The
            command finds each folder in `$AZURE_ML_OUTPUT_<name>`.
        environment_variables: passed as they are.
        distribution: how several processes are started.
        distributed: let the bundled trainer run once on each node and train one model together.
        timeout: how long the command may run.
        instance_count, instance_type: number and type of nodes.
        experiment_name, name, description, tags, properties: how the job is filed and shown.
        identity: whose identity the command runs under.
        priority: among queued jobs of the same compute.

    Returns:
        A description that breaks no rule known beforehand; `Workspace.jobs.submit` takes it.

    Raises:
        InvalidJobError: a rule of the service that the job would break.

    Source: definition `CommandJob`, operation `Jobs_CreateOrUpdate`.
    """
    if training is not None:
        _check_only_training(command, script, arguments, code)
        command, code = training.command(training.checked_params()), TRAINER_CODE
        environment = environment or TRAINER_ENVIRONMENT
        inputs = {**training.inputs(), **(inputs or {})}
    job = CommandJob(
        command=_command_line(command, script, arguments),
        code=to_code(code),
        environment=to_environment(environment),
        inputs=to_inputs(inputs),
        outputs=to_outputs(outputs),
        environment_variables=environment_variables or {},
        distribution=_distribution(distribution, distributed, training, instance_count),
        timeout=timeout,
        compute=compute,
        instance_count=instance_count,
        instance_type=instance_type,
        experiment_name=experiment_name,
        name=name,
        description=description,
        tags=tags or {},
        properties=properties or {},
        identity=identity,
        priority=priority,
    )
    check_command(job)
    check_variables(job.command, job.inputs, job.outputs)
    return job


def sweep_job(
    *,
    compute: str,
    search_space: SearchSpace,
    metric: str,
    goal: Goal | str | None = None,
    algorithm: SamplingAlgorithm | str = SamplingAlgorithm.RANDOM,
    early_termination: EarlyTermination | None = None,
    max_total_trials: int | None = None,
    max_concurrent_trials: int | None = None,
    timeout: timedelta | None = None,
    trial_timeout: timedelta | None = None,
    training: Training | None = None,
    command: str | None = None,
    script: str | None = None,
    arguments: Arguments = (),
    code: CodeLike | None = None,
    environment: EnvironmentLike | None = None,
    inputs: Mapping[str, InputLike] | None = None,
    outputs: Mapping[str, OutputLike] | None = None,
    environment_variables: Mapping[str, str] | None = None,
    distribution: DistributionConfiguration | None = None,
    distributed: bool = False,
    instance_count: int = 1,
    instance_type: str | None = None,
    experiment_name: str | None = None,
    name: str | None = None,
    description: str | None = None,
    tags: Mapping[str, str] | None = None,
    properties: Mapping[str, str] | None = None,
    identity: Identity | None = None,
    priority: int | None = None,
) -> SweepJob:
    """Describe a hyperparameter sweep: many runs of one command, each with its own hyperparameters.

    Args:
        search_space: hyperparameter name to distribution. A name that begins with `--` is appended to the command as an
            argument; every hyperparameter is in `$AZUREML_SWEEP_<name>`. For the bundled trainer the names are those
            of LightGBM's parameters.
        metric: a metric of LightGBM (`multi_logloss` means `test-multi_logloss`, as it is logged), or the name under
            which the script logs one of its own, for which `goal` is needed.
        goal: `Minimize` or `Maximize`; follows from LightGBM's metrics.
        algorithm: `Random`, `Grid` or `Bayesian`.
        early_termination: which poor trials are stopped.
        max_total_trials, max_concurrent_trials: limits, each up to 1000.
        timeout, trial_timeout: how long the sweep, and each trial, may take.

    The other arguments are those of `command_job` and describe what a trial runs; `compute` and what follows
    `instance_count` belong to the sweep.

    Returns:
        A description that breaks no rule known beforehand; `Workspace.jobs.submit` takes it.

    Raises:
        InvalidJobError: a rule of the service that the sweep would break.

    Source: definitions `SweepJob` and `TrialComponent`, operation `Jobs_CreateOrUpdate`.
    """
    if training is not None:
        _check_only_training(command, script, arguments, code)
        params, metric = training.params_for(metric)
        search_space = _as_arguments(search_space, params, strict=training.strict_params)
        command, code = training.command(params), TRAINER_CODE
        environment = environment or TRAINER_ENVIRONMENT
        inputs = {**training.inputs(), **(inputs or {})}
    trial = Trial(
        command=_command_line(command, script, arguments),
        code=to_code(code),
        environment=to_environment(environment),
        inputs=to_inputs(inputs),
        outputs=to_outputs(outputs),
        environment_variables=environment_variables or {},
        distribution=_distribution(distribution, distributed, training, instance_count),
        timeout=trial_timeout,
    )
    job = SweepJob(
        trial=trial,
        search_space=dict(search_space),
        objective=_objective(metric, goal),
        algorithm=_enum_member(SamplingAlgorithm, "algorithm", algorithm),
        early_termination=early_termination,
        max_total_trials=max_total_trials,
        max_concurrent_trials=max_concurrent_trials,
        timeout=timeout,
        compute=compute,
        instance_count=instance_count,
        instance_type=instance_type,
        experiment_name=experiment_name,
        name=name,
        description=description,
        tags=tags or {},
        properties=properties or {},
        identity=identity,
        priority=priority,
    )
    check_sweep(job)
    check_variables(trial.command, trial.inputs, trial.outputs, job.search_space)
    return job


def _check_only_training(command: str | None, script: str | None, arguments: Arguments, code: object) -> None:
    if command is not None or script is not None or arguments or code is not None:
        raise InvalidJobError("Give either training, for the bundled trainer, or a command or script of your own.")


def _distribution(
    distribution: DistributionConfiguration | None, distributed: bool, training: Training | None, instance_count: int
) -> DistributionConfiguration | None:
    if not distributed:
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
