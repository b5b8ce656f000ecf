"""Logs: shown while they grow, kept when they no longer do, and not lost where there is no room to keep them."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest

from amlwrap.local.engine.logs import attach_log, keep_logs
from amlwrap.local.state import State
from tests.support.room import no_room

LOG = "ExperimentRun/dcid.j/user_logs/std_log.txt"


def _attached(state: State, tmp_path: Path, *names: str, job: str = "j") -> Path:
    """Return a file that is shown as logs of these names."""
    file = tmp_path / "std_log.txt"
    for name in names or ("user_logs/std_log.txt",):
        attach_log(state, job, name, file)
    return file


def test_logs_show_while_they_grow_and_stay_when_their_file_goes(state: State, tmp_path: Path) -> None:
    log = _attached(state, tmp_path)
    log.write_text("one\n")
    assert state.blobs.get_blob("azureml", LOG).size == 4
    log.write_text("one\ntwo\n")
    assert asyncio.run(keep_logs(state, "j"))
    assert not log.exists()
    kept = state.blobs.get_blob("azureml", LOG)
    assert not kept.live
    assert kept.file.read_text() == "one\ntwo\n"


def test_a_file_that_is_shown_under_two_names_is_kept_under_both(state: State, tmp_path: Path) -> None:
    _attached(state, tmp_path, "user_logs/std_log.txt", "user_logs/std_log_process_0.txt").write_text("one\n")
    assert asyncio.run(keep_logs(state, "j"))
    for name in (LOG, LOG.replace("std_log", "std_log_process_0")):
        assert state.blobs.get_blob("azureml", name).file.read_text() == "one\n"


def test_a_log_whose_file_is_gone_is_shown_no_longer(state: State, tmp_path: Path) -> None:
    _attached(state, tmp_path).unlink()
    assert asyncio.run(keep_logs(state, "j"))
    assert state.blobs.find_blob("azureml", LOG) is None


@pytest.mark.parametrize(("kept", "live"), [("j", False), ("other", True), ("", False)])
def test_the_logs_of_one_job_are_kept_or_those_of_all(state: State, tmp_path: Path, kept: str, live: bool) -> None:
    _attached(state, tmp_path)
    assert asyncio.run(keep_logs(state, kept))
    assert state.blobs.get_blob("azureml", LOG).live is live


def test_without_room_a_log_is_shown_as_it_is_until_there_is_some(
    state: State, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _attached(state, tmp_path).write_text("one\n")
    with no_room(), caplog.at_level(logging.ERROR):
        assert not asyncio.run(keep_logs(state, "j"))
    assert "the logs of j could not be kept" in caplog.text
    assert "no room left on the disk" in caplog.text
    assert state.blobs.get_blob("azureml", LOG).live
    assert state.blobs.get_blob("azureml", LOG).file.read_text() == "one\n"
    assert asyncio.run(keep_logs(state, "j"))
    assert not state.blobs.get_blob("azureml", LOG).live
