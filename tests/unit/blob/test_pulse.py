"""Bytes that move are told from bytes that are sent again."""

from __future__ import annotations

from amlwrap.blob.pulse import Pulse, WatchedBody


def test_a_body_beats_for_every_chunk_that_is_through() -> None:
    pulse = Pulse()
    chunks = iter(WatchedBody([b"a", b"b", b"c"], pulse))
    assert [(next(chunks), pulse.beats) for _ in range(3)] == [(b"a", 0), (b"b", 1), (b"c", 2)]


def test_what_is_sent_again_is_no_progress_until_it_gets_further() -> None:
    pulse = Pulse()
    body = WatchedBody([b"a", b"b", b"c", b"d"], pulse)
    for _ in range(3):
        first = iter(body)
        assert [next(first), next(first)] == [b"a", b"b"]
    assert pulse.beats == 1
    assert b"".join(body) == b"abcd"
    assert pulse.beats == 3


def test_what_arrives_beats() -> None:
    pulse = Pulse()
    assert list(pulse.watched([b"a", b"b"])) == [b"a", b"b"]
    assert pulse.beats == 2
