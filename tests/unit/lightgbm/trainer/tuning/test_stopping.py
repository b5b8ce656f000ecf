"""What ends tuning early."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from tuning.stopping import CANCELLED, OUT_OF_TIME, Stop, StoppedError


@pytest.fixture
def heeding() -> Iterator[Stop]:
    """One that heeds cancellation."""
    handler = signal.getsignal(signal.SIGTERM)
    stop = Stop()
    stop.heed_cancellation()
    yield stop
    signal.signal(signal.SIGTERM, handler)


def test_a_job_that_is_cancelled_stops_however_often_it_is_told(heeding: Stop) -> None:
    heeding.check()
    for _ in range(2):
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(StoppedError, match=CANCELLED):
            heeding.check()


def test_a_budget_counts_from_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("tuning.stopping.time.monotonic", lambda: now)
    stop = Stop(10)
    now = 109.9
    stop.check()
    now = 110.0
    with pytest.raises(StoppedError, match=OUT_OF_TIME):
        stop.check()
    now = 0.0
    with pytest.raises(StoppedError, match=OUT_OF_TIME):
        stop.check()
