"""Records: what the workspace knows of each of its resources, found whatever the letters' case, listed in order.

A record is meaning, a value of `amlwrap.assets` or `amlwrap.job`, and the request that it was made from as it came:
whoever speaks the language of that request finds in it what the value does not hold.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from attrs import evolve, field, frozen

from amlwrap.local.store.room import DiskFullError, room_for_rows
from amlwrap.local.store.values import Value, dump_value, load_value

Json = dict[str, Any]


@frozen(kw_only=True)
class Filing:
    """How a resource is filed: what may change of it after it was made.

    Attributes:
        description, tags, properties: shown with it.
        is_anonymous: whether it was made for one use and has no name that people know.
        is_archived: whether listings leave it out.
        display_name: of a job, what people call it since somebody gave it another name; None while nobody has.
    """

    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    properties: Mapping[str, str] = field(factory=dict)
    is_anonymous: bool = False
    is_archived: bool = False
    display_name: str | None = None


@frozen
class Request:
    """A request as it came: the family of api-versions whose words it is in, and its body."""

    family: str
    body: Json = field(repr=False)


@frozen(kw_only=True)
class Record:
    """A resource of the workspace.

    Attributes:
        sequence: grows with creation.
        kind: its collection, such as `jobs` or `data/versions`.
        parent: name of the container that a version is in; empty for the rest.
        name: as first spelled.
        value: what it means; None for what is a name and a filing alone.
        filing: how it is filed.
        request: what it was made from; None for what the workspace made itself.
        status: of a job, how far it is.
        secrets: what `listSecrets` hands out, by the words it came in.
        created_at, modified_at: in UTC as the service writes times.
    """

    sequence: int = 0
    kind: str
    parent: str = ""
    name: str
    value: Value = None
    filing: Filing = field(factory=Filing)
    request: Request | None = None
    status: str = ""
    secrets: Mapping[str, Any] = field(factory=dict, repr=False)
    created_at: str = ""
    modified_at: str = ""


class RecordStore:
    """All records of the workspace."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # Changes that a full disk did not take, by sequence; they are written as soon as it does.
        self._unwritten: dict[int, Record] = {}

    def find(self, kind: str, name: str, parent: str = "") -> Record | None:
        """Return a record, or None."""
        rows = self._select("kind = ? AND parent = ? AND key = ?", kind, parent, name.lower())
        return rows[0] if rows else None

    def list(self, kind: str, parent: str = "") -> Sequence[Record]:
        """Return all records of a kind under a parent, oldest first."""
        return self._select("kind = ? AND parent = ?", kind, parent)

    def put(self, record: Record) -> Record:
        """Create or replace a record; return it as it is now, with the number and spelling it had before.

        Raises:
            DiskFullError: there is no room; nothing has changed.
        """
        now = timestamp()
        stored = evolve(record, created_at=record.created_at or now, modified_at=now)
        (row,) = self._execute(
            "INSERT INTO records (kind, key, parent, name, value, filing, request, secrets, status, created, modified)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, parent, key) DO UPDATE SET"
            " value = excluded.value, filing = excluded.filing, request = excluded.request,"
            " secrets = excluded.secrets, status = excluded.status, modified = excluded.modified"
            " RETURNING sequence, parent, name, created",
            (stored.kind, stored.name.lower(), stored.parent, stored.name, dump_value(stored.value),
             _dump_filing(stored.filing), _dump_request(stored.request), _dump(dict(stored.secrets)), stored.status,
             stored.created_at, stored.modified_at),
        )  # fmt: skip
        self._unwritten.pop(row["sequence"], None)
        return evolve(
            stored, sequence=row["sequence"], parent=row["parent"], name=row["name"], created_at=row["created"]
        )

    def update(self, record: Record, *, status: str | None = None, filing: Filing | None = None) -> Record:
        """Change how a record is filed, or a job's status; on a full disk that waits for room, and is true meanwhile.

        Returns:
            The record as it is now.
        """
        changed = evolve(
            record, status=record.status if status is None else status, filing=filing or record.filing,
            modified_at=timestamp(),
        )  # fmt: skip
        self._unwritten[changed.sequence] = changed
        self._write_changes()
        return changed

    def delete(self, kind: str, name: str, parent: str = "") -> bool:
        """Delete a record; return whether there was one."""
        found = self.find(kind, name, parent)
        if found is None:
            return False
        self._execute("DELETE FROM records WHERE sequence = ?", (found.sequence,))
        self._unwritten.pop(found.sequence, None)
        return True

    def _select(self, where: str, *values: str) -> Sequence[Record]:
        if self._unwritten:
            self._write_changes()
        rows = self._connection.execute(f"SELECT * FROM records WHERE {where} ORDER BY sequence", values)
        return [self._unwritten.get(row["sequence"]) or _record(row) for row in rows]

    def _write_changes(self) -> None:
        for record in list(self._unwritten.values()):
            try:
                self._execute(
                    "UPDATE records SET filing = ?, status = ?, modified = ? WHERE sequence = ?",
                    (_dump_filing(record.filing), record.status, record.modified_at, record.sequence),
                )
            except DiskFullError:
                return
            del self._unwritten[record.sequence]

    def _execute(self, statement: str, values: tuple[Any, ...]) -> Sequence[sqlite3.Row]:
        # What returns rows is committed with the last of them.
        with room_for_rows():
            return self._connection.execute(statement, values).fetchall()


def _record(row: sqlite3.Row) -> Record:
    request = json.loads(row["request"])
    return Record(
        sequence=row["sequence"],
        kind=row["kind"],
        parent=row["parent"],
        name=row["name"],
        value=load_value(row["value"]),
        filing=Filing(**json.loads(row["filing"])),
        request=Request(*request) if request else None,
        status=row["status"],
        secrets=json.loads(row["secrets"]),
        created_at=row["created"],
        modified_at=row["modified"],
    )


def _dump_filing(filing: Filing) -> str:
    return _dump({
        "description": filing.description, "tags": dict(filing.tags), "properties": dict(filing.properties),
        "is_anonymous": filing.is_anonymous, "is_archived": filing.is_archived,
        "display_name": filing.display_name,
    })  # fmt: skip


def _dump_request(request: Request | None) -> str:
    return _dump([request.family, request.body] if request else None)


def _dump(content: Any) -> str:
    return json.dumps(content, allow_nan=False)


def timestamp() -> str:
    """Return the present as the service writes it: UTC with seven fraction digits."""
    return write_time(datetime.now(UTC))


def write_time(moment: datetime) -> str:
    """Return a time in UTC as the service writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f0+00:00")
