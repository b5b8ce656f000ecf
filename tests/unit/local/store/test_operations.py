"""Operations that clients poll: how they stand, and what a restart makes of those in progress."""

from __future__ import annotations

import pytest

from amlwrap.local.state import State, open_state
from amlwrap.local.store.operations import OperationKind, OperationStatus, OperationStore
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
