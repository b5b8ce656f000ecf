"""Waiting for what takes its time: until a deadline, and not a moment less or more."""

from __future__ import annotations

import sys
import time

from amlwrap.errors import UsageError
from amlwrap.scalars import shown


class Deadline:
    """The moment until which somebody is willing to wait.

    Who waits looks, sleeps until the next look, and gives up after the look at the deadline: `is_over` is asked after
    each look, and `sleep` never sleeps beyond it.

    Args:
        timeout: seconds from now; 0 for one look, None for as long as it takes.

    Raises:
        UsageError: `timeout` is no such number.
    """

    def __init__(self, timeout: float | None) -> None:
        self._moment = None if timeout is None else time.monotonic() + check_timeout(timeout)

    @property
    def is_over(self) -> bool:
        """Whether it has passed."""
        return self._moment is not None and time.monotonic() >= self._moment

    def sleep(self, seconds: float) -> None:
        """Sleep so many seconds, or until the deadline where that comes first."""
        left = seconds if self._moment is None else min(seconds, self._moment - time.monotonic())
        if left > 0:
            time.sleep(left)


def check_timeout(timeout: object) -> float:
    """Return how many seconds somebody is willing to wait.

    Raises:
        UsageError: it is no number, below zero, infinite, or NaN.
    """
    # Compared before it is converted: a whole number may be larger than any float.
    if isinstance(timeout, int | float) and not isinstance(timeout, bool) and 0 <= timeout <= sys.float_info.max:
        return float(timeout)
    raise UsageError(
        f"A timeout is a number of seconds from 0, or None for as long as it takes; {shown(timeout)} is neither."
    )
