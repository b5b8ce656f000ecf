"""Calls under way beside the caller, with an end in every case: done, failed, Ctrl-C, or a line that went dead.

A thread pool of the standard library waits for its threads at exit, however long they are stuck; these threads are
daemons, so that Ctrl-C on a dead line is obeyed at once.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar

from amlwrap.errors import ConnectionFailedError

if TYPE_CHECKING:
    from amlwrap.blob.pulse import Pulse

T = TypeVar("T")
R = TypeVar("R")

_SETTLE_SECONDS = 2.0
_TICK = 0.02  # seconds between two looks at what is done
_QUICK_SECONDS = 5.0  # an item done within these makes room for one more at once
_SLOW_SECONDS = 20.0  # one that takes longer makes room for one less
_FIRST_BYTES = 384 * 1024
"""What is under way before anything is known of the line: at 64 kbit/s it gets through within a minute."""


@contextmanager
def in_background(function: Callable[[], R]) -> Iterator[Callable[[], R]]:
    """Make a call beside the `with` block, which ends when both have; Ctrl-C waits for neither.

    Yields:
        What waits for the call, and returns or raises what it does.
    """
    outcome: Future[R] = Future()
    thread = threading.Thread(target=_settle, args=(outcome, function), daemon=True)
    thread.start()
    try:
        yield outcome.result
    except Exception:  # of any kind, but for Ctrl-C, which waits for nothing
        thread.join()
        raise
    thread.join()


def _settle(outcome: Future[R], function: Callable[[], R]) -> None:
    try:
        outcome.set_result(function())
    except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
        outcome.set_exception(error)


def _raise(error: BaseException) -> NoReturn:
    raise error


def at_first(sizes: Iterable[int]) -> int:
    """Return how many transfers of these sizes, in bytes, to begin with, which a slow line gets through as well."""
    totals = accumulate(sizes)
    return max(2, sum(1 for _ in takewhile(lambda total: total <= _FIRST_BYTES, totals)))


def run_parallel(
    handle: Callable[[T], R],
    items: Iterable[T],
    on_done: Callable[[R], object],
    *,
    concurrency: int,
    stall_seconds: float,
    first: int | None = None,
    pulse: Pulse | None = None,
) -> None:
    """Handle every item, up to `concurrency` at a time: more while they are done quickly, fewer while they are not.

    On a slow line, many at once would all be late together. After a failure nothing new is begun, what is under way
    gets a moment to finish, and the failure is raised.

    Args:
        handle: called from threads.
        items: what to handle.
        on_done: called with each result as it comes, from the calling thread.
        concurrency: how many at a time.
        stall_seconds: how long to wait for the next sign of life.
        first: how many to begin with; as many as there may be when None.
        pulse: beats when part of an item got through.

    Raises:
        ConnectionFailedError: nothing completed, and no pulse was felt, for `stall_seconds`.
        Exception: whatever `handle` raised first.
    """
    crew = _Crew(handle, items, on_done, concurrency)
    try:
        felt, moved, over = 0, time.monotonic(), not crew.begin(concurrency if first is None else first)
        # The caller wakes up now and then, not for every item: it would only compete for the interpreter.
        while not over:
            over = crew.wake.wait(_TICK)
            beats = pulse.beats if pulse else 0
            if crew.done or beats != felt:
                felt, moved = beats, time.monotonic()
            elif not over and time.monotonic() - moved > stall_seconds:
                raise ConnectionFailedError(
                    f"Storage has stopped answering: nothing got through for {stall_seconds:.0f} s; "
                    "check the network, then run it again: what arrived is kept."
                )
            while crew.done:
                crew.done.popleft()()
    finally:
        crew.disband()


class _Crew(Generic[T, R]):
    """The threads that handle items, as many as the line is good for.

    Attributes:
        done: what is to be called for each item that was handled.
        wake: set when there is nothing more to come.
    """

    def __init__(self, handle: Callable[[T], R], items: Iterable[T], on_done: Callable[[R], object], most: int) -> None:
        self.done = deque[Callable[[], object]]()  # no futures: each brings locks
        self.wake = threading.Event()
        self._handle, self._waiting, self._on_done, self._most = handle, deque(items), on_done, most
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._at_work = 0
        self._lock = threading.Lock()

    def begin(self, first: int) -> int:
        """Put so many threads to work, as far as there is work; return how many."""
        with self._lock:
            for _ in range(min(first, self._most, len(self._waiting))):
                self._add()
            return len(self._threads)

    def disband(self) -> None:
        """Begin nothing new, and give what is under way a moment to finish."""
        with self._lock:
            self._stop.set()
        deadline = time.monotonic() + _SETTLE_SECONDS
        for thread in self._threads:
            if thread.is_alive():
                thread.join(max(0.0, deadline - time.monotonic()))

    def _add(self) -> None:
        thread = threading.Thread(target=self._work, daemon=True)
        try:
            thread.start()
        except RuntimeError:  # the system gives no more threads: those at work go on
            if not self._at_work:
                raise
            return
        self._threads.append(thread)
        self._at_work += 1

    def _work(self) -> None:
        stays = True
        while stays and not self._stop.is_set():
            try:
                item = self._waiting.popleft()
            except IndexError:
                break
            begun = time.monotonic()
            try:
                self.done.append(partial(self._on_done, self._handle(item)))
            except BaseException as error:  # noqa: BLE001 - raised again in the calling thread
                self.done.append(partial(_raise, error))
                self._stop.set()
                self.wake.set()
            stays = self._adapt(time.monotonic() - begun)
        if stays:
            with self._lock:
                self._at_work -= 1
                if not self._at_work:
                    self.wake.set()

    def _adapt(self, seconds: float) -> bool:
        """Put one more thread to work after an item that was done quickly; return whether this one goes on."""
        if seconds > _SLOW_SECONDS:
            with self._lock:
                if self._at_work > 1:
                    self._at_work -= 1
                    return False
        elif seconds < _QUICK_SECONDS and self._waiting and self._at_work < self._most:
            with self._lock:
                if self._at_work < self._most and not self._stop.is_set():
                    self._add()
        return True
