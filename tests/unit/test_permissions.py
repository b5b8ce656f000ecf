"""What role assignments come to."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.permissions import allows

WRITE = "Microsoft.MachineLearningServices/workspaces/jobs/write"


def role(*actions: str, but: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"actions": list(actions), "notActions": list(but)}


@pytest.mark.parametrize(
    ("roles", "allowed"),
    [
        ([], False),
        ([role("*")], True),
        ([role(WRITE.upper())], True),
        ([role("Microsoft.MachineLearningServices/workspaces/*/write")], True),
        ([role("*/read")], False),
        ([role("*/write")], True),
        ([role("Microsoft.MachineLearningServices/workspaces/jobs/*/write")], False),
        ([role("*", but=("Microsoft.MachineLearningServices/workspaces/*",))], False),
        ([role("*", but=("Microsoft.MachineLearningServices/workspaces/*",)), role(WRITE)], True),
        ([role("Microsoft.MachineLearningServices/workspaces/jobs/writes")], False),
        ([{"actions": None}, {"actions": [7]}, {}], False),
    ],
)
def test_an_action_is_allowed_by_a_role_that_does_not_leave_it_out(roles: list[dict[str, Any]], allowed: bool) -> None:
    assert allows(roles, WRITE) is allowed
