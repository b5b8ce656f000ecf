"""The language of searches: `metrics.loss < 0.1 AND tags.kind = 'final'`, and what to order by.

Source: MLflow documentation, "Search Runs" and "Search Experiments".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from amlwrap.local.errors import RefusedError

ATTRIBUTES = "attributes"
_KINDS = {
    "metrics": ("metric", "metrics"),
    "params": ("param", "params", "parameter", "parameters"),
    "tags": ("tag", "tags"),
    "datasets": ("dataset", "datasets"),
    ATTRIBUTES: ("attribute", "attributes", "attr", "run"),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}
_NAME = r"""(?:(?P<kind>\w+)\.)?(?P<key>`[^`]+`|"[^"]+"|'[^']+'|[^\s=!<>()'"`,]+)"""
_TEXT = r"""(?:'(?:[^']|'')*'|"[^"]*")"""
_COMPARISON = re.compile(
    rf"""\s*{_NAME}\s*
    (?: (?P<nothing>\bIS\s+(?:NOT\s+)?NULL\b)
      | (?P<operator>>=|<=|!=|=|<|>|\b(?:NOT\s+)?IN\b|\bI?LIKE\b)\s*
        (?: (?P<text>{_TEXT}) | (?P<number>[-+]?[\d.]+(?:e[-+]?\d+)?)
          | \((?P<texts>\s*{_TEXT}(?:\s*,\s*{_TEXT})*\s*,?\s*)\) )
    )\s*(?P<more>\bAND\b|$)""",
    re.VERBOSE | re.IGNORECASE,
)
_ORDER = re.compile(rf"\s*{_NAME}(?:\s+(?P<direction>ASC|DESC))?\s*", re.IGNORECASE)
_HOW = "write it as in: metrics.loss < 0.1 AND params.`a b` = 'x' AND attributes.status = 'FINISHED'"


@frozen
class Comparison:
    """One condition of a filter.

    Attributes:
        kind: `metrics`, `params`, `tags`, `datasets` or `attributes`.
        key: which of them.
        operator: in capitals, such as `>=`, `LIKE`, `NOT IN`, `IS NULL`.
        value: a number, a text, or several; None where the operator takes none.
    """

    kind: str
    key: str
    operator: str
    value: float | str | Sequence[str] | None


@frozen
class Order:
    """What a search is ordered by."""

    kind: str
    key: str
    descending: bool


def parse_filter(text: str) -> list[Comparison]:
    """Return the conditions of a filter, all of which have to be met.

    Raises:
        RefusedError: it is none.
    """
    found: list[Comparison] = []
    position, more = 0, bool(text.strip())
    while more:
        matched = _COMPARISON.match(text, position)
        if matched is None:
            raise RefusedError(f"The filter '{text}' cannot be read at '{text[position:].strip()}': {_HOW}.")
        operator = " ".join((matched["nothing"] or matched["operator"]).upper().split())
        found.append(Comparison(*_name(matched), operator, _value(matched)))
        position, more = matched.end(), bool(matched["more"])
    return found


def parse_order(text: str) -> Order:
    """Return what to order by; raises `RefusedError` for what is no such thing."""
    matched = _ORDER.fullmatch(text)
    if matched is None:
        raise RefusedError(f"'{text}' is nothing to order by: write it as in: metrics.loss DESC.")
    return Order(*_name(matched), (matched["direction"] or "").upper() == "DESC")


def _name(matched: re.Match[str]) -> tuple[str, str]:
    word, key = matched["kind"], matched["key"]
    kind = ATTRIBUTES if word is None else _KIND_OF.get(word.lower())
    if kind is None:
        raise RefusedError(f"'{word}' is nothing to search by: take one of {', '.join(_KINDS)}.")
    return kind, _unquoted(key)


def _value(matched: re.Match[str]) -> float | str | list[str] | None:
    if matched["text"] is not None:
        return _unquoted(matched["text"])
    if matched["texts"] is not None:
        return [_unquoted(text) for text in re.findall(_TEXT, matched["texts"])]
    if matched["number"] is None:
        return None
    try:
        return float(matched["number"])
    except ValueError:
        raise RefusedError(f"{matched['number']} is no number.") from None


def _unquoted(text: str) -> str:
    if text[0] not in "'\"`":
        return text
    return text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1]
