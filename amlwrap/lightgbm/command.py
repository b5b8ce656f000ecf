"""Command lines of jobs: a script and its arguments, quoted for the shell that the service runs them in."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import find_expressions, find_variables

Argument: TypeAlias = str | int | float
Arguments: TypeAlias = Sequence[Argument] | Mapping[str, Any]


def script_command(script: str, arguments: Arguments = ()) -> str:
    """Return the command that runs a Python script.

    Args:
        script: path of the script inside the code folder.
        arguments: its arguments, or a mapping of option to value (`{"--iris-csv": "${{inputs.iris}}"}`). What stands
            for an input, an output or a hyperparameter is filled in, in one word with what is around it; everything
            else reaches the script as it is written here.

    Raises:
        InvalidJobError: the arguments are one text, which could be cut in more than one way.
    """
    if isinstance(arguments, str):
        raise InvalidJobError("Give the script's arguments as a list, one item each, or as a mapping.")
    if isinstance(arguments, Mapping):
        arguments = [part for pair in arguments.items() for part in pair]
    return " ".join(["python", shlex.quote(script), *(quote_argument(str(argument)) for argument in arguments)])


def quote_argument(argument: str) -> str:
    """Quote one argument for the shell, so that what stands for a value is still filled in."""
    parts: list[str] = []
    position = 0
    for reference in sorted([*find_expressions(argument), *find_variables(argument)], key=lambda found: found.start):
        parts += [_quote_part(argument[position : reference.start]), f'"{reference.text}"']
        position = reference.end
    return "".join([*parts, _quote_part(argument[position:])]) or "''"


def _quote_part(text: str) -> str:
    return shlex.quote(text) if text else ""
