"""The command line that trains with a trial's hyperparameters once more."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator

from amlwrap.job import Input, SweepJob
from amlwrap.job.expressions import find_expressions, find_variables
from amlwrap.job.inputs import DataBindingMode
from amlwrap.metrics import TrialResult
from amlwrap.references import asset_name_and_version, short_name
from amlwrap.scalars import scalar_text

# How `Training.command` begins: what follows are the trainer's options, which `amlwrap lightgbm train` has as well.
_BUNDLED = re.compile(r"python train\.py --data [\"']?\$\{\{inputs\.data\}\}[\"']? (?=[\"']?--label=)")
_OPTIONS = ("--validation-fraction", "--cross-validation", "--label", "--group", "--weight", "--categorical",
            "--class-weight")  # fmt: skip
_FLAGS = ("--class-weighted-metrics",)
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
    command = _filled(sweep, trial)
    if not _has_options_for_all(sweep):
        return command
    start = _BUNDLED.match(command)
    if start and set(sweep.trial.inputs) <= set(_INPUTS):
        options = [*_data(sweep, _INPUTS), *_trainer_options(command[start.end() :])]
    else:
        own = {name: f"--input={name}" for name in sweep.trial.inputs}
        options = [f"--command={command}", *_data(sweep, own)]
        if sweep.trial.code is not None:
            options.append(f"--code={_reference(sweep, str(sweep.trial.code))}")
    if isinstance(sweep.trial.environment, str):
        options.append(f"--environment={_reference(sweep, sweep.trial.environment)}")
    options += [f"--env={name}={value}" for name, value in sweep.trial.environment_variables.items()]
    options += [f"--compute={short_name(sweep.compute)}"] if sweep.compute else []
    return " \\\n    ".join(["amlwrap lightgbm train", *map(_quoted, options)])


def _filled(sweep: SweepJob, trial: TrialResult) -> str:
    """Return the command with the hyperparameters in it, as the service fills it in."""
    command, drawn = sweep.trial.command, trial.as_lightgbm_params()
    found = [*find_expressions(command), *find_variables(command)]
    for reference in sorted(found, key=lambda reference: reference.start, reverse=True):
        if reference.context == "search_space" and reference.name in drawn:
            value = scalar_text(drawn[reference.name])
            command = command[: reference.start] + value + command[reference.end :]
    appended = {name.lstrip("-") for name in sweep.search_space if name.startswith("--")}
    arguments = [
        text for name, value in drawn.items() if name in appended for text in (f"--{name}", scalar_text(value))
    ]
    return " ".join([command.rstrip(), shlex.join(arguments)]).rstrip()


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


def _trainer_options(arguments: str) -> Iterator[str]:
    """Yield arguments of the bundled trainer as options: its own as they are, LightGBM's parameters as such."""
    words = iter(shlex.split(arguments))
    for word in words:
        name, equals, value = word.partition("=")
        if name in _FLAGS:
            yield name
            continue
        value = value if equals else next(words)
        if name in _OPTIONS:
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
