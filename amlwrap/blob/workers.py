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
from typing import NoReturn, TypeVar

from amlwrap.errors import ConnectionFailedError

T = TypeVar("T")
R = TypeVar("R")

_SETTLE_SECONDS = 2.0
_TICK = 0.02  # seconds between two looks at what is done


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


def run_parallel(
    handle: Callable[[T], R],
    items: Iterable[T],
    on_done: Callable[[R], object],
    *,
    concurrency: int,
    stall_seconds: float,
) -> None:
    """Handle every item, `concurrency` at a time.

    After a failure nothing new is begun, what is under way gets a moment to finish, and the failure is raised.

    Args:
        handle: called from threads.
        items: what to handle.
        on_done: called with each result as it comes, from the calling thread.
        concurrency: how many at a time.
        stall_seconds: how long to wait for the next completion.

    Raises:
        ConnectionFailedError: nothing completed for `stall_seconds`.
        Exception: whatever `handle` raised first.
    """
    waiting, done = deque(items), deque[Callable[[], object]]()  # no futures: each brings locks
    stop, wake = threading.Event(), threading.Event()
    ended, counting = 0, threading.Lock()

    def work() -> None:
        nonlocal ended
        while not stop.is_set():
            try:
                item = waiting.popleft()
            except IndexError:
                break
            try:
                done.append(partial(on_done, handle(item)))
            except BaseException as error:  # noqa: BLE001 - raised again in the calling thread
                done.append(partial(_raise, error))
                stop.set()
                wake.set()
        with counting:
            ended += 1
            if ended == len(threads):
                wake.set()

    threads = [threading.Thread(target=work, daemon=True) for _ in range(min(concurrency, len(waiting)))]
    try:
        for thread in threads:
            thread.start()
        moved, over = time.monotonic(), not threads
        # The caller wakes up now and then, not for every item: it would only compete for the interpreter.
        while not over:
            over = wake.wait(_TICK)
            if done:
                moved = time.monotonic()
            elif not over and time.monotonic() - moved > stall_seconds:
                raise ConnectionFailedError(
                    f"Storage has stopped answering: nothing got through for {stall_seconds:.0f} s; "
                    "check the network, then run it again: what arrived is kept."
                )
            while done:
                done.popleft()()
    finally:
        stop.set()
        deadline = time.monotonic() + _SETTLE_SECONDS
        for thread in threads:
            if thread.is_alive():
                thread.join(max(0.0, deadline - time.monotonic()))
