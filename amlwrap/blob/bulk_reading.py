"""Reading the files of a bulk upload ahead: by one for all where the disk is quick, by each sender where it is not.

From a disk cache a small file comes in less time than threads take to hand the interpreter to each other, so one of
them reads for all. From a network share it may take as long as the request that sends it: a sender that finds nothing
read reads by itself.
"""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

T = TypeVar("T")

_AHEAD = 64
"""Files that are read and not yet asked for, at most."""


@contextmanager
def read_ahead(files: Iterable[T], read: Callable[[T], bytes]) -> Iterator[Callable[[], tuple[T, bytes]]]:
    """Read files in the background for as long as the `with` block lasts.

    Args:
        files: what to read, small enough that some dozens fit into memory.
        read: returns what a file holds; called from any thread.

    Yields:
        What returns a file with its content, another one at each call and from any thread, or raises what reading it
        did. It may be called once for each file.
    """
    reader = _Reader(files, read)
    threading.Thread(target=reader.run, name="amlwrap-reader", daemon=True).start()
    try:
        yield reader.take
    finally:
        reader.stop()


class _Reader(Generic[T]):
    def __init__(self, files: Iterable[T], read: Callable[[T], bytes]) -> None:
        self._read = read
        self._waiting = deque(files)
        self._done: queue.SimpleQueue[tuple[T, bytes] | BaseException] = queue.SimpleQueue()
        self._room = threading.Semaphore(_AHEAD)
        self._stopped = False

    def run(self) -> None:
        while self._room.acquire() and not self._stopped:
            try:
                file = self._waiting.popleft()
            except IndexError:
                return
            try:
                self._done.put((file, self._read(file)))
            except BaseException as error:  # noqa: BLE001 - raised again where the file is taken
                self._done.put(error)

    def take(self) -> tuple[T, bytes]:
        try:
            result = self._done.get_nowait()
        except queue.Empty:
            try:
                file = self._waiting.popleft()
            except IndexError:  # the last one is being read
                result = self._done.get()
            else:
                return file, self._read(file)
        self._room.release()
        if isinstance(result, BaseException):
            raise result
        return result

    def stop(self) -> None:
        self._stopped = True
        self._room.release()
