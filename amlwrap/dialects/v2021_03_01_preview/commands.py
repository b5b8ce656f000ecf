"""Commands as 2021-03-01-preview runs them: it fills in no `${{...}}`, so the shell reads variables in their place.

Where the shell would not read a variable, or would make something else of a text that is written out, the command is
rewritten so that the value arrives all the same, or it is refused.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from amlwrap.dialects.shell_text import (
    CONTINUES_A_NAME,
    OUT_OF_REACH,
    READ_BY_THE_SHELL,
    Piece,
    check_reading,
    is_whole,
    mask,
    refusal,
    rewrite,
    written_out,
)
from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import Reference, expression, find_expressions, find_variables, variable_name
from amlwrap.job.shell import Place, read_places

_QUOTES = {Place.SINGLE: "'", Place.ANSI: "$'"}
_TEXT_ALONE = {
    Place.QUOTED_HEREDOC: ("in a here-document whose delimiter is quoted", "drop the quotes around the delimiter"),
    Place.SEQUENCE: ("in {a..b}", "use $(seq ...), which counts after values are filled in"),
}


def lower(command: str, literals: Mapping[str, str]) -> str:
    """Return a command in which variables and texts stand in place of expressions.

    Args:
        command: a command whose expressions are checked.
        literals: text of the literal inputs by name.

    Raises:
        InvalidJobError: a value would not arrive where its expression stands; with the line, and what to do instead.
    """
    references = find_expressions(command)
    if not references:
        return command
    places = read_places(mask(command, references))
    pieces: list[Piece] = []
    following, position = "", len(command)
    for reference in reversed(references):  # what follows, written out, decides how a variable is spelled
        following = command[reference.end : position] + following
        text = _lowered(command, reference, places[reference.start], literals, following)
        following, position = text + following, reference.start
        pieces.insert(0, Piece(reference.start, reference.end, text))
    lowered = command[:position] + following
    check_reading(command, places, pieces, lowered)
    return lowered


def lift(
    command: str, *, inputs: Collection[str], outputs: Collection[str], search_space: Collection[str] | None = None
) -> str:
    """Return a command with expressions where `lower` would write what stands there, braces aside: its inverse.

    Args:
        command: a command as the service has it.
        inputs, outputs: declared names.
        search_space: names of hyperparameters, with or without leading dashes; None for a job that is no sweep.

    Returns:
        The command. What is not declared, or nothing that the shell reads, stays as it is.
    """
    hyperparameters = {name.lstrip("-") for name in search_space or ()}
    declared = {"inputs": inputs, "outputs": outputs, "search_space": hyperparameters}
    variables = [
        found for found in find_variables(command) if found.name in declared[found.context] and is_whole(command, found)
    ]
    try:
        places = read_places(mask(command, variables))
    except InvalidJobError:
        return command  # nobody asked for a verdict on it, and as it is it means what it always meant
    pieces = []
    for variable in variables:
        text = expression(variable)
        if closing := _splice(command, variable, places):
            pieces.append(Piece(variable.start - 2, variable.end + len(closing), text))
        elif places[variable.start] in READ_BY_THE_SHELL:
            pieces.append(Piece(variable.start, variable.end, text))
    return rewrite(command, pieces)


def _variable(reference: Reference, following: str) -> str:
    """Return how the shell reads what a reference names, in braces where what follows could be taken for its end."""
    name = variable_name(reference)
    return f"${{{name}}}" if CONTINUES_A_NAME.match(following) else f"${name}"


def _lowered(command: str, reference: Reference, place: Place, literals: Mapping[str, str], following: str) -> str:
    """Return what stands for an expression in a place, before what follows it."""
    literal = literals.get(reference.name) if reference.context == "inputs" else None
    refused = OUT_OF_REACH if literal is not None else OUT_OF_REACH | _TEXT_ALONE
    if place in refused:
        stands, advice = refused[place]
        raise refusal(command, reference, f"stands {stands}, where its value does not arrive", advice)
    if literal is not None:
        return written_out(command, reference, place, literal, following)
    if place in _QUOTES:
        return f'\'"${variable_name(reference)}"{_QUOTES[place]}'
    return _variable(reference, following)


def _splice(command: str, variable: Reference, places: list[Place]) -> str:
    """Return what follows a variable for which a quote was left, up to where that goes on; empty where none was."""
    start, end = variable.start, variable.end
    if start < 2 or command[start - 2 : start] != "'\"" or places[start] is not Place.DOUBLE:
        return ""
    around = places[start - 2]
    closing = f'"{_QUOTES.get(around, "")}'
    return closing if around in _QUOTES and command.startswith(closing, end) and places[end + 1] is around else ""
