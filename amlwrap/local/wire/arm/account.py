"""What ARM itself tells of an account: its subscription, what is in it, and what the caller may do there.

Source: ARM's operations `Subscriptions - List`, `Subscriptions - Get`, `Resources - List`, and of
Microsoft.Authorization `Permissions - List For Resource`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from amlwrap.local.home import SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.references import PROVIDER, WORKSPACE_ID
from amlwrap.local.state import LOCATION
from amlwrap.local.wire.arm.call import Answer, Json
from amlwrap.local.wire.arm.names import check_workspace

_TYPE = f"{PROVIDER}/workspaces"
_SUBSCRIPTION = r"/subscriptions/(?P<subscription>[^/]+)"
_GROUP = r"/resourceGroups/(?P<group>[^/]+)"
_BLANK = r"[\s+]"  # clients write blanks in either way
_FILTER = re.compile(rf"{_BLANK}*resourceType{_BLANK}+eq{_BLANK}+'(?P<type>[^']*)'{_BLANK}*", re.IGNORECASE)


def answer_for_account(path: str, filtered_by: str | None) -> Answer | None:
    """Return the answer to a question about the account; None where the path asks for something else.

    Args:
        path: what is asked for.
        filtered_by: what `$filter` says, of which the type of resources is read.

    Raises:
        ArmError: another subscription, resource group or workspace is meant.
    """
    for pattern, answer in _ANSWERS:
        if match := pattern.fullmatch(path):
            names = match.groupdict()
            check_workspace(*(names.get(part) for part in ("subscription", "group", "workspace")))
            return Answer(200, answer(filtered_by))
    return None


def _subscription() -> Json:
    return {
        "id": f"/subscriptions/{SUBSCRIPTION_ID}",
        "subscriptionId": SUBSCRIPTION_ID,
        "displayName": "This machine",
        "state": "Enabled",
        "tenantId": SUBSCRIPTION_ID,
    }


def _resources(filtered_by: str | None) -> Json:
    match = _FILTER.fullmatch(filtered_by or "")
    if match and match["type"].lower() != _TYPE.lower():
        return {"value": []}
    workspace = {"id": WORKSPACE_ID, "name": WORKSPACE_NAME, "type": _TYPE, "kind": "Default", "location": LOCATION}
    return {"value": [{**workspace, "tags": {}}]}


# Whoever has the token may do everything.
_EVERYTHING: Json = {"value": [{"actions": ["*"], "notActions": [], "dataActions": [], "notDataActions": []}]}

_ANSWERS: tuple[tuple[re.Pattern[str], Callable[[str | None], Json]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), answer)
    for pattern, answer in (
        ("/subscriptions", lambda _: {"value": [_subscription()]}),
        (_SUBSCRIPTION, lambda _: _subscription()),
        (f"{_SUBSCRIPTION}/resources", _resources),
        (f"{_SUBSCRIPTION}{_GROUP}/resources", _resources),
        (
            f"{_SUBSCRIPTION}{_GROUP}/providers/{re.escape(PROVIDER)}/workspaces/(?P<workspace>[^/]+)"
            "/providers/Microsoft.Authorization/permissions",
            lambda _: _EVERYTHING,
        ),
    )
)
