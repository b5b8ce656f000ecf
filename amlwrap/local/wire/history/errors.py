"""Errors in the shape that run history answers with, which failed runs tell their reason in as well.

Source: definition `ErrorResponse` of run history's models, as azure-ai-ml and azureml-mlflow read it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from attrs import frozen
from starlette.responses import JSONResponse

from amlwrap.local.errors import MissingError, RequestError
from amlwrap.local.state import LOCATION

Json = dict[str, Any]
_COMPONENT = "run-history"
USER_ERROR = "UserError"


@frozen
class HistoryError(Exception):
    """An error answer: HTTP status, code, one sentence, and the codes within the code."""

    status: int
    code: str
    message: str
    inner: tuple[str, ...] = ()

    def response(self, request_id: str) -> JSONResponse:
        """Return the answer that says so."""
        headers = {"WWW-Authenticate": 'Bearer realm="amlwrap local workspace"'} if self.status == 401 else None
        content = write_error(self.code, self.message, datetime.now(UTC).isoformat(), request_id, inner=self.inner)
        return JSONResponse(content, self.status, headers)


def invalid(message: str) -> HistoryError:
    """Return the answer to a request that is understood and cannot be."""
    return HistoryError(400, USER_ERROR, message)


def missing(message: str) -> HistoryError:
    """Return the answer to a request for what is not there."""
    return HistoryError(404, USER_ERROR, message, ("NotFoundError",))


def from_request_error(error: RequestError) -> HistoryError:
    """Return what is answered where the workspace cannot do what was asked."""
    return missing(error.problem) if isinstance(error, MissingError) else invalid(error.problem)


def write_error(code: str, message: str, time: str, request_id: str = "", *, inner: tuple[str, ...] = ()) -> Json:
    """Return an error as the service writes it.

    Args:
        code: `UserError`, `ServiceError` and the like.
        message: one sentence.
        time: when it happened.
        request_id: of the request that it answers; empty for a run's.
        inner: codes that say more, each within the one before.
    """
    root: Json = {
        "code": code,
        "severity": None,
        "message": message,
        "messageFormat": None,
        "messageParameters": {},
        "referenceCode": None,
        "detailsUri": None,
        "target": None,
        "details": [],
        "innerError": _nested(inner),
        "debugInfo": None,
        "additionalInfo": None,
    }
    correlation = {"operation": request_id, "request": request_id} if request_id else {}
    return {
        "error": root,
        "correlation": correlation,
        "environment": LOCATION,
        "location": LOCATION,
        "time": time,
        "componentName": _COMPONENT,
    }


def _nested(codes: tuple[str, ...]) -> Json | None:
    return {"code": codes[0], "innerError": _nested(codes[1:])} if codes else None
