"""Text that may stand for a number or for true or false, and the text that such a value is shown as.

A number is taken for one only where that loses nothing but the way it is written: `1.10` is the number 1.1, and `1e3`
is 1000.0, but `01234` is a code that its zero belongs to, `1_000` and `0x10` are notations of programming languages,
and `nan`, `inf` and `1e400` are nothing that can be sent or compared. These are text. So is whatever stands in quotes.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TypeAlias, TypeGuard

Scalar: TypeAlias = str | int | float | bool

_WHOLE = re.compile(r"[+-]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[+-]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
QUOTED = re.compile(r"""(?P<quote>["'])(?P<text>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)""", re.DOTALL)
"""Text in quotes, single or double, in which a backslash goes together with the character after it."""

MAX_INT32 = 2**31 - 1
"""Largest whole number of what the service and LightGBM hold in 32 bits."""

_LONGEST_SHOWN = 60
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")  # what editors make of a minus sign
_GROUPING = re.compile(r"(?<=[0-9])[ _'\u00a0\u202f](?=[0-9]{3})")
# What opens a URL: a user's password, and the query, where signatures are.
_PASSWORD = re.compile(r"(://[^\s'\"?@/]*:)[^\s'\"?@/]*(?=@)")
_QUERY = re.compile(r"(://[^\s'\"?]*\?)[^\s'\"]+")
_ESCAPED = re.compile(r"""\\(["'\\])""")


def read_scalar(text: str) -> Scalar:
    """Return the number or the boolean that a text is, in any case of `true` and `false`; else the text itself."""
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    try:
        if _WHOLE.fullmatch(text):
            return int(text)
    except ValueError:  # more digits than Python reads
        return text
    number = float(text) if _DECIMAL.fullmatch(text) else math.inf
    return number if math.isfinite(number) else text


def read_argument(text: str) -> Scalar:
    r"""Return what a person typed for a value: as `read_scalar` does, and text for what stands in quotes.

    Quotes are single or double; within them `\"`, `\'` and `\\` stand for the character itself, every other backslash
    for a backslash.
    """
    quoted = QUOTED.fullmatch(text)
    return _ESCAPED.sub(r"\1", quoted["text"]) if quoted else read_scalar(text)


def scalar_text(value: object) -> str:
    """Return a value as text: `true` and `false` as YAML, JSON and LightGBM write them, all else as Python does."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def is_number(value: object) -> TypeGuard[int | float]:
    """Return whether a value is a number that a `double` can hold, which text, booleans and infinities are not."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max


def is_whole(value: object, minimum: int, maximum: int = MAX_INT32) -> TypeGuard[int]:
    """Return whether a value is a whole number in a range, which booleans are not."""
    return isinstance(value, int) and not isinstance(value, bool) and minimum <= value <= maximum


def shown(value: object) -> str:
    """Return a value as complaints quote it: as Python writes it, what is long cut short, what opens a URL left out.

    A text that was meant for a number is followed by the number: other dashes for a minus, digits in groups.
    """
    if isinstance(value, int) and abs(value) >= 10**_LONGEST_SHOWN:
        return f"a number of {int(math.log10(abs(value))) + 1} digits"  # Python writes out no more than 4,300
    try:
        text = repr(value)
    except ValueError:
        return "something with so large a number"
    text = _QUERY.sub(r"\1...", _PASSWORD.sub(r"\1...", text))
    if isinstance(value, str):
        meant = _GROUPING.sub("", value.strip().translate(_DASHES))
        if meant != value and is_number(read_scalar(meant)):
            text = f"{text} (write {meant})"
    return shortened(text)


def shortened(text: str) -> str:
    """Return as much of a text as is easy to read in a complaint."""
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}..."


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a complaint about an unknown word: the known one that is nearest, else all that there are."""
    words = {each.lower(): each for each in known}
    close = get_close_matches(word.lower(), words, n=1)
    return f"did you mean {words[close[0]]!r}?" if close else f"use {', '.join(words.values())}."
