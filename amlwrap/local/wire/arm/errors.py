"""Errors in the shape that Azure Resource Manager and Azure Machine Learning answer with.

Source: ARM common types, `ErrorResponse`; the `additionalInfo` entries are those of the live service.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from starlette.responses import JSONResponse

from amlwrap.local.errors import ClosingError, EndedError, MissingError, NotOfferedError, RequestError

NOT_IMPLEMENTED = "NotImplemented"


class ArmError(Exception):
    """An error answer of the ARM endpoint: HTTP status, code, one sentence, what it is about, and its inner codes."""

    def __init__(
        self, status: int, code: str, message: str, target: str | None = None, inner: tuple[str, ...] = ()
    ) -> None:
        self.status = status
        self.inner = inner
        self.code = code
        self.message = message
        self.target = target
        super().__init__(message)


def user_error(message: str, target: str | None = None) -> ArmError:
    """Return the service's answer to a request that it understands and cannot do (400)."""
    return ArmError(400, "UserError", message, target)


def not_found(message: str, target: str | None = None) -> ArmError:
    """Return the service's answer for a resource that is not there (404)."""
    return ArmError(404, "UserError", message, target, ("NotFoundError",))


def not_offered(what: str, reason: str, target: str | None = None) -> ArmError:
    """Return the answer to whoever asks for what Azure has and the local workspace has not (501).

    Args:
        what: the operation, or the path, that was asked for.
        reason: why it is not there, and what is instead.
        target: what in the request it is about.
    """
    return ArmError(501, NOT_IMPLEMENTED, f"The local workspace does not offer {what}: {reason}", target)


def error_response(error: ArmError, request_id: str) -> JSONResponse:
    """Return the JSON answer for `error`."""
    component: list[tuple[str, Any]] = [
        ("ComponentName", "amlwrap local workspace"),
        ("Correlation", {"operation": request_id, "request": request_id}),
        ("Environment", "local"),
        ("Location", "local"),
        ("Time", datetime.now(UTC).isoformat()),
    ]
    if error.inner:
        component.append(("InnerError", _nested(error.inner)))
    content: dict[str, Any] = {
        "code": error.code,
        "message": error.message,
        "details": [],
        "additionalInfo": [{"type": kind, "info": {"value": value}} for kind, value in component],
    }
    if error.target:
        content["target"] = error.target
    headers = {"x-ms-response-type": "error"}
    if error.status == 401:
        headers["WWW-Authenticate"] = 'Bearer realm="amlwrap local workspace"'
    return JSONResponse({"error": content}, error.status, headers)


def from_request_error(error: RequestError, json_path: Callable[[tuple[str, ...]], str]) -> ArmError:
    """Return what ARM answers where the workspace cannot do what was asked.

    Args:
        error: why it cannot.
        json_path: where in a request's body a path of meaning stands.
    """
    target = json_path(error.path) if error.path else None
    message = f"{target}: {error.problem}" if target else error.problem
    match error:
        case MissingError():
            return not_found(message, target)
        case EndedError():
            inner = ("BadArgument", "ArgumentInvalid", "CancelPipelineRunInTerminalStatus")
            return ArmError(400, "UserError", message, target, inner)
        case NotOfferedError():
            return ArmError(501, NOT_IMPLEMENTED, message, target)
        case ClosingError():
            return ArmError(503, "ServiceUnavailable", message)
        case _:
            return user_error(message, target)


def _nested(codes: tuple[str, ...]) -> dict[str, Any] | None:
    return {"code": codes[0], "innerError": _nested(codes[1:])} if codes else None
