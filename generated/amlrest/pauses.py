# Written by `python -m openapi.pipeline generate`; do not edit.
"""How long to wait before looking again, and when to give up."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_FIRST: Final = 0.2  # seconds, where nobody names any; grows, so that what takes long costs few requests
_LONGEST: Final = 10.0
_LONGEST_ASKED: Final = 600.0  # what contracts allow Retry-After to ask for


class Pauses:
    """The pauses between looks at one operation, none of which goes beyond the time limit.

    Args:
        timeout: Seconds from now; 0 for one look, None for as long as it takes.
        interval: Seconds between looks where the service names none; None begins with a fifth of one, and grows.

    Raises:
        ValueError: one of them is no number of seconds.
    """

    def __init__(self, timeout: float | None, interval: float | None) -> None:
        for name, value in (("timeout", timeout), ("interval", interval)):
            if value is not None and not 0 <= value < float("inf"):
                raise ValueError(f"{name} is a number of seconds from 0, or None; {value} is neither")
        self.timeout = timeout
        self._end = None if timeout is None else time.monotonic() + timeout
        self._own = _FIRST if interval is None else interval
        self._grows = interval is None

    @property
    def are_over(self) -> bool:
        """Whether the time limit has passed."""
        return self._end is not None and time.monotonic() >= self._end

    def next(self, headers: Mapping[str, str]) -> float:
        """Return how many seconds to wait after an answer with these headers."""
        asked = _asked(headers)
        pause = min(asked, _LONGEST_ASKED) if asked else self._own
        if self._grows and not asked:
            self._own = min(self._own * 1.5, _LONGEST)
        return pause if self._end is None else max(0.0, min(pause, self._end - time.monotonic()))


def _asked(headers: Mapping[str, str]) -> float:
    """Return the seconds that an answer asks to wait, which it names itself or by a date; 0 where it names none."""
    milliseconds, header = headers.get("retry-after-ms", ""), headers.get("Retry-After", "")
    if milliseconds.isascii() and milliseconds.isdigit():
        return float(milliseconds) / 1000
    if header.isascii() and header.isdigit():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return 0.0
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
