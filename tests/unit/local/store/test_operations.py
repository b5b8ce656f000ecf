"""Operations that clients poll: how they stand, and what a restart makes of those in progress."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from amlwrap.local.state import State, open_state
from amlwrap.local.store.database import open_database
from amlwrap.local.store.operations import OperationError, OperationKind, OperationStatus, OperationStore
from tests.support.room import no_room


def test_an_operation_is_in_progress_until_it_ends(state: State) -> None:
    operation = state.operations.start(OperationKind.DELETE)
    found = state.operations.find(operation)
    assert found is not None
    assert (found.id, found.status) == (operation, OperationStatus.IN_PROGRESS)
    state.operations.end(operation, OperationStatus.SUCCEEDED)
    ended = state.operations.find(operation)
    assert ended is not None
    assert (ended.status, ended.started_at) == (OperationStatus.SUCCEEDED, found.started_at)


def test_one_that_nobody_started_is_not_there(state: State) -> None:
    assert state.operations.find("nothing") is None


def test_what_is_in_progress_is_found_after_a_restart_with_what_it_is_about(state: State) -> None:
    first = state.operations.start(OperationKind.DELETE, "j1")
    second = state.operations.start(OperationKind.DELETE, "j2")
    state.operations.start(OperationKind.COMPUTE)
    ended = state.operations.start(OperationKind.DELETE, "j3")
    state.operations.end(ended, OperationStatus.FAILED)
    again = open_state(state.home, token="t", port=1, page_size=1)
    found = again.operations.unfinished(OperationKind.DELETE)
    again.connection.close()
    assert [(each.id, each.subject) for each in found] == [(first, "j1"), (second, "j2")]


def test_a_full_disk_keeps_no_operation_from_being_polled(state: State) -> None:
    before = state.operations.start(OperationKind.CANCEL)
    with no_room():
        started = state.operations.start(OperationKind.DELETE)
        going = state.operations.start(OperationKind.DELETE)
        state.operations.end(before, OperationStatus.SUCCEEDED)
        state.operations.end(started, OperationStatus.FAILED)
        outcomes = [_status(state.operations, each) for each in (before, started, going)]
    assert outcomes == [OperationStatus.SUCCEEDED, OperationStatus.FAILED, OperationStatus.IN_PROGRESS]
    assert _status(OperationStore(state.connection), started) is None
    state.operations.start(OperationKind.COMPUTE)
    assert [_status(OperationStore(state.connection), each) for each in (before, started, going)] == outcomes


def _status(operations: OperationStore, operation: str) -> OperationStatus | None:
    found = operations.find(operation)
    return found.status if found else None


def test_why_an_operation_failed_outlives_a_restart(state: State) -> None:
    operation = state.operations.start(OperationKind.DEPLOYMENT, "e/blue")
    error = OperationError("ResourceNotReady", "It ended: 'ä'")
    state.operations.end(operation, OperationStatus.FAILED, error)
    found = OperationStore(state.connection).find(operation)
    assert found is not None
    assert (found.status, found.error) == (OperationStatus.FAILED, error)


def test_operations_of_a_workspace_of_before_are_read_and_can_fail_with_a_reason(tmp_path: Path) -> None:
    file = tmp_path / "workspace.db"
    with closing(sqlite3.connect(file)) as before, before:
        before.execute(
            "CREATE TABLE operations (id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL,"
            " status TEXT NOT NULL, started TEXT NOT NULL)"
        )
        before.execute("INSERT INTO operations VALUES ('1', 'delete', 'j', 'InProgress', '2026')")
    with closing(open_database(file)) as connection:
        operations = OperationStore(connection)
        assert operations.unfinished(OperationKind.DELETE)[0].error is None
        operations.end("1", OperationStatus.FAILED, OperationError("C", "m"))
    with closing(open_database(file)) as connection:
        found = OperationStore(connection).find("1")
        assert found is not None
        assert found.error == OperationError("C", "m")
