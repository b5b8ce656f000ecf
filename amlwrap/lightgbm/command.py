"""Command lines of jobs: a script and its arguments, quoted for the shell that the service runs them in."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from numbers import Real
from pathlib import PurePath
from typing import Any, TypeAlias

from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import expression, find_expressions, find_variables
from amlwrap.scalars import shown

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
        InvalidJobError: the script is no text, or the arguments are one text, which could be cut in more than one way,
            or hold what is no argument.
    """
    if not isinstance(script, str) or not script.strip():
        raise InvalidJobError(f"must be the path of a script, as text, not {shown(script)}.", "script")
    if isinstance(arguments, str):
        raise InvalidJobError("must be a list, one item each, or a mapping of option to value.", "arguments")
    if not isinstance(arguments, Mapping | Sequence) or isinstance(arguments, bytes | bytearray):
        raise InvalidJobError(f"must be a list or a mapping, not {shown(arguments)}.", "arguments")
    if isinstance(arguments, Mapping):
        arguments = [part for pair in arguments.items() for part in pair]
    for argument in arguments:
        if not isinstance(argument, str | Real | PurePath):
            raise InvalidJobError(f"must be text and numbers, not {shown(argument)}.", "arguments")
    return " ".join(["python", shlex.quote(script), *(quote_argument(str(argument)) for argument in arguments)])


def quote_argument(argument: str) -> str:
    """Quote one argument for the shell, so that what stands for a value is still filled in.

    Raises:
        InvalidJobError: it asks more of the shell than a variable's value.
    """
    parts: list[str] = []
    position = 0
    for reference in sorted([*find_expressions(argument), *find_variables(argument)], key=lambda found: found.start):
        if reference.text.startswith("${") and not reference.text.endswith("}"):
            raise InvalidJobError(
                f"{shown(argument)} asks the shell for more than {reference.text}}}, which is for commands alone: "
                f"write {expression(reference)}, or give a command instead of script and arguments.",
                "arguments",
            )
        parts += [_quote_part(argument[position : reference.start]), f'"{reference.text}"']
        position = reference.end
    return "".join([*parts, _quote_part(argument[position:])]) or "''"


def _quote_part(text: str) -> str:
    return shlex.quote(text) if text else ""
