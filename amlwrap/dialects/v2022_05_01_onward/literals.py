"""Literals in commands: the service puts their text in place of expressions as it is, and the shell reads the result.

A text that the shell would take for more than text is written into the command, as its place needs it, instead of the
expression; where that cannot be, the job is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from amlwrap.dialects.shell_text import OUT_OF_REACH, Piece, check_reading, mask, refusal, rewrite, written_out
from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import find_expressions
from amlwrap.job.shell import read_places

WORD = re.compile(r"[\w./:@%+,-]+", re.ASCII)
"""A text that is one word, and stands for itself, wherever it is written."""


def with_literals(command: str, literals: Mapping[str, str]) -> str:
    """Return a command in which the texts that the shell would misread stand written out.

    Args:
        command: a command whose expressions are checked.
        literals: text of the literal inputs by name.

    Raises:
        InvalidJobError: a text cannot be written where its expression stands; with the line, and what to do instead.
    """
    references = find_expressions(command)
    risky = {name: text for name, text in literals.items() if not WORD.fullmatch(text)}
    written = [found for found in references if found.context == "inputs" and found.name in risky]
    if not written:
        return command
    masked = mask(command, [found for found in references if found not in written])
    try:
        places = read_places(mask(masked, written))
    except InvalidJobError:
        return command  # nobody asked for a verdict on it
    pieces = []
    for found in written:
        if stands := OUT_OF_REACH.get(places[found.start]):
            raise refusal(command, found, f"stands {stands[0]}, where its text does not arrive", stands[1])
        text = written_out(command, found, places[found.start], risky[found.name], command[found.end :])
        pieces.append(Piece(found.start, found.end, text))
    check_reading(command, places, pieces, rewrite(masked, pieces))
    as_it_is = {found.start for found, piece in zip(written, pieces, strict=True) if piece.text == risky[found.name]}
    return rewrite(command, [piece for piece in pieces if piece.start not in as_it_is])
