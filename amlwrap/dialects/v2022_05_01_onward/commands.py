"""Commands as this family runs them: the service writes values in place of `${{...}}` before any shell reads them.

What the shell reads in the first family, variables and arguments that the service appends, is written as expressions
here, where the same arrives. Where it would not, variables stay: the job's environment holds them as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from amlwrap import job as jobs
from amlwrap.dialects.shell_text import READ_BY_THE_SHELL, Piece, is_whole, mask, rewrite
from amlwrap.dialects.v2022_05_01_onward.hyperparameters import appended, are_words, plain_name, with_hyperparameters
from amlwrap.dialects.v2022_05_01_onward.literals import with_literals
from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import Reference, expression, find_expressions, find_variables, variable_name
from amlwrap.job.shell import read_places

if TYPE_CHECKING:
    from amlwrap.job.search_space import Distribution


def service_command(trial: jobs.Trial, search_space: Mapping[str, Distribution] | None = None) -> str:
    """Return a command as the service takes it, with what a sweep's search space appends to it.

    Args:
        trial: the command with what it reads and writes; its expressions are checked.
        search_space: of the sweep; None outside of one.

    Raises:
        InvalidJobError: a text would not arrive where its expression stands; with the line, and what to do instead.
    """
    space = search_space or {}
    literals = {name: value.value for name, value in trial.inputs.items() if isinstance(value, jobs.Literal)}
    command = with_hyperparameters(with_literals(trial.command, literals), space)
    command = with_expressions(command, trial, space)
    arguments = [appended(name, distribution) for name, distribution in space.items() if name.startswith("--")]
    return " ".join([command.rstrip(), *arguments]) if arguments else command


def with_expressions(command: str, trial: jobs.Trial, space: Mapping[str, Distribution]) -> str:
    """Return a command in which expressions stand where the shell would have read the variables of what is declared.

    Args:
        command: the command, which a trial may be described by or run as.
        trial: what it reads and writes.
        space: the search space of the sweep; empty outside of one.
    """
    masked = mask(command, find_expressions(command))
    filled_in = {
        "inputs": {name for name, value in trial.inputs.items() if isinstance(value, jobs.Input)},
        "outputs": set(trial.outputs),
        "search_space": {plain_name(name) for name, distribution in space.items() if are_words(distribution)},
    }
    variables = [
        found
        for found in find_variables(masked)
        if found.name in filled_in[found.context] and is_whole(masked, found) and _is_the_services(found, trial)
    ]
    try:
        places = read_places(mask(masked, variables))
    except InvalidJobError:
        return command  # nobody asked for a verdict on it, and as it is it means what it always meant
    read = [found for found in variables if places[found.start] in READ_BY_THE_SHELL]
    return rewrite(command, [Piece(found.start, found.end, expression(found)) for found in read])


def _is_the_services(found: Reference, trial: jobs.Trial) -> bool:
    """Return whether a variable holds what the service gave it: neither the job nor its command sets it."""
    name = variable_name(found)
    named_otherwise = re.compile(rf"(?<![\w$])(?<!\$\{{){name}(?!\w)|\$\{{{name}:?=", re.ASCII)
    return name not in trial.environment_variables and not named_otherwise.search(trial.command)
