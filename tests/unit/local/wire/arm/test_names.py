"""What stands in a request's path: names, and this workspace."""

from __future__ import annotations

import pytest

from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.wire.arm.errors import ArmError
from amlwrap.local.wire.arm.names import check_names, check_workspace


def test_names_in_any_script_are_names() -> None:
    check_names("", "a b", "日本", "a%2Fb", "...", "é\N{DECIDUOUS TREE}")


@pytest.mark.parametrize("name", [".", "..", "a\nb", "\0", "\x7f", "\x85", "\u2028", "\ud800"])
def test_what_no_resource_is_called_is_refused(name: str) -> None:
    with pytest.raises(ArmError, match="The path has") as caught:
        check_names("jobs", name)
    assert caught.value.status == 400
    caught.value.message.encode()


def test_this_workspace_is_known_in_any_case_and_what_is_not_said_is_not_checked() -> None:
    check_workspace(SUBSCRIPTION_ID.upper(), RESOURCE_GROUP.upper(), WORKSPACE_NAME.upper())
    check_workspace(SUBSCRIPTION_ID, None, None)
    check_workspace(None, None, None)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("s", RESOURCE_GROUP, WORKSPACE_NAME), "SubscriptionNotFound"),
        ((SUBSCRIPTION_ID, "g", WORKSPACE_NAME), "ResourceGroupNotFound"),
        ((SUBSCRIPTION_ID, RESOURCE_GROUP, "w"), "ResourceNotFound"),
        (("s", "g", "w"), "SubscriptionNotFound"),
    ],
)
def test_another_one_is_missing_from_the_outside_in(given: tuple[str, str, str], code: str) -> None:
    with pytest.raises(ArmError) as caught:
        check_workspace(*given)
    assert (caught.value.status, caught.value.code) == (404, code)
