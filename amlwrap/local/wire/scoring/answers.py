"""What the gateway answers itself, with the statuses of a managed online endpoint.

Source: Azure Machine Learning, "Troubleshoot online endpoints", HTTP status codes; what the two headers say is what
Azure's own proxy writes into them.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen
from starlette.responses import JSONResponse

MODEL_STATUS = "ms-azureml-model-error-statuscode"
MODEL_REASON = "ms-azureml-model-error-reason"
DEPLOYMENT = "azureml-model-deployment"


@frozen
class ScoringError(Exception):
    """A request that no deployment answered: HTTP status, code, one sentence, and headers."""

    status: int
    code: str
    message: str
    headers: Mapping[str, str] = field(factory=dict)

    def response(self) -> JSONResponse:
        """Return the answer that says so."""
        return JSONResponse({"error": {"code": self.code, "message": self.message}}, self.status, dict(self.headers))


def too_many(deployment: str, problem: str) -> ScoringError:
    """Return the answer to a request that the deployment has no room for."""
    message = f"The deployment '{deployment}' {problem}: send less at once, or raise its request_settings."
    headers = {MODEL_REASON: "too_many_pending_request", DEPLOYMENT: deployment, "Retry-After": "1"}
    return ScoringError(429, "TooManyRequests", message, headers)


def timed_out(deployment: str, seconds: float) -> ScoringError:
    """Return the answer to a request that the deployment works on for too long; it goes on with it, to no avail."""
    message = (
        f"The deployment '{deployment}' did not answer in {seconds:g} s: send less, or raise request_timeout of its "
        "request_settings."
    )
    return ScoringError(408, "RequestTimeout", message, {DEPLOYMENT: deployment})


def broken(deployment: str) -> ScoringError:
    """Return the answer to a request that the deployment's process did not live to answer."""
    message = f"The process of the deployment '{deployment}' ended with this request unanswered; its log says why."
    headers = {MODEL_STATUS: "502", MODEL_REASON: "model_error", DEPLOYMENT: deployment}
    return ScoringError(424, "ModelError", message, headers)


def not_ready(deployment: str) -> ScoringError:
    """Return the answer to a request whose deployment's process is gone before it got it."""
    message = f"The process of the deployment '{deployment}' has ended; its log says why. Try again once it is back."
    headers = {MODEL_STATUS: "503", MODEL_REASON: "model_not_ready", DEPLOYMENT: deployment}
    return ScoringError(424, "ModelNotReady", message, headers)
