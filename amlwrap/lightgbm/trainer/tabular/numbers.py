"""Numbers as people write them in tables: `84,442`, `0,5`, `5%`, `$1,200.50`, `12 kg`, and words for no number."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

# What a cell without a value holds: what pandas takes for missing, but for `None`, which is a word in many tables.
BLANKS = (
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA",
    "NULL", "NaN", "n/a", "nan", "null",
)  # fmt: skip
# Words that stand for no value among numbers and dates; in a column of text they are words like others.
NO_VALUE = frozenset({
    "?", "-", "--", "---", ".", "..", "*", "none", "nil", "na", "n.a.", "n.a", "nd", "n.d.", "unknown", "missing",
    "not available", "(null)", "(blank)", "#value!", "#div/0!", "#ref!", "#num!", "0000-00-00", "nat",
})  # fmt: skip
TRUTHS = {"true": True, "false": False}
LARGEST = 3.4e38  # LightGBM keeps labels and weights in single precision
MOSTLY = 0.9  # share of a column's rows from which on the others are taken for mistakes
FEW = 20  # so many different values may be names of things, however they look

_CURRENCIES = "$€£¥₹₽₩₺"
_CODES = "USD|EUR|GBP|CHF|JPY|CNY|INR|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|BRL|MXN|ZAR|US\\$|R\\$|A\\$|C\\$"
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2212": "-", "\u2019": "'"})
_DRESSED = re.compile(
    rf"(?P<open>\()?(?P<sign>[+-]?)\s*(?P<before>{_CODES}|[{_CURRENCIES}]?)\s*"
    r"(?P<core>[+-]?[\d.,'_ ]*\d[\d.,'_]*(?:[eE][+-]?\d+)?)"
    r"(?P<trail>-?)\s*(?P<after>%|‰|°?[A-Za-zµ²³/]{0,8}|[$€£¥₹₽₩₺])(?(open)\))"
)
_LONGEST = 64  # characters of a number in disguise; longer texts are none, and would take long to tell
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


class _Notation(NamedTuple):
    """A way to write the digits of a number."""

    name: str
    pattern: re.Pattern[str]
    to_plain: Callable[[str], str]


_COMMA_GROUPS = _Notation(
    "commas between thousands",
    re.compile(r"[+-]?([1-9]\d{0,2}(,\d{2,3})*,\d{3}(\.\d*)?|\d+\.?\d*|\.\d+)"),
    lambda text: text.replace(",", ""),
)
_DECIMAL_COMMA = _Notation(
    "a decimal comma",
    re.compile(r"[+-]?([1-9]\d{0,2}(\.\d{3})+(,\d*)?|\d+(,\d*)?|,\d+)([eE][+-]?\d+)?"),
    lambda text: text.replace(".", "").replace(",", "."),
)
_NOTATIONS = (
    _Notation("digits", _PLAIN, lambda text: text),
    _COMMA_GROUPS,
    _DECIMAL_COMMA,
    _Notation(
        "spaces between thousands",
        re.compile(r"[+-]?(\d{1,3}( \d{3})+|\d+)(\.\d*)?"),
        lambda text: text.replace(" ", ""),
    ),
    _Notation(
        "spaces between thousands and a decimal comma",
        re.compile(r"[+-]?(\d{1,3}( \d{3})+|\d+)(,\d*)?"),
        lambda text: text.replace(" ", "").replace(",", "."),
    ),
    _Notation(
        "apostrophes between thousands",
        re.compile(r"[+-]?(\d{1,3}('\d{3})+|\d+)(\.\d*)?"),
        lambda text: text.replace("'", ""),
    ),
    _Notation(
        "underscores between thousands",
        re.compile(r"[+-]?(\d{1,3}(_\d{3})+|\d+)(\.\d*)?"),
        lambda text: text.replace("_", ""),
    ),
)


class NumberStyle(NamedTuple):
    """How the numbers of a column are written.

    Attributes:
        notation: place of the digits' notation in the list of those known; 0 is the usual one.
        before, after: what stands before and after the digits, such as `$`, `%` or `kg`.
    """

    notation: int = 0
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        """Return what is unusual about it, such as ` with commas between thousands`, or nothing."""
        around = [f"{sign!r}" for sign in (self.before, self.after) if sign]
        unusual = [*([_NOTATIONS[self.notation].name] if self.notation else []), *around]
        return f" with {' and '.join(unusual)}" if unusual else ""

    def parse(self, text: str) -> float | None:
        """Return the number that a text of this style means, None if it is none."""
        plain = _plain_number(text)
        if plain is not None and not self.notation and not any(self.unit):
            return plain
        dressed = _undress(text)
        if dressed is None:
            return None
        core, notation = dressed["core"].strip(), _NOTATIONS[self.notation]
        for found, wanted in ((dressed["before"], self.before), (dressed["after"], self.after)):
            if found != wanted and (found or not _is_zero(core)):  # a zero needs no unit
                return None
        signs = [sign for sign in (dressed["open"], dressed["sign"], dressed["trail"]) if sign]
        if not notation.pattern.fullmatch(core) or len(signs) + (core[0] in "+-") > 1:
            return None
        value = float(notation.to_plain(core))
        return value if signs in ([], ["+"]) else -value

    @property
    def unit(self) -> tuple[str, str]:
        """What stands around the digits, and so what they count."""
        return self.before, self.after


PLAIN = NumberStyle()
DECIMAL_COMMA = NumberStyle(_NOTATIONS.index(_DECIMAL_COMMA))
_POINT_GROUPS = re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})*")


def is_blank(value: object) -> bool:
    """Whether a cell holds no value."""
    if isinstance(value, str):
        return value.strip() in BLANKS
    return value is None or (isinstance(value, float) and math.isnan(value))


def number_of(value: object, style: NumberStyle = PLAIN) -> float | None:
    """Return the number that a cell holds, None if it holds none; a text is one of the style."""
    if isinstance(value, str):
        return style.parse(value)
    return float(value) if isinstance(value, int | float | Decimal) else None


def number_style(texts: Sequence[str], *, decimal_comma: bool = False) -> NumberStyle | None:
    """Return the one style in which all the texts are numbers, None if there is none.

    Args:
        texts: different texts of a column, none of them blank.
        decimal_comma: whether `1,234` more likely means a little more than one, as in files separated by semicolons.
    """
    return best_style(texts, decimal_comma=decimal_comma, share=1.0)


def are_point_groups(texts: Sequence[str]) -> bool:
    """Whether texts may be whole numbers with points between thousands: `1.100` beside `950`, but no `1.25`."""
    return all(text == "0" or _POINT_GROUPS.fullmatch(text) for text in texts) and any("." in text for text in texts)


def best_style(texts: Sequence[str], *, decimal_comma: bool, share: float) -> NumberStyle | None:
    """Return the style in which at least a share of the texts are numbers, None if there is none."""
    if not texts:
        return None
    if all(_plain_number(text) is not None for text in texts):
        return PLAIN
    dress = _commonest((_dress(text) for text in texts), share * len(texts))
    if dress is None:
        return None
    order = list(range(len(_NOTATIONS)))
    if decimal_comma:
        order.remove(_NOTATIONS.index(_DECIMAL_COMMA))
        order.insert(1, _NOTATIONS.index(_DECIMAL_COMMA))
    styles = [NumberStyle(place, *dress) for place in order]
    hits = {style: sum(style.parse(text) is not None for text in texts) for style in styles}
    best = max(styles, key=lambda style: hits[style])  # the first of equals
    return best if hits[best] >= share * len(texts) else None


def is_plain(text: str) -> bool:
    """Whether a text is a number as programs write them."""
    return _plain_number(text) is not None


def _plain_number(text: str) -> float | None:
    stripped = text.strip()
    if _PLAIN.fullmatch(stripped) or stripped.lstrip("+-").lower() in ("inf", "infinity"):
        return float(stripped)
    return None


def _undress(text: str) -> re.Match[str] | None:
    return _DRESSED.fullmatch(text.strip().translate(_SPACES)) if len(text) <= _LONGEST else None


def _dress(text: str) -> tuple[str, str] | None:
    match = _undress(text)
    return (match["before"], match["after"]) if match else None


def _is_zero(core: str) -> bool:
    return not re.sub(r"[eE].*|\D", "", core).strip("0")


def _commonest(dresses: Iterable[tuple[str, str] | None], least: float) -> tuple[str, str] | None:
    """Return what most texts wear around their digits; None if too few are numbers."""
    counts: dict[tuple[str, str], int] = {}
    for dress in dresses:
        if dress is not None:
            counts[dress] = counts.get(dress, 0) + 1
    if not counts or sum(counts.values()) < least:
        return None
    return max(counts, key=lambda dress: (counts[dress], dress != ("", "")))
