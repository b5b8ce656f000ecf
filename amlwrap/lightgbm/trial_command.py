"""A trial's command: the hyperparameters filled in, and what it asks of the bundled trainer, option by option."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping

from amlwrap.job import CommandJob, SweepJob
from amlwrap.job.expressions import Reference, find_expressions, find_variables, variable_prefix
from amlwrap.scalars import Scalar, scalar_text

KEPT_ASIDE = "--validation-fraction"
"""The bundled trainer's option that keeps rows aside to test on."""

TESTED_BY = (KEPT_ASIDE, "--validation-data", "--cross-validation")
"""The bundled trainer's options that say what a model is tested on; each of its commands has one."""

# Trials go without the page that a model has which somebody will look at.
_OF_TRIALS_ALONE = "--no-report"
_FLAGS = ("--class-weighted-metrics", _OF_TRIALS_ALONE)

# How `Training.command` begins: what follows are the trainer's options.
_BUNDLED = re.compile(r"python train\.py --data [\"']?\$\{\{inputs\.data\}\}[\"']? ")


def trainer_options(sweep: SweepJob, drawn: Mapping[str, Scalar]) -> list[tuple[str, str | None]] | None:
    """Return what a trial asks of the bundled trainer, beside the data and what is for trials alone.

    Args:
        sweep: what was asked for.
        drawn: the trial's hyperparameters, by names without dashes.

    Returns:
        The options with their values, LightGBM's parameters among them; None as the value of a flag. None where trials
        run anything else.
    """
    start = _BUNDLED.match(sweep.trial.command)
    if start is None:
        return None
    try:
        words = shlex.split(sweep.trial.command[start.end() :])
    except ValueError:  # a quote that never ends
        return None
    # Values are filled in word by word: the shell has no say in what they are.
    filled = iter([*(_filled(word, drawn) for word in words), *_appended(sweep, drawn)])
    options: list[tuple[str, str | None]] = []
    for word in filled:
        name, equals, value = word.partition("=")
        given = None if name in _FLAGS else value if equals else next(filled, None)
        if not name.startswith("--") or (given is None and name not in _FLAGS):
            return None
        if name != _OF_TRIALS_ALONE:
            options.append((name, given))
    names = {name for name, _ in options}
    return options if "--label" in names and names.intersection(TESTED_BY) else None


def tunes(description: object) -> bool:
    """Return whether a job is one that tunes with the bundled trainer: trials of its own, in one job."""
    if not isinstance(description, CommandJob) or (start := _BUNDLED.match(description.command)) is None:
        return False
    return re.search(r"(?<!\S)--trials[ =]", description.command[start.end() :]) is not None


def filled_command(sweep: SweepJob, drawn: Mapping[str, Scalar]) -> str:
    """Return a trial's command with the hyperparameters in it, as the service fills it in.

    Args:
        sweep: what was asked for.
        drawn: the trial's hyperparameters, by names without dashes.
    """
    return with_appended(_filled(sweep.trial.command, drawn), sweep, drawn)


def with_appended(command: str, sweep: SweepJob, drawn: Mapping[str, Scalar]) -> str:
    """Return a command with the hyperparameters behind it that the service appends."""
    return f"{command.rstrip()} {shlex.join(_appended(sweep, drawn))}".rstrip()


def sweep_variables(drawn: Mapping[str, Scalar]) -> dict[str, str]:
    """Return the environment variables in which a trial finds its hyperparameters; scripts may read them."""
    prefix = variable_prefix("search_space")
    return {f"{prefix}{name}": scalar_text(value) for name, value in drawn.items()}


def find_hyperparameters(command: str) -> list[Reference]:
    """Return what stands for a hyperparameter in a command and for nothing else, in order."""
    found = [*find_expressions(command), *find_variables(command)]
    whole = [reference for reference in found if not reference.text.startswith("${") or reference.text.endswith("}")]
    return sorted((each for each in whole if each.context == "search_space"), key=lambda reference: reference.start)


def _filled(text: str, drawn: Mapping[str, Scalar]) -> str:
    for reference in reversed(find_hyperparameters(text)):
        if reference.name in drawn:
            text = text[: reference.start] + scalar_text(drawn[reference.name]) + text[reference.end :]
    return text


def _appended(sweep: SweepJob, drawn: Mapping[str, Scalar]) -> list[str]:
    appended = {name.lstrip("-") for name in sweep.search_space if name.startswith("--")}
    return [text for name, value in drawn.items() if name in appended for text in (f"--{name}", scalar_text(value))]
