"""Writing text into a command so that the shell takes it for text, or saying why it cannot be.

Both families need it: one has its literals written out, the other puts them into commands as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import Reference
from amlwrap.job.shell import Place, read_places, where

READ_BY_THE_SHELL = (Place.PLAIN, Place.DOUBLE, Place.HEREDOC, Place.ARITHMETIC, Place.COMMENT)
"""Where the shell reads variables."""

OUT_OF_REACH = {
    Place.ESCAPED: ("behind a backslash", "drop the backslash"),
    Place.PARAMETER: (
        "in ${...} or right behind a dollar",
        "put it outside, or set a variable of your own to it first",
    ),
    Place.BACKTICKS: ("in backticks with backslashes or comments in them", "use $(...) in place of the backticks"),
    Place.DELIMITER: ("as the delimiter of a here-document", "use a plain word, such as EOF"),
}
"""Where no value arrives, and what to do instead."""

CONTINUES_A_NAME = re.compile(r"(?:\\\n)*[\w\[{]")
"""What goes on with the name of a variable before it: `$x{a,b}` is `$xa $xb` to bash, which expands braces first."""

# A text that stands for itself in plain text, blanks between its words.
_HARMLESS = re.compile(r"""(?![#~])(?:(?![ \t][#~]|[=:]~)[^"'$`\\;&|<>()*?\[{}\n\0\x01\x7f])*""")
_VARIABLE_BEFORE = re.compile(r"(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)(?:\\\n)*\Z")
_NUMBERS = re.compile(r"[\w .+*/%-]*")
_ESCAPED_IN = {Place.DOUBLE: r'[$"`\\]', Place.HEREDOC: r"[$`\\]", Place.ANSI: r"['\\]"}


@frozen
class Piece:
    """A part of a command that is written anew."""

    start: int
    end: int
    text: str


def mask(command: str, references: Iterable[Reference]) -> str:
    """Return the command as the shell will read it: each reference a variable, of the same length as before."""
    return rewrite(command, [Piece(r.start, r.end, "$".ljust(r.end - r.start, "_")) for r in references])


def rewrite(command: str, pieces: Iterable[Piece]) -> str:
    """Return the command with its parts written anew, which are in their order."""
    parts, position = [], 0
    for piece in pieces:
        parts += [command[position : piece.start], piece.text]
        position = piece.end
    return "".join([*parts, command[position:]])


def is_whole(command: str, variable: Reference) -> bool:
    """Return whether the shell reads a variable of just this name in a command, and does nothing else with it."""
    if variable.text.startswith("${"):
        return variable.text.endswith("}")
    return not CONTINUES_A_NAME.match(command, variable.end)


def written_out(command: str, reference: Reference, place: Place, literal: str, following: str) -> str:
    """Return a literal as a place needs it written, so that exactly the text arrives."""
    before = _VARIABLE_BEFORE.search(command, 0, reference.start)
    if place in READ_BY_THE_SHELL and before and CONTINUES_A_NAME.match(literal):
        problem = f"would make {before[1] + literal!r} the name of the variable before it"
        raise refusal(command, reference, problem, f"write ${{{before[1]}}}")
    if place is Place.SINGLE:
        return literal.replace("'", "'\"'\"'")
    if place in _ESCAPED_IN:
        return re.sub(_ESCAPED_IN[place], r"\\\g<0>", literal)
    if place in (Place.PLAIN, Place.SEQUENCE):
        # Digits right before a redirection say which descriptor it is for.
        descriptor = re.search(r"(?:^|[ \t])[0-9]+$", literal) and following.startswith(("<", ">"))
        if not _HARMLESS.fullmatch(literal) or descriptor:
            problem = f"would have the shell read {literal!r} as more than text"
            raise refusal(command, reference, problem, f"put double quotes around {reference.text}")
    elif place is Place.ARITHMETIC and not _NUMBERS.fullmatch(literal):
        raise refusal(command, reference, f"is {literal!r}, which is nothing to count with", "give the input a number")
    elif place is Place.COMMENT and "\n" in literal:
        raise refusal(
            command, reference, f"would go on behind the comment as {literal!r}", "take it out of the comment"
        )
    return literal


def check_reading(command: str, places: list[Place], pieces: list[Piece], lowered: str) -> None:
    """Refuse texts that make the shell take them, or what is around them, for something else: here-documents' ends."""
    try:
        after = read_places(lowered)
    except InvalidJobError:
        after = []  # it could be read before: what was written out is to blame, whatever is wrong now
    position = shift = 0
    for number, piece in enumerate([*pieces, Piece(len(command), len(command), "")]):
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


def refusal(command: str, reference: Reference, problem: str, advice: str) -> InvalidJobError:
    """Return the error for a reference: where it stands, what is wrong with it, what to do."""
    return InvalidJobError(f"{where(command, reference.start)}, {reference.text} {problem}: {advice}.")
