"""The command line that trains with a trial's hyperparameters once more."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from amlwrap.job import Input, SweepJob
from amlwrap.job.inputs import DataBindingMode
from amlwrap.lightgbm.trial_command import (
    KEPT_ASIDE,
    filled_command,
    sweep_variables,
    trainer_options,
)
from amlwrap.metrics import TrialResult
from amlwrap.references import asset_name_and_version, short_name

# Those of the trainer's options with a value that `amlwrap lightgbm train` has as well, data aside.
_OPTIONS = (KEPT_ASIDE, "--cross-validation", "--label", "--group", "--weight", "--categorical", "--class-weight")
_INPUTS = {"data": "--data", "validation_data": "--validation-data"}


def training_command(sweep: SweepJob, trial: TrialResult) -> str:
    """Return a command line that trains as a trial of a sweep did.

    Args:
        sweep: what was asked for.
        trial: whose hyperparameters are filled in.

    Returns:
        `amlwrap lightgbm train ...`, an option a line; the trial's own command where that has no words for all that a
        trial was given, such as outputs.
    """
    drawn = trial.as_lightgbm_params()
    if not _has_options_for_all(sweep):
        return filled_command(sweep, drawn)
    variables = dict(sweep.trial.environment_variables)
    asked = trainer_options(sweep, drawn)
    if asked is not None and set(sweep.trial.inputs) <= set(_INPUTS):
        options = [*_data(sweep, _INPUTS), *_trainer_options(asked)]
    else:
        own = {name: f"--input={name}" for name in sweep.trial.inputs}
        options = [f"--command={filled_command(sweep, drawn)}", *_data(sweep, own)]
        if sweep.trial.code is not None:
            options.append(f"--code={_reference(sweep, str(sweep.trial.code))}")
        variables = sweep_variables(drawn) | variables
    if isinstance(sweep.trial.environment, str):
        options.append(f"--environment={_reference(sweep, sweep.trial.environment)}")
    options += [f"--env={name}={value}" for name, value in variables.items()]
    options += [f"--compute={short_name(sweep.compute)}"] if sweep.compute else []
    return " \\\n    ".join(["amlwrap lightgbm train", *map(_quoted, options)])


def _has_options_for_all(sweep: SweepJob) -> bool:
    trial = sweep.trial
    return (
        not trial.outputs
        and trial.distribution is None
        and isinstance(trial.environment, str | None)
        and sweep.instance_count == 1
        and all(
            isinstance(given, Input) and given.mode == DataBindingMode.READ_ONLY_MOUNT and not given.path_on_compute
            for given in trial.inputs.values()
        )
    )


def _data(sweep: SweepJob, options: dict[str, str]) -> list[str]:
    """Return the options that give a trial's inputs."""
    given = {name: data for name, data in sweep.trial.inputs.items() if isinstance(data, Input)}
    return [f"{options[name]}={_reference(sweep, str(data.data))}" for name, data in given.items()]


def _trainer_options(asked: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    """Yield options of the bundled trainer as the command line has them: its own alike, LightGBM's as parameters."""
    for name, value in asked:
        if value is None:
            yield name
        elif name in _OPTIONS:
            yield f"{name}={value}"
        elif name not in _INPUTS.values():
            yield f"--param={name.lstrip('-')}={value}"


def _reference(sweep: SweepJob, text: str) -> str:
    """Return a reference, as short as can be where it names something in the workspace of the sweep's compute."""
    workspace, found = (sweep.compute or "").rpartition("/computes/")[0], asset_name_and_version(text)
    is_here = workspace and text.removeprefix("azureml:").casefold().startswith(f"{workspace.casefold()}/")
    return f"azureml:{found[0]}:{found[1]}" if found and is_here else text


def _quoted(option: str) -> str:
    """Return an option for the shell, its name and what it says apart."""
    name, equals, value = option.partition("=")
    return f"{name} {shlex.quote(value)}" if equals and not value.startswith("-") else shlex.quote(option)
