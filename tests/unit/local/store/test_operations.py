"""Operations that clients poll: how they stand, and what a restart makes of those in progress."""

from __future__ import annotations

import sqlite3

import pytest

from amlwrap.local.state import State, open_state
from amlwrap.local.store.operations import OperationKind, OperationStatus, OperationStore


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


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (OperationKind.CANCEL, OperationStatus.SUCCEEDED),
        (OperationKind.DELETE, OperationStatus.FAILED),
        (OperationKind.COMPUTE, OperationStatus.IN_PROGRESS),
    ],
)
def test_a_restart_accounts_for_what_was_in_progress(
    state: State, kind: OperationKind, outcome: OperationStatus
) -> None:
    operation = state.operations.start(kind)
    again = open_state(state.home, token="t", port=1, page_size=1)
    again.operations.recover()
    found = again.operations.find(operation)
    again.connection.close()
    assert found is not None
    assert found.status is outcome


@pytest.mark.parametrize("kind", list(OperationKind))
@pytest.mark.parametrize("ended", [OperationStatus.SUCCEEDED, OperationStatus.FAILED])
def test_a_restart_changes_nothing_of_what_has_ended(state: State, kind: OperationKind, ended: OperationStatus) -> None:
    operation = state.operations.start(kind)
    state.operations.end(operation, ended)
    again = OperationStore(state.connection)
    again.recover()
    found = again.find(operation)
    assert found is not None
    assert found.status is ended


def test_a_full_disk_keeps_no_operation_from_being_polled(state: State) -> None:
    before = state.operations.start(OperationKind.CANCEL)
    full = _full_disk(state.connection)
    started = [state.operations.start(OperationKind.DELETE) for _ in range(200)]
    assert _written(state) < 1 + len(started)
    state.operations.end(before, OperationStatus.SUCCEEDED)
    state.operations.end(started[-1], OperationStatus.FAILED)
    _check_ends(state.operations, before, started)
    state.connection.execute(f"PRAGMA max_page_count = {full + 1000}")
    state.operations.end(started[0], OperationStatus.SUCCEEDED)
    assert _written(state) == 1 + len(started)
    _check_ends(OperationStore(state.connection), before, started)


def _full_disk(connection: sqlite3.Connection) -> int:
    """Let the database not grow by a page, as on a disk that is full; return its pages."""
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    connection.execute(f"PRAGMA max_page_count = {pages}")
    return pages


def _written(state: State) -> int:
    return int(state.connection.execute("SELECT count(*) FROM operations").fetchone()[0])


def _check_ends(operations: OperationStore, before: str, started: list[str]) -> None:
    found = [operations.find(each) for each in (before, started[1], started[-1])]
    statuses = [each.status for each in found if each is not None]
    assert statuses == [OperationStatus.SUCCEEDED, OperationStatus.IN_PROGRESS, OperationStatus.FAILED]
