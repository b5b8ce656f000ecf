"""Text that may stand for a number or for true or false, and the text that such a value is shown as.

A number is taken for one only where that loses nothing but the way it is written: `1.10` is the number 1.1, and `1e3`
is 1000.0, but `01234` is a code that its zero belongs to, `1_000` and `0x10` are notations of programming languages,
and `nan`, `inf` and `1e400` are nothing that can be sent or compared. These are text. So is whatever stands in quotes.
"""

from __future__ import annotations

import math
import re
from typing import TypeAlias

Scalar: TypeAlias = str | int | float | bool

_WHOLE = re.compile(r"[+-]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[+-]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
QUOTED = re.compile(r"""(?P<quote>["'])(?P<text>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)""", re.DOTALL)
"""Text in quotes, single or double, in which a backslash goes together with the character after it."""

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
