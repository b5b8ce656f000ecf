"""Errors in the shape that MLflow's tracking server answers with.

Source: MLflow REST API; the codes are those of its protocol.
"""

from __future__ import annotations

from attrs import frozen
from starlette.responses import JSONResponse

from amlwrap.local.errors import MissingError, RequestError, TakenError


@frozen
class TrackingError(Exception):
    """An error answer: HTTP status, code, and one sentence."""

    status: int
    code: str
    message: str

    def response(self) -> JSONResponse:
        """Return the answer that says so."""
        headers = {"WWW-Authenticate": 'Bearer realm="amlwrap local workspace"'} if self.status == 401 else None
        return JSONResponse({"error_code": self.code, "message": self.message}, self.status, headers)


def invalid(message: str) -> TrackingError:
    """Return the answer to a request that is understood and cannot be."""
    return TrackingError(400, "INVALID_PARAMETER_VALUE", message)


def missing(message: str) -> TrackingError:
    """Return the answer to a request for what is not there."""
    return TrackingError(404, "RESOURCE_DOES_NOT_EXIST", message)


def not_served(what: str) -> TrackingError:
    """Return the answer to a request for something that MLflow has and the local workspace has not."""
    registry = any(word in what for word in ("/registered-models", "/model-versions"))
    message = (
        f"The local workspace does not serve {what}: of MLflow's protocol it has experiments, runs, metrics, artifacts "
        "and logged models."
    )
    instead = " `amlwrap model create` registers models." if registry else ""
    return TrackingError(501, "NOT_IMPLEMENTED", message + instead)


def from_request_error(error: RequestError) -> TrackingError:
    """Return what is answered where the store cannot do what was asked."""
    match error:
        case MissingError():
            return missing(error.problem)
        case TakenError():
            return TrackingError(400, "RESOURCE_ALREADY_EXISTS", error.problem)
        case _:
            return invalid(error.problem)
