"""Many transfers at once end in every case."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from contextlib import nullcontext

import pytest

from amlwrap.blob import workers
from amlwrap.blob.pulse import Pulse
from amlwrap.blob.workers import at_first, in_background, run_parallel
from amlwrap.errors import ConnectionFailedError


def ignore(_: object) -> None:
    """Take a result and do nothing with it."""


def test_every_item_is_handled_once() -> None:
    results: list[int] = []
    run_parallel(lambda number: number * 2, range(100), results.append, concurrency=8, stall_seconds=300)
    assert sorted(results) == [number * 2 for number in range(100)]


def test_as_many_as_asked_are_under_way_and_no_more() -> None:
    lock, now, most = threading.Lock(), 0, 0
    turn = threading.Barrier(4)

    def handle(_: int) -> None:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        turn.wait(300)  # four must be there at once, or this breaks
        with lock:
            now -= 1

    run_parallel(handle, range(20), ignore, concurrency=4, stall_seconds=300)
    assert most == 4


def test_the_first_failure_stops_the_rest() -> None:
    begun: list[int] = []

    def handle(number: int) -> None:
        begun.append(number)
        if number == 3:
            raise ValueError("three")

    with pytest.raises(ValueError, match="three"):
        run_parallel(handle, range(1000), ignore, concurrency=1, stall_seconds=300)
    assert begun == [0, 1, 2, 3]


def test_a_dead_line_is_given_up_though_its_threads_are_stuck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_SETTLE_SECONDS", 0.05)
    release = threading.Event()
    with pytest.raises(ConnectionFailedError, match="stopped answering"):
        run_parallel(lambda _: release.wait(), range(2), ignore, concurrency=2, stall_seconds=0.05)
    release.set()


class Clock:
    """Time as a test has it pass, in place of the module `time`."""

    def __init__(self, on_look: Callable[[], object] = lambda: None) -> None:
        self.now = 0.0
        self._on_look = on_look

    def monotonic(self) -> float:
        """Return the time."""
        self._on_look()
        return self.now


@pytest.mark.parametrize("alive", [True, False])
def test_an_item_may_take_as_long_as_its_pulse_beats(monkeypatch: pytest.MonkeyPatch, alive: bool) -> None:
    pulse, release, looks = Pulse(), threading.Event(), itertools.count(1)
    results: list[bool] = []

    def look() -> None:
        clock.now += 0.6
        if alive:
            pulse.beat()
        if next(looks) > 20:
            release.set()

    clock = Clock(look)
    monkeypatch.setattr(workers, "time", clock)
    monkeypatch.setattr(workers, "_SETTLE_SECONDS", 0.0)
    with nullcontext() if alive else pytest.raises(ConnectionFailedError):
        run_parallel(lambda _: release.wait(300), range(1), results.append, concurrency=1, stall_seconds=1, pulse=pulse)
    release.set()
    assert results == [True] * alive


def test_items_that_are_done_quickly_make_room_for_more() -> None:
    begun: list[int] = []
    turn = threading.Barrier(4)

    def handle(number: int) -> None:
        begun.append(number)
        if number == 0:
            assert begun == [0]
        if number > 2:
            turn.wait(300)  # four must be there at once, or this breaks

    run_parallel(handle, range(7), ignore, concurrency=4, stall_seconds=300, first=1)
    assert sorted(begun) == list(range(7))


def test_with_no_more_threads_those_at_work_handle_all(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[threading.Thread] = []
    start = threading.Thread.start

    def start_two(thread: threading.Thread) -> None:
        if len(started) == 2:
            raise RuntimeError("can't start new thread")
        started.append(thread)
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", start_two)
    results: list[int] = []
    run_parallel(int, range(20), results.append, concurrency=4, stall_seconds=60)
    assert sorted(results) == list(range(20))


def test_items_that_take_long_make_room_for_fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(workers, "time", clock)
    turn, later = threading.Barrier(4), set[int]()

    def handle(number: int) -> None:
        if number < 4:
            turn.wait(300)
        else:
            later.add(threading.get_ident())
        clock.now += 30

    run_parallel(handle, range(9), ignore, concurrency=4, stall_seconds=3000)
    assert len(later) == 1


@pytest.mark.parametrize(
    ("sizes", "count"), [([4096] * 1000, 96), ([32 * 1024] * 100, 12), ([4 * 1024 * 1024] * 3, 2), ([], 2)]
)
def test_a_transfer_begins_with_what_a_slow_line_gets_through(sizes: list[int], count: int) -> None:
    assert at_first(sizes) == count


def test_an_interrupted_caller_leaves_nothing_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_SETTLE_SECONDS", 300)  # however busy the machine
    running: list[int] = []

    def handle(item: int) -> int:
        running.append(item)
        time.sleep(0.01)
        running.remove(item)
        return item

    def interrupt(item: int) -> None:
        if item == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_parallel(handle, range(100_000), interrupt, concurrency=3, stall_seconds=300)
    assert running == []


def test_a_call_in_the_background_gives_its_result_or_its_failure() -> None:
    with in_background(lambda: 3) as three, in_background(lambda: 1 / 0) as broken:
        assert three() == three() == 3
        with pytest.raises(ZeroDivisionError):
            broken()


@pytest.mark.parametrize(("failure", "waits"), [(None, True), (ValueError, True), (KeyboardInterrupt, False)])
def test_a_call_in_the_background_outlives_its_block_on_ctrl_c_alone(
    failure: type[BaseException] | None, waits: bool
) -> None:
    release, ended = threading.Event(), threading.Event()

    def call() -> None:
        release.wait()
        ended.set()

    with pytest.raises(failure) if failure else nullcontext(), in_background(call):
        if waits:
            threading.Timer(0.05, release.set).start()
        if failure:
            raise failure
    assert ended.is_set() is waits
    release.set()


def test_nothing_to_do_is_done_at_once() -> None:
    run_parallel(ignore, [], ignore, concurrency=4, stall_seconds=1)
