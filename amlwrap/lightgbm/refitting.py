"""A sweep's trial as a job of its own, which trains on the rows that were kept aside as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, fields

from amlwrap.job import CommandJob, JobOptions, Literal, SweepJob, Trial
from amlwrap.job.rules import check_command
from amlwrap.lightgbm.command import script_command
from amlwrap.lightgbm.parameter_table import parameter_table
from amlwrap.lightgbm.trial_command import (
    KEPT_ASIDE,
    TESTED_BY,
    find_hyperparameters,
    sweep_variables,
    trainer_options,
    with_appended,
)
from amlwrap.scalars import Scalar

# What decides how long training goes on, by LightGBM's main names.
_LENGTH = ("num_iterations", "early_stopping_round")


def how_tested(sweep: SweepJob) -> str | None:
    """Return the option of the bundled trainer that says what a sweep's trials were tested on, one of `TESTED_BY`.

    Returns:
        None where trials run a script of somebody's own.
    """
    options = trainer_options(sweep, {})
    return None if options is None else next(name for name, _ in options if name in TESTED_BY)


def refit_job(sweep: SweepJob, drawn: Mapping[str, Scalar], *, iterations: int | None = None) -> CommandJob:
    """Describe a job that does once more what a trial of a sweep did, a model of the bundled trainer's on all rows.

    Args:
        sweep: what was asked for.
        drawn: the trial's hyperparameters, by names without dashes.
        iterations: how many the trial's model has; needed where rows were kept aside, which decided when to stop.

    Returns:
        The job, without a name; it runs where the sweep did, and is filed alike.

    Raises:
        InvalidJobError: a rule of the service that the job would break, such as a hyperparameter without a value.

    Source: definition `CommandJob`, operation `Jobs_CreateOrUpdate`.
    """
    options = trainer_options(sweep, drawn)
    if options is None:
        trial = _with_values(sweep, drawn)
    else:
        given = options if iterations is None else _on_all_rows(options, iterations)
        arguments = [name if value is None else f"{name}={value}" for name, value in given]
        trial = evolve(sweep.trial, command=script_command("train.py", ["--data", "${{inputs.data}}", *arguments]))
    shared: Any = {name: getattr(sweep, name) for name in JobOptions.__annotations__}
    what: Any = {attribute.name: getattr(trial, attribute.name) for attribute in fields(Trial)}
    job = CommandJob(**{**shared, **what, "name": None, "display_name": None})
    check_command(job)
    return job


def _on_all_rows(options: list[tuple[str, str | None]], iterations: int) -> list[tuple[str, str | None]]:
    """Return a trial's options with no rows kept aside, and a number of iterations in place of what decided by them."""
    by_name = parameter_table().by_name
    decided = {f"--{alias}" for alias, parameter in by_name.items() if parameter.name in _LENGTH}
    rest = [(name, "0" if name == KEPT_ASIDE else value) for name, value in options if name not in decided]
    return [*rest, ("--num_iterations", str(iterations))]


def _with_values(sweep: SweepJob, drawn: Mapping[str, Scalar]) -> Trial:
    """Return what a trial ran, its hyperparameters literal inputs, which arrive in any command as they are."""
    command, inputs = sweep.trial.command, dict(sweep.trial.inputs)
    for reference in reversed(find_hyperparameters(command)):
        if reference.name in drawn:
            name = reference.name if reference.name not in sweep.trial.inputs else f"sweep_{reference.name}"
            inputs[name] = Literal(drawn[reference.name])
            command = f"{command[: reference.start]}${{{{inputs.{name}}}}}{command[reference.end :]}"
    return evolve(
        sweep.trial,
        command=with_appended(command, sweep, drawn),
        inputs=inputs,
        environment_variables={**sweep_variables(drawn), **sweep.trial.environment_variables},
    )
