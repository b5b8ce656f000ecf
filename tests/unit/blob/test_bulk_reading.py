"""Files are read once each, ahead of who takes them as far as there is room, and by them where the disk is slow."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from amlwrap.blob import bulk_reading
from amlwrap.blob.bulk_reading import read_ahead


def test_every_file_is_read_once_and_taken_once_by_whoever_comes() -> None:
    reads: Counter[int] = Counter()

    def read(number: int) -> bytes:
        reads[number] += 1
        return str(number).encode()

    with read_ahead(range(2000), read) as take, ThreadPoolExecutor(16) as pool:
        taken = dict(pool.map(lambda _: take(), range(2000)))
    assert taken == {number: str(number).encode() for number in range(2000)}
    assert set(reads.values()) == {1}


def test_no_more_is_read_ahead_than_there_is_room_for() -> None:
    read, full = [], threading.Event()

    def note(number: int) -> bytes:
        read.append(number)
        if len(read) == bulk_reading._AHEAD:
            full.set()
        return b""

    with read_ahead(range(1000), note) as take:
        assert full.wait(60)
        assert len(read) == bulk_reading._AHEAD
        assert take() == (0, b"")
    assert len(read) <= bulk_reading._AHEAD + 1


def test_whoever_finds_nothing_read_reads_by_itself() -> None:
    together = threading.Barrier(9)  # the reader and eight others, or nobody goes on

    def read(number: int) -> bytes:
        together.wait(60)
        return bytes([number])

    with read_ahead(range(9), read) as take, ThreadPoolExecutor(9) as pool:
        taken = sorted(pool.map(lambda _: take(), range(9)))
    assert taken == [(number, bytes([number])) for number in range(9)]


def test_what_reading_raised_is_raised_where_the_file_is_taken() -> None:
    def read(number: int) -> bytes:
        if number == 1:
            raise OSError("no disk")
        return b""

    with read_ahead(range(3), read) as take:
        outcomes = []
        for _ in range(3):
            try:
                outcomes.append(take()[0])
            except OSError as error:
                outcomes.append(str(error))
    assert sorted(map(str, outcomes)) == ["0", "2", "no disk"]


def test_leaving_ends_the_reader_though_nothing_was_taken() -> None:
    with pytest.raises(RuntimeError), read_ahead(range(1000), lambda _: b""):
        raise RuntimeError("stopped")
    readers = [thread for thread in threading.enumerate() if thread.name == "amlwrap-reader"]
    for reader in readers:
        reader.join(60)
    assert not [reader for reader in readers if reader.is_alive()]
