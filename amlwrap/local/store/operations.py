"""Long-running operations that clients poll: how each stands, remembered over restarts."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Sequence
from enum import StrEnum

from attrs import evolve, frozen

from amlwrap.local.store.records import timestamp
from amlwrap.local.store.room import DiskFullError


class OperationStatus(StrEnum):
    """How an operation stands, in the service's words."""

    IN_PROGRESS = "InProgress"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"
    CANCELED = "Canceled"


class OperationKind(StrEnum):
    """What an operation does, which decides what a restart makes of it."""

    COMPUTE = "compute"
    CANCEL = "cancel"
    DELETE = "delete"
    ENDPOINT = "endpoint"
    DEPLOYMENT = "deployment"


@frozen
class OperationError:
    """Why an operation did not succeed: a code of the service's, and one sentence."""

    code: str
    message: str


@frozen
class Operation:
    """An operation as it stands: its id, what it does to what, its status, when it was started, and what went wrong."""

    id: str
    kind: OperationKind
    subject: str
    status: OperationStatus
    started_at: str
    error: OperationError | None = None


class OperationStore:
    """The operations of a workspace; on a full disk they are written later, and known meanwhile."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._unwritten: dict[str, Operation] = {}

    def start(self, kind: OperationKind, subject: str = "") -> str:
        """Remember a new operation on something, in progress, and return its id."""
        operation = Operation(str(uuid.uuid4()), kind, subject, OperationStatus.IN_PROGRESS, timestamp())
        self._keep(operation)
        return operation.id

    def end(self, operation: str, status: OperationStatus, error: OperationError | None = None) -> None:
        """Remember how an operation ended, and why where it did not succeed."""
        found = self.find(operation)
        if found is not None:
            self._keep(evolve(found, status=status, error=error))

    def find(self, operation: str) -> Operation | None:
        """Return an operation, or None."""
        if operation in self._unwritten:
            return self._unwritten[operation]
        row = self._connection.execute("SELECT * FROM operations WHERE id = ?", (operation,)).fetchone()
        return None if row is None else _operation(row)

    def unfinished(self, kind: OperationKind) -> Sequence[Operation]:
        """Return the operations of a kind that are in progress, oldest first."""
        rows = self._connection.execute(
            "SELECT * FROM operations WHERE kind = ? AND status = ? ORDER BY started",
            (kind, OperationStatus.IN_PROGRESS),
        )
        return [_operation(row) for row in rows]

    def _keep(self, operation: Operation) -> None:
        self._unwritten[operation.id] = operation
        for each in list(self._unwritten.values()):
            try:
                self._connection.execute(
                    "INSERT OR REPLACE INTO operations (id, kind, subject, status, started, error)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (each.id, each.kind, each.subject, each.status, each.started_at, _dump_error(each.error)),
                )
            except DiskFullError:
                return
            del self._unwritten[each.id]


def _operation(row: sqlite3.Row) -> Operation:
    return Operation(
        row["id"], OperationKind(row["kind"]), row["subject"], OperationStatus(row["status"]), row["started"],
        OperationError(*json.loads(row["error"])) if row["error"] else None,
    )  # fmt: skip


def _dump_error(error: OperationError | None) -> str:
    return json.dumps([error.code, error.message]) if error else ""
