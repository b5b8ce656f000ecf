"""Dates and lengths of time as people write them, and the numbers that a model can learn from them.

A date becomes the days since 1970 (with a fraction), under the column's own name, and those of month, day_of_week
(Monday is 0), day_of_year and hour that differ between rows, as `<column>.month` and so on. A length of time, or a
time of day, becomes seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timezone

import numpy as np
import pandas as pd

PARTS = ("month", "day_of_week", "day_of_year", "hour")
_ISO = "ISO8601"
_DAYS = (
    "%Y/%m/%d", "%Y.%m.%d", "%m/%d/%Y", "%d/%m/%Y", "%d.%m.%Y", "%m-%d-%Y", "%d-%m-%Y", "%m/%d/%y", "%d/%m/%y",
    "%d.%m.%y", "%d %b %Y", "%d-%b-%Y", "%d-%b-%y", "%d %b %y", "%b %d %Y", "%b %d, %Y", "%b %d %y", "%d %B %Y",
    "%B %d %Y", "%B %d, %Y", "%d. %B %Y", "%b %Y", "%B %Y", "%b-%Y", "%b-%y", "%m/%Y", "%a, %d %b %Y", "%a %b %d %Y",
    "%A, %d %B %Y", "%A, %B %d, %Y", "%d%b%Y", "%d/%b/%Y", "%m-%d-%y", "%d-%m-%y", "%Y年%m月%d日", "%Y-%m-%d",
)  # fmt: skip
_TIMES = (
    " %H:%M:%S", " %H:%M", " %H:%M:%S.%f", " %I:%M %p", " %I:%M:%S %p", " %I:%M%p", " %H:%M:%S %z", ":%H:%M:%S %z",
    ":%H:%M:%S",
)  # fmt: skip
_WHOLE = ("%a %b %d %H:%M:%S %Y", "%a %b %d %H:%M:%S %z %Y", "%Y%m%dT%H%M%S")
_LOOKS_LIKE_A_DATE = re.compile(r"(?=.*\d)[\w.,/: +-]*(\d[-/.: 年T]\w|[A-Za-z]{3}[ ,.-]*\d)[\w.,/: +-]*")
# What says nothing that matters: a comma before the time, a full stop after a short month, the name of universal time.
_NOISE = re.compile(r"(?<=\d),(?= \d{1,2}:)|(?<=[A-Za-z]{3})\.(?= )|\s*\b(UTC|GMT)$")
_LONGEST = 64  # characters of a date; longer texts are none, and would take long to tell
_SPAN = re.compile(
    r"(?P<sign>-)?\s*((?P<days>\d+) days?,?\s*\+?)?"
    r"((?P<hours>\d+):(?P<minutes>[0-5]\d)(:(?P<seconds>[0-5]\d([.,]\d+)?))?\s*(?P<half>[AaPp]\.?[Mm]\.?)?)?"
)
_LAP = re.compile(r"(?P<minutes>\d+):(?P<seconds>[0-5]\d[.,]\d+)")
_WORDED_SPAN = re.compile(
    r"(?P<sign>-)?((?P<days>\d+) ?d(ays?)?)? ?((?P<hours>\d+) ?h(ours?|rs?)?)? ?((?P<minutes>\d+) ?m(in|inutes?)?)?"
    r" ?((?P<seconds>\d+([.,]\d+)?) ?s(ec|econds?)?)?"
)
_ISO_SPAN = re.compile(
    r"(?P<sign>-)?P((?P<weeks>\d+)W)?((?P<days>\d+)D)?"
    r"(T((?P<hours>\d+)H)?((?P<minutes>\d+)M)?((?P<seconds>\d+([.,]\d+)?)S)?)?"
)
_SPANS = (_SPAN, _LAP, _ISO_SPAN, _WORDED_SPAN)
_SAMPLE = 200


def find_date_format(texts: Sequence[str]) -> tuple[str | None, bool]:
    """Return the format in which the most texts are dates, and whether day and month could be the other way round.

    Args:
        texts: different texts of a column.

    Returns:
        The format, as `pandas.to_datetime` takes it, or None if not even half of the texts are dates.
    """
    sample = list(texts[:: max(1, len(texts) // _SAMPLE)])
    if sum(_looks_like_a_date(text) for text in sample) * 2 < len(sample):
        return None, False
    if read_dates(sample, _ISO).notna().all() and read_dates(texts, _ISO).notna().all():
        return _ISO, False
    hits = {form: int(read_dates(sample, form).notna().sum()) for form in _formats()}
    best = max(hits, key=lambda form: hits[form])  # the first of equals
    if hits[best] * 2 < len(sample):
        return None, False
    rivals = [form for form in hits if form != best and hits[form] == hits[best] and sorted(form) == sorted(best)]
    full = [(form, int(read_dates(texts, form).notna().sum())) for form in (best, *rivals)]
    best, most = max(full, key=lambda found: found[1])
    return best, sum(count == most for _, count in full) > 1


def read_dates(texts: Iterable[str], form: str) -> pd.Series:
    """Return texts as dates and times, NaT for those that are none of the format."""
    series = pd.Series([_NOISE.sub("", text) for text in texts], dtype=object)
    has_zone = form == _ISO or "%z" in form
    return pd.to_datetime(series, format=form, errors="coerce", utc=has_zone)


def zone_of(moments: pd.Series) -> str | None:
    """Return the name of the zone that dates come with, as every pandas takes it; None where they come without."""
    zone = moments.dt.tz
    if zone is None:
        return None
    offset = zone.utcoffset(None)  # which only a zone without summer time has
    return str(zone) if offset is None else str(timezone(offset))


def _looks_like_a_date(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_LOOKS_LIKE_A_DATE.fullmatch(text.strip()))


def date_features(name: str, moments: pd.Series, parts: Iterable[str]) -> dict[str, pd.Series]:
    """Return what a model learns from dates; see the top of this module."""
    universal = moments.dt.tz_convert("UTC").dt.tz_localize(None) if moments.dt.tz is not None else moments
    days = universal.astype("datetime64[us]").astype("int64").where(universal.notna()) / 86_400_000_000
    return {name: days} | {f"{name}.{part}": part_of(moments, part) for part in parts}


def part_of(moments: pd.Series, part: str) -> pd.Series:
    """Return one of `PARTS` of dates, NaN where there is none."""
    return getattr(moments.dt, part).astype(float)


def varying_parts(moments: pd.Series) -> list[str]:
    """Return those of `PARTS` that differ between dates."""
    return [part for part in PARTS if part_of(moments, part).nunique() > 1]


def seconds_of(text: str) -> float | None:
    """Return the seconds that a length of time or a time of day means, None if the text is none.

    Known are `1:30`, `01:30:00.5`, `2 days 01:30:00`, `9:15 PM`, `1h 30m`, `1:07.1` (minutes) and ISO 8601's `PT1H30M`.
    """
    if len(text) > _LONGEST or not any(char.isdigit() for char in text):
        return None
    match = next((match for form in _SPANS if (match := form.fullmatch(text.strip()))), None)
    if match is None:
        return None
    found = {key: value for key, value in match.groupdict().items() if value}
    hours = float(found.get("hours", 0))
    if half := found.get("half"):
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    days = 7 * float(found.get("weeks", 0)) + float(found.get("days", 0))
    minutes, seconds = float(found.get("minutes", 0)), float(found.get("seconds", "0").replace(",", "."))
    total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return -total if "sign" in found else total


def span_seconds(spans: pd.Series) -> pd.Series:
    """Return lengths of time, as pandas holds them, in seconds; NaN where there is none."""
    return spans.dt.total_seconds().astype(np.float64)


def _formats() -> list[str]:
    return [_ISO, *_DAYS, *(day + time for day in _DAYS for time in _TIMES), *_WHOLE]
