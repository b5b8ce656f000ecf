"""ISO 8601 durations, as bodies have them.

Source: ISO 8601, durations; the service gives them back in their shortest form, days at most.
"""

from __future__ import annotations

import re
from datetime import timedelta

from amlwrap.local.errors import RefusedError

_DURATION = re.compile(
    r"P(?:(?P<weeks>\d+(?:\.\d+)?)W)?(?:(?P<days>\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(?P<hours>\d+(?:\.\d+)?)H)?(?:(?P<minutes>\d+(?:\.\d+)?)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?",
    re.ASCII,
)


def read_duration(text: str | None, path: tuple[str, ...], *, may_be_zero: bool = False) -> timedelta | None:
    """Return a duration of weeks to seconds as a span of time; None stays None.

    Args:
        text: such as `PT1H30M`.
        path: where it stands, for the error.
        may_be_zero: whether no time at all is a duration, too.

    Raises:
        RefusedError: it is none, or no job could run for so long or so short.
    """
    if text is None:
        return None
    matched = _DURATION.fullmatch(text)
    if matched is None or text.endswith(("P", "T")):
        raise RefusedError(f"'{text}' is not an ISO 8601 duration like PT1H30M.", path)
    try:
        span = timedelta(**{unit: float(value) for unit, value in matched.groupdict().items() if value})
    except OverflowError:
        raise RefusedError(f"'{text}' is longer than any job can run.", path) from None
    if not span and not may_be_zero:
        raise RefusedError("a duration is longer than zero.", path)
    return span


def write_duration(span: timedelta) -> str:
    """Return a span of time as the service writes it, such as `PT1H30M` or `P1DT0.5S`."""
    minutes, seconds = divmod(span.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{span.microseconds:06d}".rstrip("0") if span.microseconds else ""
    parts = [(f"{hours}", "H"), (f"{minutes}", "M"), (f"{seconds}{fraction}", "S")]
    time = "".join(number + unit for number, unit in parts if number != "0")
    days = f"{span.days}D" if span.days else ""
    return f"P{days}{f'T{time}' if time else ''}" if days or time else "PT0S"
