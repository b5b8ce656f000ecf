"""Operations that clients poll: how they stand, and what a restart makes of those in progress."""

from __future__ import annotations

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
