"""Compares what is said of a single value: null, defaults, formats, bounds, patterns, secrets."""

import json
import re
from collections.abc import Iterator
from typing import Any

from openapi.pipeline.difference.meaning import Meaning
from openapi.pipeline.documents import Json, Schema
from openapi.pipeline.passes.secrets import SECRET

# A rule, and what was and is.
Told = tuple[str, str | None, str | None]

# Formats from narrow to wide; without any, a number is unbounded.
_WIDTHS = (["int32", "int64", None], ["float", "double", None])


# What is counted: the rules it yields, and the keywords of its limits.
_COUNTS = (
    ("length", "minLength", "maxLength"),
    ("item-count", "minItems", "maxItems"),
    ("member-count", "minProperties", "maxProperties"),
)


def compare_values(old: Meaning, new: Meaning) -> Iterator[Told]:
    """Yield every difference in what is said of a value, its type apart."""
    before, after = old.keywords, new.keywords
    if old.nullable != new.nullable:
        yield ("null-allowed", None, None) if new.nullable else ("null-refused", None, None)
    yield from _compare_defaults(before, after)
    yield from _compare_flag(before, after, "deprecated", "became-deprecated", "no-longer-deprecated")
    yield from _compare_flag(before, after, SECRET, "became-secret", "no-longer-secret")
    if old.kind == new.kind:
        yield from _compare_formats(before.get("format"), after.get("format"))
    yield from _compare_bounds(old, new)
    for rule, least, most in _COUNTS:
        was, now = (_least(keywords, least) for keywords in (before, after))
        if least != "minLength" or max(was or 0, _refuses_nothing(before)) != max(now or 0, _refuses_nothing(after)):
            yield from _compare_limit(rule, ">=", was, now)
        yield from _compare_limit(rule, "<=", before.get(most), after.get(most))
    yield from _compare_patterns(before.get("pattern"), after.get("pattern"))
    yield from _compare_flag(before, after, "uniqueItems", "unique-items-added", "unique-items-removed")
    yield from _compare_multiples(before.get("multipleOf"), after.get("multipleOf"))


def _compare_flag(before: Schema, after: Schema, keyword: str, came: str, went: str) -> Iterator[Told]:
    if bool(before.get(keyword)) != bool(after.get(keyword)):
        yield (came if after.get(keyword) else went, None, None)


def _default(keywords: Schema) -> Json:
    """Return what is taken where nothing is sent; null stands for no default."""
    return keywords.get("default", keywords.get("x-ms-invalid-default"))


def _compare_defaults(before: Schema, after: Schema) -> Iterator[Told]:
    was, now = _default(before), _default(after)
    if json.dumps(was) == json.dumps(now):
        return
    rule = "default-added" if was is None else "default-removed" if now is None else "default-changed"
    yield rule, json.dumps(was), json.dumps(now)


def _compare_formats(was: str | None, now: str | None) -> Iterator[Told]:
    if was == now:
        return
    narrower = was is None
    wider = now is None
    for widths in _WIDTHS:
        if was in widths and now in widths:
            narrower, wider = widths.index(now) < widths.index(was), widths.index(now) > widths.index(was)
    rule = "format-narrowed" if narrower else "format-widened" if wider else "format-changed"
    yield rule, was or "none", now or "none"


def _bound(meaning: Meaning, keyword: str, inward: int) -> tuple[float, bool] | None:
    """Return the bound that counts, and whether it excludes itself; of whole numbers, none does."""
    found: list[tuple[float, bool]] = []
    if (bound := meaning.keywords.get(keyword)) is not None:
        found.append((bound, False))
    if (bound := meaning.keywords.get("exclusive" + keyword.capitalize())) is not None:
        found.append((bound + inward, False) if meaning.kind == "integer" else (bound, True))
    return max(found, key=lambda each: (each[0] * inward, each[1]), default=None)


def _compare_bounds(old: Meaning, new: Meaning) -> Iterator[Told]:
    for keyword, sign, inward in (("minimum", ">", 1), ("maximum", "<", -1)):
        was, now = _bound(old, keyword, inward), _bound(new, keyword, inward)
        if was != now:
            tighter = was is None or (now is not None and (now[0] * inward, now[1]) > (was[0] * inward, was[1]))
            words = [f"{sign}{'' if bound[1] else '='} {bound[0]}" if bound else "no limit" for bound in (was, now)]
            yield "bound-tightened" if tighter else "bound-loosened", words[0], words[1]


def _compare_limit(rule: str, sign: str, was: int | None, now: int | None) -> Iterator[Told]:
    if was != now:
        raised_is_tighter = sign == ">="
        tighter = was is None or (now is not None and (now > was) == raised_is_tighter)
        words = [f"{sign} {limit}" if limit is not None else "no limit" for limit in (was, now)]
        yield f"{rule}-tightened" if tighter else f"{rule}-loosened", words[0], words[1]


def _least(keywords: Schema, keyword: str) -> int | None:
    """Return a lower limit that says something: 0 does not, nor does a length of 1 beside a pattern that needs it."""
    least: int = keywords.get(keyword) or 0
    implied = _refuses_nothing(keywords) if keyword == "minLength" else 0
    return least if least > implied else None


def _refuses_nothing(keywords: Schema) -> bool:
    """Whether there is a pattern that refuses the empty text."""
    try:
        return "pattern" in keywords and re.search(keywords["pattern"], "") is None
    except re.error:  # the pattern of another dialect of regular expressions
        return False


def _compare_patterns(was: str | None, now: str | None) -> Iterator[Told]:
    if was != now:
        rule = "pattern-added" if was is None else "pattern-removed" if now is None else "pattern-changed"
        yield rule, was, now


def _compare_multiples(was: Any, now: Any) -> Iterator[Told]:
    if was == now:
        return
    tighter = was is None or (now is not None and now % was == 0)
    looser = now is None or (was is not None and was % now == 0)
    rule = "multiple-tightened" if tighter else "multiple-loosened" if looser else "multiple-changed"
    yield rule, str(was or "anything"), str(now or "anything")
