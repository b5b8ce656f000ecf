"""Asynchronous operations: the URLs that clients poll after a 201 or 202, and what they find there.

Source: ARM's asynchronous operations; the URL shapes are those of the live service (`computeOperationsStatus`,
`mfeOperationsStatus`).
"""

from __future__ import annotations

import re
import uuid

from amlwrap.local.home import SUBSCRIPTION_ID
from amlwrap.local.state import LOCATION, State
from amlwrap.local.wire.arm.call import Answer, ArmCall
from amlwrap.local.wire.arm.errors import ArmError, not_found
from amlwrap.local.wire.arm.names import PROVIDER
from amlwrap.local.wire.contract import API_VERSION

_STATUS = re.compile(
    rf"/subscriptions/[^/]+/providers/{re.escape(PROVIDER)}/locations/[^/]+"
    r"/(?P<kind>computeOperationsStatus|mfeOperationsStatus)/(?P<id>[^/]+)/?",
    re.IGNORECASE,
)
IN_PROGRESS, SUCCEEDED, FAILED = "InProgress", "Succeeded", "Failed"


def start_operation(call: ArmCall, kind: str, status: str = IN_PROGRESS) -> str:
    """Remember a new operation and return the URL to poll it at.

    An operation on a compute has succeeded when it is asked for the second time, since nothing real is behind it;
    any other goes on until its owner says otherwise in `State.operations`.
    """
    operation = str(uuid.uuid4())
    call.state.operations[operation] = status
    path = f"/subscriptions/{SUBSCRIPTION_ID}/providers/{PROVIDER}/locations/{LOCATION}/{kind}/{operation}"
    return f"{call.base_url}{path}?api-version={API_VERSION}"


def match_operation(path: str) -> tuple[str, str] | None:
    """Return the kind and id of the operation that a path polls, or None for any other path."""
    matched = _STATUS.fullmatch(path)
    return (matched["kind"].lower(), matched["id"].lower()) if matched else None


def poll_operation(state: State, kind: str, operation: str) -> Answer:
    """Answer a poll: by status document for computes, by status code for the rest."""
    status = state.operations.get(operation)
    if status is None:
        raise not_found(f"The operation '{operation}' was not found.")
    if kind == "computeoperationsstatus":
        state.operations[operation] = SUCCEEDED
        return Answer(200, {"status": status} | ({"percentComplete": 100.0} if status == SUCCEEDED else {}))
    if status == FAILED:
        raise ArmError(500, "InternalServerError", "The operation failed; the local workspace's server.log says how.")
    if status == SUCCEEDED:
        return Answer(204)
    return Answer(202, None, {"Retry-After": "1"})
