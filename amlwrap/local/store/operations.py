"""Long-running operations that clients poll: how each stands, remembered over restarts."""

from __future__ import annotations

import sqlite3
import uuid
from enum import StrEnum

from attrs import frozen

from amlwrap.local.store.records import timestamp


class OperationStatus(StrEnum):
    """How an operation stands, in the service's words."""

    IN_PROGRESS = "InProgress"
    SUCCEEDED = "Succeeded"
    FAILED = "Failed"


class OperationKind(StrEnum):
    """What an operation does, which decides what a restart makes of it."""

    COMPUTE = "compute"
    CANCEL = "cancel"
    DELETE = "delete"


@frozen
class Operation:
    """An operation as it stands: its id, its status, and when it was started."""

    id: str
    status: OperationStatus
    started_at: str


class OperationStore:
    """The operations of a workspace."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def start(self, kind: OperationKind) -> str:
        """Remember a new operation, in progress, and return its id."""
        operation = str(uuid.uuid4())
        self._connection.execute(
            "INSERT INTO operations VALUES (?, ?, ?, ?)", (operation, kind, OperationStatus.IN_PROGRESS, timestamp())
        )
        return operation

    def end(self, operation: str, status: OperationStatus) -> None:
        """Remember how an operation ended."""
        self._connection.execute("UPDATE operations SET status = ? WHERE id = ?", (status, operation))

    def find(self, operation: str) -> Operation | None:
        """Return an operation, or None."""
        row = self._connection.execute("SELECT * FROM operations WHERE id = ?", (operation,)).fetchone()
        return None if row is None else Operation(row["id"], OperationStatus(row["status"]), row["started"])

    def recover(self) -> None:
        """Account for what a server left in progress: all jobs that ran have ended, and nothing more is deleted."""
        outcomes = {OperationKind.CANCEL: OperationStatus.SUCCEEDED, OperationKind.DELETE: OperationStatus.FAILED}
        for kind, outcome in outcomes.items():
            self._connection.execute(
                "UPDATE operations SET status = ? WHERE kind = ? AND status = ?",
                (outcome, kind, OperationStatus.IN_PROGRESS),
            )
