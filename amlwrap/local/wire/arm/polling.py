"""Asynchronous operations: the URLs that clients poll after a 201 or 202, and what they find there.

Source: ARM's asynchronous operations; the URL shapes are those of the live service (`computeOperationsStatus`,
`mfeOperationsStatus`, `mfeOperationResults`).
"""

from __future__ import annotations

import re

from amlwrap.local.home import SUBSCRIPTION_ID
from amlwrap.local.references import PROVIDER
from amlwrap.local.state import LOCATION, State
from amlwrap.local.store.operations import Operation, OperationKind, OperationStatus
from amlwrap.local.wire.arm.call import Answer, ArmCall
from amlwrap.local.wire.arm.errors import ArmError, not_found

_STATUS = re.compile(
    rf"/subscriptions/[^/]+/providers/{re.escape(PROVIDER)}/locations/[^/]+"
    r"/(?P<kind>computeOperationsStatus|mfeOperationsStatus|mfeOperationResults)"
    # Of what the service puts around an id, an endpoint's and a deployment's begin with the workspace's, and a job's
    # ends with its name.
    r"/(?:o[ed]:[^/:]+:|[a-z]+:)?(?P<id>[^/:]+)(?::[^/]*)?/?",
    re.IGNORECASE,
)
# Azure's own clients ask again after half a minute where nothing names a time; here next to nothing takes that long.
SOON = {"retry-after-ms": "100"}
FOLLOWED = {"x-ms-async-operation-timeout": "PT30M", **SOON}
"""What stands beside the URL of an operation that endpoints and deployments are followed by."""
# Nothing takes time in them: they have succeeded when they are asked for the second time.
_FINISHED = (OperationKind.COMPUTE, OperationKind.ENDPOINT)


def start_compute_operation(call: ArmCall) -> dict[str, str]:
    """Remember an operation on a compute and return the headers that say where to poll it.

    Nothing real is behind it: it has succeeded when it is asked for the second time.
    """
    url = operation_url(call, "computeOperationsStatus", call.state.operations.start(OperationKind.COMPUTE))
    return {"Azure-AsyncOperation": url, **SOON}


def operation_url(call: ArmCall, kind: str, operation: str) -> str:
    """Return the URL to poll an operation at.

    Args:
        call: the request that started it.
        kind: what the service calls the place, such as `mfeOperationResults`.
        operation: its id, with what the service puts around it.
    """
    path = f"/subscriptions/{SUBSCRIPTION_ID}/providers/{PROVIDER}/locations/{LOCATION}/{kind}/{operation}"
    return f"{call.base_url}{path}?api-version={call.api_version}"


def match_operation(path: str) -> tuple[str, str] | None:
    """Return the kind and id of the operation that a path polls, or None for any other path."""
    matched = _STATUS.fullmatch(path)
    return (matched["kind"].lower(), matched["id"].lower()) if matched else None


def poll_operation(state: State, kind: str, operation: str, url: str) -> Answer:
    """Answer a poll: by status document or, where results are asked for, by status code.

    Args:
        state: the workspace.
        kind: the place, in lower case.
        operation: the operation's id.
        url: the URL that was asked.
    """
    found = state.operations.find(operation)
    if found is None or (kind == "computeoperationsstatus") != (found.kind is OperationKind.COMPUTE):
        raise not_found(f"The operation '{operation}' was not found.")
    if found.kind in _FINISHED:
        state.operations.end(operation, OperationStatus.SUCCEEDED)
    if kind == "computeoperationsstatus":
        return Answer(200, _document(found, {}), SOON)
    if kind == "mfeoperationsstatus":
        path = url.partition("?")[0]
        named: dict[str, object] = {
            "id": path[path.lower().index("/subscriptions/") :],
            "name": path.rpartition("/")[2],
            "startTime": found.started_at,
            "percentComplete": 0.0,
        }
        if found.kind in _FINISHED and found.status is OperationStatus.SUCCEEDED:
            named["endTime"] = found.started_at
        if found.error is not None:
            named["error"] = {"code": found.error.code, "message": found.error.message}
        return Answer(200, _document(found, named), SOON)
    if found.error is not None:
        raise ArmError(400, found.error.code, found.error.message)
    if found.status is OperationStatus.FAILED:
        raise ArmError(500, "InternalServerError", "The operation failed; the local workspace's server.log says how.")
    if found.status is OperationStatus.SUCCEEDED:
        return Answer(200)
    return Answer(202, {}, {"Location": url, "Retry-After": "1"})


def _document(operation: Operation, named: dict[str, object]) -> dict[str, object]:
    complete = {"percentComplete": 100.0} if operation.status is OperationStatus.SUCCEEDED else {}
    return {**named, "status": str(operation.status), **complete}
