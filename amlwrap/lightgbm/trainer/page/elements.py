"""HTML and SVG as text that cannot be broken out of: whatever is not marked up already is escaped."""

from __future__ import annotations

import html
import math
import unicodedata
from collections.abc import Iterable

VOID = frozenset({"meta", "br"})


class Markup(str):
    """Text that is HTML or SVG already."""


Child = str | int | float | None | Iterable["Child"]
Attribute = str | int | float | bool | None


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """Return an element.

    Args:
        name: of the element.
        children: what is in it: elements, texts and numbers, or lists of these; None is nothing.
        attributes: an underscore at the end is left out, others become hyphens; None and False leave an attribute out.
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{html.escape(_text(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Markup(f"<{name}{written}>" + ("" if name in VOID else f"{joined(*children)}</{name}>"))


def joined(*children: Child) -> Markup:
    """Return children one after the other, escaped where they are no markup."""
    parts: list[str] = []
    for child in children:
        if child is None:
            continue
        if isinstance(child, Markup):
            parts.append(child)
        elif isinstance(child, str | int | float):
            parts.append(html.escape(_text(child), quote=False))
        else:
            parts.append(joined(*child))
    return Markup("".join(parts))


def short_number(value: float) -> str:
    """Return a number in about three digits, without powers of ten where it is not very large or small."""
    return f"{value:,.0f}" if 1000 <= abs(value) < 1e9 else f"{value:.3g}"


def number_text(value: float | None) -> str:
    """Return a number in six digits as people read it, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, int) or (math.isfinite(value) and value == int(value) and abs(value) < 1e15):
        return str(int(value))
    return f"{value:.6g}"


def text_width(text: str) -> float:
    """Return about how wide a text is, in letters as wide as most; those of East Asia are twice as wide."""
    return sum(_letter_width(letter) for letter in text)


def _letter_width(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 2.0
    if letter in "mwMW@%…<>+=":
        return 1.6
    if letter.isupper():
        return 1.25
    return 0.6 if letter in " .,:;|!'ijlft()[]" else 1.1


def shortened(text: str, widest: float) -> str:
    """Return a text on one line, its middle left out where it is wider than so many letters."""
    line = " ".join(text.split())
    if text_width(line) <= widest:
        return line
    head, tail = line, line
    while text_width(head) > (widest - 1) * 0.6:
        head = head[:-1]
    while text_width(tail) > (widest - 1) * 0.4:
        tail = tail[1:]
    return f"{head}…{tail}"


def _text(value: str | int | float) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)
