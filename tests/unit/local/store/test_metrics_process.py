"""The server's end of the metric store's process: what its end waits for."""

from __future__ import annotations

import signal
from pathlib import Path

from amlwrap.local.store.metrics_process import MetricsProcess


def test_a_process_that_nothing_was_asked_of_is_not_waited_for(tmp_path: Path) -> None:
    process = MetricsProcess(tmp_path)
    process.start()
    assert process.end() == -signal.SIGKILL
    assert process.end() is None


def test_a_process_that_was_asked_for_something_ends_by_itself_and_the_next_is_judged_anew(tmp_path: Path) -> None:
    process = MetricsProcess(tmp_path)
    assert process.ask("end_unfinished", run_ids=[], status="KILLED") is None
    assert process.end() == 0
    process.start()
    assert process.end() == -signal.SIGKILL
