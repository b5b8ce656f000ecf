"""What the trainer tells on the way: each once, by one of several processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

RANK = int(os.environ.get("OMPI_COMM_WORLD_RANK", 0))  # which of several processes this is
SIZE = int(os.environ.get("OMPI_COMM_WORLD_SIZE", 1))  # how many there are
_listeners: list[list[str]] = []


@contextmanager
def heard() -> Iterator[list[str]]:
    """Yield a list of what is said meanwhile."""
    remarks: list[str] = []
    _listeners.append(remarks)
    try:
        yield remarks
    finally:
        _listeners.remove(remarks)


def say(remark: str) -> None:
    """Print a sentence about the data, once for all processes: each of them finds the same."""
    if RANK == 0:
        print(remark, flush=True)
        for remarks in _listeners:
            remarks.append(remark)
