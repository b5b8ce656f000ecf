"""Errors in the shape that Azure Resource Manager and Azure Machine Learning answer with.

Source: ARM common types, `ErrorResponse`; the `additionalInfo` entries are those of the live service.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from starlette.responses import JSONResponse


class ArmError(Exception):
    """An error answer of the ARM endpoint: HTTP status, code, one sentence, and what it is about."""

    def __init__(self, status: int, code: str, message: str, target: str | None = None) -> None:
        self.status = status
        self.code = code
        self.message = message
        self.target = target
        super().__init__(message)


def user_error(message: str, target: str | None = None) -> ArmError:
    """Return the service's answer to a request that it understands and cannot do (400)."""
    return ArmError(400, "UserError", message, target)


def not_found(message: str, target: str | None = None) -> ArmError:
    """Return the service's answer for a resource that is not there (404)."""
    return ArmError(404, "UserError", message, target)


def error_response(error: ArmError, request_id: str) -> JSONResponse:
    """Return the JSON answer for `error`."""
    component = [
        ("ComponentName", "amlwrap local workspace"),
        ("Correlation", {"operation": request_id, "request": request_id}),
        ("Environment", "local"),
        ("Location", "local"),
        ("Time", datetime.now(UTC).isoformat()),
    ]
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
