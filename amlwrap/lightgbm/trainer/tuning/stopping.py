"""What ends tuning before its last trial: a time budget, or whoever cancels the job."""

from __future__ import annotations

import signal
import time
from types import FrameType

CANCELLED, OUT_OF_TIME = "cancelled", "time budget"


class StoppedError(Exception):
    """Tuning is to end now; the trial at hand is not finished."""


class Stop:
    """Whether tuning is to end; asked between iterations, by several threads.

    Args:
        seconds: the time budget, from now on; None for none.

    Attributes:
        reason: why it is to end, `CANCELLED` or `OUT_OF_TIME`; None while it is not.
    """

    def __init__(self, seconds: float | None = None) -> None:
        self._deadline = None if seconds is None else time.monotonic() + seconds
        self.reason: str | None = None

    def heed_cancellation(self) -> None:
        """Take SIGTERM, which a cancelled job gets, for the wish to end with the best so far."""
        signal.signal(signal.SIGTERM, self._cancel)

    def check(self) -> None:
        """Raise `StoppedError` where tuning is to end."""
        if self.reason is None and self._deadline is not None and time.monotonic() >= self._deadline:
            self.reason = OUT_OF_TIME
        if self.reason is not None:
            raise StoppedError(self.reason)

    def _cancel(self, _number: int, _frame: FrameType | None) -> None:
        self.reason = CANCELLED
