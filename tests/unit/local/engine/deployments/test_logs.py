"""Logs that go on for ever are bounded, and shown by their last lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.local.engine.deployments.logs import bound, say, tail


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "InferenceServer.log"
    path.write_text("one\ntwo\nthree\n")
    return path


@pytest.mark.parametrize(
    ("lines", "text"), [(None, "one\ntwo\nthree\n"), (2, "two\nthree\n"), (0, ""), (9, "one\ntwo\nthree\n")]
)
def test_a_log_is_shown_by_its_last_lines(log: Path, lines: int | None, text: str) -> None:
    assert tail(log, lines) == text


def test_a_log_that_is_too_long_goes_aside_and_whoever_writes_it_writes_on(log: Path) -> None:
    with log.open("ab") as writer:
        bound(log, longest=100)
        assert tail(log) == "one\ntwo\nthree\n"
        bound(log, longest=13)
        writer.write(b"four\n")
        writer.flush()
        assert log.read_text() == "four\n"
        assert tail(log, 2) == "three\nfour\n"


def test_of_a_log_that_has_grown_by_far_too_much_the_end_is_kept(log: Path) -> None:
    bound(log, longest=6)
    assert tail(log) == "three\n"
    assert log.stat().st_size == 0


def test_a_log_that_is_not_there_is_empty_and_cannot_be_told_anything(tmp_path: Path) -> None:
    absent = tmp_path / "nowhere" / "log"
    bound(absent)
    say(absent, "anything")
    assert tail(absent) == ""
