"""Many transfers at once, with an end in every case: all done, the first failure, Ctrl-C, or a line that went dead.

A thread pool of the standard library waits for its threads at exit, however long they are stuck; these threads are
daemons, so that Ctrl-C on a dead line is obeyed at once.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from amlwrap.errors import ConnectionFailedError

T = TypeVar("T")
R = TypeVar("R")

_SETTLE_SECONDS = 5.0


def run_parallel(
    handle: Callable[[T], R], items: Iterable[T], *, concurrency: int, stall_seconds: float
) -> Iterator[R]:
    """Yield `handle(item)` for every item, in order of completion, `concurrency` at a time.

    After a failure nothing new is begun, what is under way gets a moment to finish, and the failure is raised.

    Args:
        handle: called from threads.
        items: what to handle.
        concurrency: how many at a time.
        stall_seconds: how long to wait for the next completion.

    Raises:
        ConnectionFailedError: nothing completed for `stall_seconds`.
        Exception: whatever `handle` raised first.
    """
    waiting: queue.SimpleQueue[T] = queue.SimpleQueue()
    total = 0
    for item in items:
        waiting.put(item)
        total += 1
    done: queue.SimpleQueue[tuple[R | None, BaseException | None]] = queue.SimpleQueue()
    stop = threading.Event()

    def work() -> None:
        while not stop.is_set():
            try:
                item = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                done.put((handle(item), None))
            except BaseException as error:  # noqa: BLE001 - handed over to the thread that waits for it
                done.put((None, error))
                return

    threads = [threading.Thread(target=work, daemon=True) for _ in range(min(concurrency, total))]
    try:
        for thread in threads:
            thread.start()
        for _ in range(total):
            try:
                result, error = done.get(timeout=stall_seconds)
            except queue.Empty:
                raise ConnectionFailedError(
                    f"storage has stopped answering: nothing got through for {stall_seconds:.0f} s; "
                    "check the network, then run it again: what arrived is kept"
                ) from None
            if error is not None:
                raise error
            yield result  # type: ignore[misc]  # None is a result too when R allows it
    finally:
        stop.set()
        deadline = time.monotonic() + _SETTLE_SECONDS
        for thread in threads:
            if thread.is_alive():
                thread.join(max(0.0, deadline - time.monotonic()))
