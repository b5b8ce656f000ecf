"""Operations that are polled: which id a URL names, whatever the service puts around it."""

from __future__ import annotations

import pytest

from amlwrap.local.wire.arm.polling import match_operation

LOCATION = "/subscriptions/s/providers/Microsoft.MachineLearningServices/locations/local"


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("computeOperationsStatus/ID", ("computeoperationsstatus", "id")),
        ("mfeOperationResults/id", ("mfeoperationresults", "id")),
        ("mfeOperationResults/jc:id:a-job", ("mfeoperationresults", "id")),
        ("mfeOperationsStatus/oe:workspace:id", ("mfeoperationsstatus", "id")),
        ("mfeOperationResults/OE:workspace:ID/", ("mfeoperationresults", "id")),
    ],
)
def test_the_id_of_an_operation_is_found_in_every_spelling(around: str, expected: tuple[str, str]) -> None:
    assert match_operation(f"{LOCATION}/{around}") == expected


@pytest.mark.parametrize("other", ["", "mfeOperationsStatus", "mfeOperationsStatus/id/more", "otherStatus/id"])
def test_other_paths_poll_nothing(other: str) -> None:
    assert match_operation(f"{LOCATION}/{other}") is None
