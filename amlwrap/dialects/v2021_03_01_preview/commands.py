"""Commands as 2021-03-01-preview runs them: it fills in no `${{...}}`, so the shell reads variables in their place.

Where the shell would not read a variable, or would make something else of a text that is written out, the command is
rewritten so that the value arrives all the same, or it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from attrs import frozen

from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import Reference, expression, find_expressions, find_variables, variable_name
from amlwrap.job.shell import Place, read_places, where

_QUOTES = {Place.SINGLE: "'", Place.ANSI: "$'"}
_READ_BY_THE_SHELL = (Place.PLAIN, Place.DOUBLE, Place.HEREDOC, Place.ARITHMETIC, Place.COMMENT)
# Where no value arrives, and what to do instead.
_OUT_OF_REACH = {
    Place.ESCAPED: ("behind a backslash", "drop the backslash"),
    Place.PARAMETER: (
        "in ${...} or right behind a dollar",
        "put it outside, or set a variable of your own to it first",
    ),
    Place.BACKTICKS: ("in backticks with backslashes or comments in them", "use $(...) in place of the backticks"),
    Place.DELIMITER: ("as the delimiter of a here-document", "use a plain word, such as EOF"),
}
_TEXT_ALONE = {
    Place.QUOTED_HEREDOC: ("in a here-document whose delimiter is quoted", "drop the quotes around the delimiter"),
    Place.SEQUENCE: ("in {a..b}", "use $(seq ...), which counts after values are filled in"),
}
# A text that stands for itself in plain text, blanks between its words.
_HARMLESS = re.compile(r"""(?![#~])(?:(?![ \t][#~]|[=:]~)[^"'$`\\;&|<>()*?\[{}\n\0\x01\x7f])*""")
# `$x{a,b}` is `$xa $xb` to bash, which expands braces first.
_CONTINUES_A_NAME = re.compile(r"(?:\\\n)*[\w\[{]")
_VARIABLE_BEFORE = re.compile(r"(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)(?:\\\n)*\Z")
_NUMBERS = re.compile(r"[\w .+*/%-]*")
_ESCAPED_IN = {Place.DOUBLE: r'[$"`\\]', Place.HEREDOC: r"[$`\\]", Place.ANSI: r"['\\]"}


@frozen
class _Piece:
    """A part of a command that is written anew."""

    start: int
    end: int
    text: str


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
    places = read_places(_mask(command, references))
    pieces: list[_Piece] = []
    following, position = "", len(command)
    for reference in reversed(references):  # what follows, written out, decides how a variable is spelled
        following = command[reference.end : position] + following
        text = _lowered(command, reference, places[reference.start], literals, following)
        following, position = text + following, reference.start
        pieces.insert(0, _Piece(reference.start, reference.end, text))
    lowered = command[:position] + following
    _check_reading(command, places, pieces, lowered)
    return lowered


def lift(
    command: str, *, inputs: Collection[str], outputs: Collection[str], search_space: Collection[str] | None = None
) -> str:
    """Return a command with expressions where `lower` would write what stands there: its inverse.

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
        found
        for found in find_variables(command)
        if found.name in declared[found.context] and found.text == _variable(found, command[found.end :])
    ]
    try:
        places = read_places(_mask(command, variables))
    except InvalidJobError:
        return command  # nobody asked for a verdict on it, and as it is it means what it always meant
    pieces = []
    for variable in variables:
        text = expression(variable)
        if closing := _splice(command, variable, places):
            pieces.append(_Piece(variable.start - 2, variable.end + len(closing), text))
        elif places[variable.start] in _READ_BY_THE_SHELL:
            pieces.append(_Piece(variable.start, variable.end, text))
    return _rewrite(command, pieces)


def _mask(command: str, references: Iterable[Reference]) -> str:
    """Return the command as the shell will read it: each reference a variable, of the same length as before."""
    return _rewrite(command, [_Piece(r.start, r.end, "$".ljust(r.end - r.start, "_")) for r in references])


def _rewrite(command: str, pieces: Iterable[_Piece]) -> str:
    parts, position = [], 0
    for piece in pieces:
        parts += [command[position : piece.start], piece.text]
        position = piece.end
    return "".join([*parts, command[position:]])


def _variable(reference: Reference, following: str) -> str:
    """Return how the shell reads what a reference names, in braces where what follows could be taken for its end."""
    name = variable_name(reference)
    return f"${{{name}}}" if _CONTINUES_A_NAME.match(following) else f"${name}"


def _lowered(command: str, reference: Reference, place: Place, literals: Mapping[str, str], following: str) -> str:
    """Return what stands for an expression in a place, before what follows it."""
    literal = literals.get(reference.name) if reference.context == "inputs" else None
    refused = _OUT_OF_REACH if literal is not None else _OUT_OF_REACH | _TEXT_ALONE
    if place in refused:
        stands, advice = refused[place]
        raise _refusal(command, reference, f"stands {stands}, where its value does not arrive", advice)
    if literal is not None:
        return _written_out(command, reference, place, literal, following)
    if place in _QUOTES:
        return f'\'"${variable_name(reference)}"{_QUOTES[place]}'
    return _variable(reference, following)


def _written_out(command: str, reference: Reference, place: Place, literal: str, following: str) -> str:
    """Return a literal as a place needs it written, so that exactly the text arrives."""
    before = _VARIABLE_BEFORE.search(command, 0, reference.start)
    if place in _READ_BY_THE_SHELL and before and _CONTINUES_A_NAME.match(literal):
        problem = f"would make {before[1] + literal!r} the name of the variable before it"
        raise _refusal(command, reference, problem, f"write ${{{before[1]}}}")
    if place is Place.SINGLE:
        return literal.replace("'", "'\"'\"'")
    if place in _ESCAPED_IN:
        return re.sub(_ESCAPED_IN[place], r"\\\g<0>", literal)
    if place in (Place.PLAIN, Place.SEQUENCE):
        # Digits right before a redirection say which descriptor it is for.
        descriptor = re.search(r"(?:^|[ \t])[0-9]+$", literal) and following.startswith(("<", ">"))
        if not _HARMLESS.fullmatch(literal) or descriptor:
            problem = f"would have the shell read {literal!r} as more than text"
            raise _refusal(command, reference, problem, f"put double quotes around {reference.text}")
    elif place is Place.ARITHMETIC and not _NUMBERS.fullmatch(literal):
        raise _refusal(command, reference, f"is {literal!r}, which is nothing to count with", "give the input a number")
    elif place is Place.COMMENT and "\n" in literal:
        raise _refusal(
            command, reference, f"would go on behind the comment as {literal!r}", "take it out of the comment"
        )
    return literal


def _check_reading(command: str, places: list[Place], pieces: list[_Piece], lowered: str) -> None:
    """Refuse texts that make the shell take them, or what is around them, for something else: here-documents' ends."""
    try:
        after = read_places(lowered)
    except InvalidJobError:
        after = []  # it could be read before: what was written out is to blame, whatever is wrong now
    position = shift = 0
    for number, piece in enumerate([*pieces, _Piece(len(command), len(command), "")]):
        start, stop = piece.start + shift, piece.start + shift + len(piece.text)
        written = {Place.ESCAPED, Place.DOUBLE, Place.PARAMETER, *places[piece.start : piece.start + 1]}
        if places[position : piece.start] != after[position + shift : start]:
            blamed = pieces[max(number - 1, 0)]
        elif not written.issuperset(after[start:stop]):
            blamed = piece
        else:
            position, shift = piece.end, stop - piece.end
            continue
        raise InvalidJobError(
            f"{where(command, blamed.start)}, the text of {command[blamed.start : blamed.end]} would change how the "
            "shell reads what is around it: put it in double quotes, outside of here-documents and backticks."
        )


def _splice(command: str, variable: Reference, places: list[Place]) -> str:
    """Return what follows a variable for which a quote was left, up to where that goes on; empty where none was."""
    start, end = variable.start, variable.end
    if start < 2 or command[start - 2 : start] != "'\"" or places[start] is not Place.DOUBLE:
        return ""
    around = places[start - 2]
    closing = f'"{_QUOTES.get(around, "")}'
    return closing if around in _QUOTES and command.startswith(closing, end) and places[end + 1] is around else ""


def _refusal(command: str, reference: Reference, problem: str, advice: str) -> InvalidJobError:
    return InvalidJobError(f"{where(command, reference.start)}, {reference.text} {problem}: {advice}.")
