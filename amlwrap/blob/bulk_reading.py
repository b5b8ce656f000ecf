"""Reading the files of a bulk upload: at once where the disk is quick, many at a time where it is not.

From a disk cache a small file comes faster than two threads can hand it over. From a network share it may take as long
as the request that sends it, and then reading one after the other would undo all the connections.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
import time
from collections.abc import Callable
from typing import Protocol, TypeAlias

Content: TypeAlias = tuple[bytes, bytes]
"""What a blob holds, and the MD5 of that."""

_QUICK_SECONDS = 0.001  # a read that takes no longer is no reason for threads
_TOLERATED_SECONDS = 0.05  # nor is a moment's delay, such as a disk that wakes up
_THREADS = 32


class _Readable(Protocol):
    def read(self) -> Content: ...


class Readers:
    """Reads blobs for an event loop. Used from the loop's thread alone.

    Args:
        on_error: told what `read` of a blob raised.
    """

    def __init__(self, on_error: Callable[[BaseException], None]) -> None:
        self._on_error = on_error
        self._delay = 0.0
        self._queue: queue.SimpleQueue[Callable[[], None] | None] | None = None

    def read(self, blob: _Readable, then: Callable[[Content], None]) -> None:
        """Read a blob and call `then` with what it holds, now or later, in the loop's thread."""
        if self._queue is not None:
            loop = asyncio.get_running_loop()
            self._queue.put(lambda: self._read_for(loop, blob, then))
            return
        started = time.perf_counter()
        try:
            content = blob.read()
        except BaseException as error:  # noqa: BLE001 - passed on
            self._on_error(error)
            return
        self._delay = max(0.0, self._delay + time.perf_counter() - started - _QUICK_SECONDS)
        if self._delay > _TOLERATED_SECONDS:
            self._start_threads()
        then(content)

    def close(self) -> None:
        """Let the threads end."""
        if self._queue is not None:
            for _ in range(_THREADS):
                self._queue.put(None)

    def _start_threads(self) -> None:
        waiting: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._queue = waiting

        def work() -> None:
            while (task := waiting.get()) is not None:
                task()

        for _ in range(_THREADS):
            threading.Thread(target=work, name="amlwrap-bulk-reader", daemon=True).start()

    def _read_for(self, loop: asyncio.AbstractEventLoop, blob: _Readable, then: Callable[[Content], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile: nobody waits any more
            try:
                content = blob.read()
            except BaseException as error:  # noqa: BLE001 - passed on
                loop.call_soon_threadsafe(self._on_error, error)
            else:
                loop.call_soon_threadsafe(then, content)
