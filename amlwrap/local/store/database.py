"""The one SQLite file in which an embedded workspace remembers resources and blobs.

Everything is read and written from the server's event loop thread, so a statement sequence without an `await`
in it is atomic; SQLite's own thread check guards that rule. WAL keeps what was committed when the server is
killed; an fsync per commit would buy only protection from power loss, at a hundred times the price.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from amlwrap.local.store.room import room_for_rows

_SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS records (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL, key TEXT NOT NULL, parent TEXT NOT NULL COLLATE NOCASE, name TEXT NOT NULL,
  value TEXT NOT NULL, filing TEXT NOT NULL, request TEXT NOT NULL, secrets TEXT NOT NULL, status TEXT NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL,
  UNIQUE (kind, parent, key)
);
CREATE TABLE IF NOT EXISTS operations (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, status TEXT NOT NULL, started TEXT NOT NULL,
  error TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS containers (
  name TEXT PRIMARY KEY, etag TEXT NOT NULL, modified REAL NOT NULL, metadata TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS blobs (
  container TEXT NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL, live INTEGER NOT NULL,
  size INTEGER NOT NULL, etag TEXT NOT NULL, created REAL NOT NULL, modified REAL NOT NULL,
  headers TEXT NOT NULL, metadata TEXT NOT NULL,
  PRIMARY KEY (container, name)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blocks (
  container TEXT NOT NULL, name TEXT NOT NULL, block_id TEXT NOT NULL, committed INTEGER NOT NULL,
  position INTEGER NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL,
  PRIMARY KEY (container, name, committed, position, block_id)
) WITHOUT ROWID;
"""


class _Connection(sqlite3.Connection):
    """A connection whose statements raise `DiskFullError` where there is no room for what they write."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        with room_for_rows():
            return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:
        with room_for_rows():
            return super().executemany(sql, parameters)

    def executescript(self, sql_script: str, /) -> sqlite3.Cursor:
        with room_for_rows():
            return super().executescript(sql_script)


def open_database(path: Path) -> sqlite3.Connection:
    """Open the workspace's database at `path`, creating it when it is new, for its owner's eyes only.

    Raises:
        DiskFullError: there is no room for it, and so do all statements that find none.
    """
    connection = connect(path)
    connection.executescript(_SCHEMA)
    _add_later_columns(connection)
    return connection


def connect(path: Path) -> sqlite3.Connection:
    """Open an SQLite file as all of the workspace's are, for its owner's eyes only.

    Raises:
        DiskFullError: there is no room for it, and so do all statements that find none.
    """
    # One of them holds the account's key. SQLite gives its write-ahead log the mode of the file, so that comes first.
    path.touch(mode=0o600)
    for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        if file.exists():
            file.chmod(0o600)
    connection = sqlite3.connect(path, isolation_level=None, factory=_Connection)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _add_later_columns(connection: sqlite3.Connection) -> None:
    """Give tables of before the columns that came later."""
    columns = {row["name"] for row in connection.execute("PRAGMA table_info(operations)")}
    if "error" not in columns:
        connection.execute("ALTER TABLE operations ADD COLUMN error TEXT NOT NULL DEFAULT ''")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make the statements of the block one: all of them happen, or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # On a full disk SQLite may have rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def read_setting(connection: sqlite3.Connection, name: str) -> str | None:
    """Return a remembered value, or None."""
    row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row["value"])


def write_setting(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Remember a value under a name."""
    connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))
