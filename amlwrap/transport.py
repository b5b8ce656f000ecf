"""The one place where requests leave: retries, timeouts, request ids, and errors raised as typed exceptions.

The generated client is given these `httpx` clients, so programs that use it directly get the same behaviour.
"""

from __future__ import annotations

import json
import logging
import uuid
from typing import Any

import httpx
from httpx_retries import Retry, RetryTransport

from amlwrap.auth import BearerAuth
from amlwrap.errors import AuthenticationError, ConnectionFailedError, ServiceError, service_error_class

logger = logging.getLogger("amlwrap")

# A listing of a large workspace can take tens of seconds to answer; connecting never should.
TIMEOUT = httpx.Timeout(60.0, connect=10.0)
_RETRY = Retry(
    total=4,
    # Every POST of this service can be repeated safely: listSecrets reads, cancel asks for a state.
    allowed_methods=["GET", "HEAD", "PUT", "PATCH", "DELETE", "POST"],
    status_forcelist=[408, 429, 502, 503, 504],
    backoff_factor=0.5,
    max_backoff_wait=60.0,
    total_timeout=180.0,
)


class ArmClient(httpx.Client):
    """An `httpx.Client` that raises every failure as an `AmlwrapError`."""

    def __init__(self, auth: BearerAuth, *, retry: Retry = _RETRY) -> None:
        super().__init__(auth=auth, timeout=TIMEOUT, transport=RetryTransport(httpx.HTTPTransport(), retry=retry))

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request.

        Raises:
            ServiceError: the service answered with an error status.
            AuthenticationError: the service refused the token (401).
            ConnectionFailedError: there was no answer.
        """
        _stamp(request)
        try:
            response = super().send(request, **options)
            if response.is_error:
                response.read()
        except httpx.TransportError as error:
            raise connection_error(request, error) from error
        _log(response)
        raise_for_error(response)
        return response


class AsyncArmClient(httpx.AsyncClient):
    """An `httpx.AsyncClient` that raises every failure as an `AmlwrapError`."""

    def __init__(self, auth: BearerAuth, *, retry: Retry = _RETRY) -> None:
        super().__init__(auth=auth, timeout=TIMEOUT, transport=RetryTransport(httpx.AsyncHTTPTransport(), retry=retry))

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request; raises as `ArmClient.send` does."""
        _stamp(request)
        try:
            response = await super().send(request, **options)
            if response.is_error:
                await response.aread()
        except httpx.TransportError as error:
            raise connection_error(request, error) from error
        _log(response)
        raise_for_error(response)
        return response


def _stamp(request: httpx.Request) -> None:
    request.headers.setdefault("x-ms-client-request-id", str(uuid.uuid4()))
    request.headers["User-Agent"] = "amlwrap"


def _log(response: httpx.Response) -> None:
    # Path only: query strings can carry signatures, and bodies can carry keys.
    request, request_id = response.request, response.headers.get("x-ms-request-id", "-")
    logger.debug("%s %s -> %s (request id %s)", request.method, request.url.path, response.status_code, request_id)


def connection_error(request: httpx.Request, error: httpx.TransportError) -> ConnectionFailedError:
    """Say in one sentence that there was no answer, from whom and why."""
    what = "did not answer in time" if isinstance(error, httpx.TimeoutException) else "cannot be reached"
    reason = str(error) or type(error).__name__
    origin = f"{request.url.scheme}://{request.url.netloc.decode()}"
    return ConnectionFailedError(f"{origin} {what} ({reason}): check the network, proxy and endpoint.")


def raise_for_error(response: httpx.Response) -> None:
    """Raise the typed exception for an error answer, whatever its body is; do nothing for any other.

    Raises:
        ServiceError: with code, message, target, details and request id, as far as the answer has them.
        AuthenticationError: for 401.
    """
    if not response.is_error:
        return
    error = _error_object(response)
    message = str(error.get("message") or _fallback_message(response)).strip()
    code = error.get("code")
    if response.status_code == 401:
        raise AuthenticationError(f"The service refused the token ({message.rstrip('.')}): sign in again, `az login`.")
    details = error.get("details")
    raise service_error_class(response.status_code)(
        message,
        status=response.status_code,
        code=code if isinstance(code, str) else None,
        target=error.get("target") if isinstance(error.get("target"), str) else None,
        details=[detail for detail in details if isinstance(detail, dict)] if isinstance(details, list) else (),
        request_id=response.headers.get("x-ms-request-id") or response.headers.get("x-ms-client-request-id"),
    )


def _error_object(response: httpx.Response) -> dict[str, Any]:
    """Return the `error` member of an ARM error body; other shapes that gateways send become one like it."""
    try:
        body = json.loads(response.content)
    except ValueError:
        return {}
    error = body.get("error", body) if isinstance(body, dict) else body
    return error if isinstance(error, dict) else {"message": error}


def _fallback_message(response: httpx.Response) -> str:
    request = response.request
    return f"{request.method} {request.url.path} was answered {response.reason_phrase or 'with an error'}"


def service_error(error: dict[str, Any], response: httpx.Response) -> ServiceError:
    """Make an exception of an error object inside a successful answer (a failed long-running operation)."""
    return ServiceError(
        str(error.get("message") or "The operation failed without saying why."),
        status=response.status_code,
        code=error.get("code"),
        request_id=response.headers.get("x-ms-request-id"),
    )
