"""Command lines of jobs: a script and its arguments, quoted for the shell that the service runs them in."""

from __future__ import annotations

import re
import shlex
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeAlias

from amlwrap.errors import InvalidJobError

Argument: TypeAlias = str | int | float
Arguments: TypeAlias = Sequence[Argument] | Mapping[str, Any]

_VARIABLE = re.compile(r"\$\{?(AZURE_ML_INPUT|AZURE_ML_OUTPUT|AZUREML_SWEEP)_(\w+)\}?")


def script_command(script: str, arguments: Arguments = ()) -> str:
    """Return the command that runs a Python script.

    Args:
        script: path of the script inside the code folder.
        arguments: its arguments, or a mapping of option to value (`{"--iris-csv": "$AZURE_ML_INPUT_iris"}`). The
            service's own variables (`$AZURE_ML_INPUT_x`, `$AZURE_ML_OUTPUT_x`, `$AZUREML_SWEEP_x`) are left to the
            shell; everything else reaches the script as it is written here.

    Raises:
        InvalidJobError: the arguments are one text, which could be cut in more than one way.
    """
    if isinstance(arguments, str):
        raise InvalidJobError("Give the script's arguments as a list, one item each, or as a mapping.")
    if isinstance(arguments, Mapping):
        arguments = [part for pair in arguments.items() for part in pair]
    return " ".join(["python", shlex.quote(script), *(quote_argument(str(argument)) for argument in arguments)])


def quote_argument(argument: str) -> str:
    """Quote one argument for the shell, leaving the service's own variables to be expanded."""
    parts: list[str] = []
    position = 0
    for match in _VARIABLE.finditer(argument):
        parts += [_quote_part(argument[position : match.start()]), f'"{match[0]}"']
        position = match.end()
    return "".join([*parts, _quote_part(argument[position:])]) or "''"


def _quote_part(text: str) -> str:
    return shlex.quote(text) if text else ""


def check_variables(
    command: str, inputs: Collection[str], outputs: Collection[str], hyperparameters: Collection[str] = ()
) -> None:
    """Refuse a command that reads an input, output or hyperparameter nobody declared: the shell would see nothing.

    Args:
        command: the command line.
        inputs, outputs, hyperparameters: declared names, those of hyperparameters with or without leading dashes.

    Raises:
        InvalidJobError: the name, and those that are declared.
    """
    declared = {
        "AZURE_ML_INPUT": ("input", set(inputs)),
        "AZURE_ML_OUTPUT": ("output", set(outputs)),
        "AZUREML_SWEEP": ("hyperparameter", {name.lstrip("-") for name in hyperparameters}),
    }
    for match in _VARIABLE.finditer(command):
        prefix, name = match.groups()
        kind, names = declared[prefix]
        if name not in names:
            known = f"; it declares {', '.join(sorted(names))}" if names else ""
            raise InvalidJobError(f"The command reads {match[0]}, but the job declares no {kind} {name!r}{known}.")
