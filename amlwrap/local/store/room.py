"""A full disk: one error for all the ways in which SQLite finds it out, told apart from everything else that breaks."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

NO_ROOM = "There is no room left on the disk that holds the local workspace: make room, then try again."
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# All but the first are of the log of changes, which cannot grow.
_NO_ROOM_FOR_ROWS = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
)


class DiskFullError(OSError):
    """There is no room left to write something down; nothing of it was."""

    def __init__(self) -> None:
        super().__init__(errno.ENOSPC, NO_ROOM)

    def __str__(self) -> str:
        return NO_ROOM


@contextmanager
def room_for_rows() -> Iterator[None]:
    """Raise `DiskFullError` where a statement of the block finds no room."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) not in _NO_ROOM_FOR_ROWS:
            raise
        raise DiskFullError from None


def is_out_of_room(error: Exception) -> bool:
    """Return whether an error says that the disk, or what may be used of it, is full."""
    return isinstance(error, OSError) and error.errno in _NO_ROOM
