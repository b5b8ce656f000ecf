"""Resources as JSON documents: kept by kind, parent and name, found whatever the letters' case, listed in order."""

from __future__ import annotations

import json
import re
import sqlite3
from datetime import UTC, datetime
from typing import Any

from attrs import frozen

from amlwrap.local.strict_json import SURROGATE

Json = dict[str, Any]
MUTABLE = ("description", "tags", "properties")
"""What may change of a job or of a version after it was created."""
_NOT_A_NUMBER = re.compile("NaN|Infinity")


@frozen
class Document:
    """A stored resource: a number that grows with creation, its name as first spelled, and its content."""

    sequence: int
    parent: str
    name: str
    body: Json


class DocumentStore:
    """All resources of the workspace. Names compare without case and keep the case they were created with."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, kind: str, name: str, parent: str = "") -> Document | None:
        """Return a resource of `kind`, or None."""
        row = self._connection.execute(
            "SELECT * FROM documents WHERE kind = ? AND parent = ? AND key = ?", (kind, parent.lower(), name.lower())
        ).fetchone()
        return None if row is None else _document(row)

    def list(self, kind: str, parent: str = "") -> list[Document]:
        """Return all resources of `kind` under `parent`, oldest first."""
        rows = self._connection.execute(
            "SELECT * FROM documents WHERE kind = ? AND parent = ? ORDER BY sequence", (kind, parent.lower())
        )
        return [_document(row) for row in rows]

    def save(self, kind: str, name: str, body: Json, parent: str = "") -> Document:
        """Create or replace a resource; a replaced one keeps its number and the spelling of its name."""
        self._connection.execute(
            "INSERT INTO documents (kind, key, parent, name, body) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (kind, parent, key) DO UPDATE SET body = excluded.body",
            (kind, name.lower(), parent.lower(), name, json.dumps(body, allow_nan=False)),
        )
        saved = self.find(kind, name, parent)
        if saved is None:
            raise LookupError(f"{kind} {name} was saved and is not there")
        return saved

    def delete(self, kind: str, name: str, parent: str = "") -> bool:
        """Delete a resource; return whether there was one."""
        cursor = self._connection.execute(
            "DELETE FROM documents WHERE kind = ? AND parent = ? AND key = ?", (kind, parent.lower(), name.lower())
        )
        return cursor.rowcount > 0


def _document(row: sqlite3.Row) -> Document:
    return Document(row["sequence"], row["parent"], row["name"], _load(row["body"]))


def _load(text: str) -> Json:
    """Return a stored body as it can be answered with.

    Earlier versions took in halves of surrogate pairs, which show as the replacement character now, and numbers that
    are none, which are left out. A job may also name such a thing while it runs, in its reason for failing.
    """
    body: Json = json.loads(text, object_hook=_without_none if _NOT_A_NUMBER.search(text) else None,
                            parse_constant=lambda _: None)  # fmt: skip
    if "\\ud" in text:
        body = json.loads(SURROGATE.sub("\N{REPLACEMENT CHARACTER}", json.dumps(body, ensure_ascii=False)))
    return body


def _without_none(value: Json) -> Json:
    return {key: item for key, item in value.items() if item is not None}


def fixed_part(properties: Json) -> Json:
    """Return what of a resource's properties never changes."""
    return {name: value for name, value in properties.items() if name not in MUTABLE}


def has_tag(document: Document, wanted: str) -> bool:
    """Return whether a resource has a tag, given as `NAME` or `NAME=VALUE`."""
    name, equals, value = wanted.partition("=")
    tags = document.body["properties"].get("tags") or {}
    return name in tags and (not equals or tags[name] == value)


def timestamp() -> str:
    """Return the present as the service writes it: UTC with seven fraction digits."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f0+00:00")


def stamp_system_data(previous: Json | None) -> Json:
    """Return `systemData` for a resource that is created now, or changed when `previous` is its old one."""
    now = timestamp()
    author = {"createdBy": "local", "createdByType": "User", "createdAt": now}
    if previous is None:
        return {**author, "lastModifiedAt": now, "lastModifiedBy": "local", "lastModifiedByType": "User"}
    return {**previous, "lastModifiedAt": now, "lastModifiedBy": "local", "lastModifiedByType": "User"}
