"""The one place where requests leave: retries, timeouts, proxies, request ids, and errors raised as typed exceptions.

The generated client is given these `httpx` clients, so programs that use it directly get the same behaviour.
"""

from __future__ import annotations

import uuid
from typing import Any

import httpx
from httpx_retries import Retry, RetryTransport

from amlwrap.answers import raise_for_error
from amlwrap.auth import BearerAuth
from amlwrap.errors import ConnectionFailedError
from amlwrap.network import log_answer, proxy_for, ssl_context
from amlwrap.retries import ARM_RETRY, retry_for

# A listing of a large workspace can take tens of seconds to answer; connecting never should.
TIMEOUT = httpx.Timeout(60.0, connect=10.0)


class ArmClient(httpx.Client):
    """An `httpx.Client` that raises every failure as an `AmlwrapError`."""

    def __init__(self, auth: BearerAuth, *, retry: Retry = ARM_RETRY) -> None:
        transport = httpx.HTTPTransport(verify=ssl_context(), proxy=proxy_for(auth.endpoint))
        super().__init__(auth=auth, base_url=auth.endpoint, timeout=TIMEOUT, transport=RetryTransport(transport))
        self._retry = retry

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request.

        Raises:
            ServiceError: the service answered with an error status, or a redirect.
            AuthenticationError: the service refused the token (401).
            ConnectionFailedError: there was no answer.
        """
        _prepare(request, self._retry)
        try:
            response = super().send(request, **options)
            if response.is_error:
                response.read()
        except httpx.RequestError as error:
            raise connection_error(request, error) from error
        log_answer(response)
        raise_for_error(response)
        return response


class AsyncArmClient(httpx.AsyncClient):
    """An `httpx.AsyncClient` that raises every failure as an `AmlwrapError`."""

    def __init__(self, auth: BearerAuth, *, retry: Retry = ARM_RETRY) -> None:
        transport = httpx.AsyncHTTPTransport(verify=ssl_context(), proxy=proxy_for(auth.endpoint))
        super().__init__(auth=auth, base_url=auth.endpoint, timeout=TIMEOUT, transport=RetryTransport(transport))
        self._retry = retry

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request; raises as `ArmClient.send` does."""
        _prepare(request, self._retry)
        try:
            response = await super().send(request, **options)
            if response.is_error:
                await response.aread()
        except httpx.RequestError as error:
            raise connection_error(request, error) from error
        log_answer(response)
        raise_for_error(response)
        return response


def _prepare(request: httpx.Request, retry: Retry) -> None:
    request.extensions.setdefault("retry", retry_for(request, retry))  # where RetryTransport looks for it
    request.headers.setdefault("x-ms-client-request-id", str(uuid.uuid4()))
    request.headers["User-Agent"] = "amlwrap"


def connection_error(request: httpx.Request, error: httpx.RequestError) -> ConnectionFailedError:
    """Say in one sentence that there was no usable answer, from whom and why."""
    match error:
        case httpx.TimeoutException():
            what = "did not answer in time"
        case httpx.DecodingError():
            what = "sent an answer that cannot be read"
        case _:
            what = "cannot be reached"
    reason = str(error) or type(error).__name__
    origin = f"{request.url.scheme}://{request.url.netloc.decode()}"
    return ConnectionFailedError(f"{origin} {what} ({reason}): check the network, proxy and endpoint.")
