"""Operations that are polled: which id a URL names, whatever the service puts around it."""

from __future__ import annotations

import pytest

from amlwrap.local.state import State
from amlwrap.local.store.operations import OperationError, OperationKind, OperationStatus
from amlwrap.local.wire.arm.errors import ArmError
from amlwrap.local.wire.arm.polling import match_operation, poll_operation

LOCATION = "/subscriptions/s/providers/Microsoft.MachineLearningServices/locations/local"


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("computeOperationsStatus/ID", ("computeoperationsstatus", "id")),
        ("mfeOperationResults/id", ("mfeoperationresults", "id")),
        ("mfeOperationResults/jc:id:a-job", ("mfeoperationresults", "id")),
        ("mfeOperationsStatus/oe:workspace:id", ("mfeoperationsstatus", "id")),
        ("mfeOperationResults/OE:workspace:ID/", ("mfeoperationresults", "id")),
        ("mfeOperationsStatus/od:workspace:id", ("mfeoperationsstatus", "id")),
    ],
)
def test_the_id_of_an_operation_is_found_in_every_spelling(around: str, expected: tuple[str, str]) -> None:
    assert match_operation(f"{LOCATION}/{around}") == expected


@pytest.mark.parametrize("other", ["", "mfeOperationsStatus", "mfeOperationsStatus/id/more", "otherStatus/id"])
def test_other_paths_poll_nothing(other: str) -> None:
    assert match_operation(f"{LOCATION}/{other}") is None


def test_an_operation_that_failed_says_why_in_its_document_and_where_results_are_asked_for(state: State) -> None:
    operation = state.operations.start(OperationKind.DEPLOYMENT, "e/blue")
    url = f"http://127.0.0.1{LOCATION}/mfeOperationsStatus/od:guid:{operation}"
    assert poll_operation(state, "mfeoperationsstatus", operation, url).body == {
        "id": url.removeprefix("http://127.0.0.1"),
        "name": f"od:guid:{operation}",
        "startTime": _started(state, operation),
        "percentComplete": 0.0,
        "status": "InProgress",
    }
    assert poll_operation(state, "mfeoperationresults", operation, url).status == 202
    state.operations.end(operation, OperationStatus.FAILED, OperationError("BadArgument", "There is no model."))
    body = poll_operation(state, "mfeoperationsstatus", operation, url).body or {}
    assert (body["status"], body["error"]) == ("Failed", {"code": "BadArgument", "message": "There is no model."})
    with pytest.raises(ArmError, match="There is no model") as raised:
        poll_operation(state, "mfeoperationresults", operation, url)
    assert (raised.value.status, raised.value.code) == (400, "BadArgument")


def _started(state: State, operation: str) -> str:
    found = state.operations.find(operation)
    assert found is not None
    return found.started_at
