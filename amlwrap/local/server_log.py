"""What the server has logged, read from the file that it logs to in its home."""

from __future__ import annotations

import contextlib
import os
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from amlwrap.local.home import is_locked, resolve_home

_PAUSE_SECONDS = 0.2


def server_log(home: Path) -> Path:
    """Return the path of the file."""
    return home / "server.log"


def log_lines(home: Path | None = None, *, tail: int | None = None, follow: bool = False) -> Iterator[str]:
    """Yield the lines of the log, without line breaks.

    Args:
        home: the workspace's folder; `AMLWRAP_LOCAL_HOME` or `~/.amlwrap/local` when None.
        tail: how many of the last to begin with; all when None.
        follow: whether to go on with what is logged, until the server stops, or the log is removed.
    """
    folder = resolve_home(home)
    with contextlib.ExitStack() as stack:
        try:
            log = stack.enter_context(server_log(folder).open(encoding="utf-8", errors="replace"))
        except (FileNotFoundError, NotADirectoryError):
            return
        if not follow:
            yield from deque((line.rstrip("\r\n") for line in log), maxlen=tail)
            return
        yield from deque(_complete_lines(log), maxlen=tail)
        while True:
            runs = is_locked(folder) and _is_there(log, server_log(folder))
            yield from _complete_lines(log)
            if not runs:
                break
            time.sleep(_PAUSE_SECONDS)
        yield from log.read().splitlines()


def _is_there(log: TextIO, path: Path) -> bool:
    """Whether an opened file is still the one at a path."""
    try:
        return os.path.samestat(os.fstat(log.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _complete_lines(log: TextIO) -> Iterator[str]:
    """Yield lines as long as they end, and stay before one that is still being written."""
    while True:
        place = log.tell()
        line = log.readline()
        if not line.endswith("\n"):
            log.seek(place)
            return
        yield line.rstrip("\r\n")
