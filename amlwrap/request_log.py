"""A log of every attempt at a request, for `--debug`: what was asked and what came of it, and no secret.

Of a query no more than the api-version is logged, since queries carry signatures, and nothing of bodies, which carry
keys.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

logger = logging.getLogger("amlwrap")

_NO_NAME = "Failed to resolve what is no name of a host"


class LoggedTransport(httpx.BaseTransport):
    """Another transport, every attempt of which is logged.

    Args:
        inner: sends the requests.
    """

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and log what came of it."""
        with _logging_failure(request):
            response = self._inner.handle_request(request)
        _log_answer(request, response)
        return response

    def close(self) -> None:
        """Close the other transport."""
        self._inner.close()


class AsyncLoggedTransport(httpx.AsyncBaseTransport):
    """Another transport, every attempt of which is logged.

    Args:
        inner: sends the requests.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and log what came of it."""
        with _logging_failure(request):
            response = await self._inner.handle_async_request(request)
        _log_answer(request, response)
        return response

    async def aclose(self) -> None:
        """Close the other transport."""
        await self._inner.aclose()


@contextmanager
def _logging_failure(request: httpx.Request) -> Iterator[None]:
    try:
        yield
    except httpx.TransportError as error:
        _log_failure(request, error)
        raise
    except UnicodeError:  # of a host's name with empty parts, or with one that is too long
        failure = httpx.ConnectError(_NO_NAME)
        _log_failure(request, failure)
        raise failure from None


def _log_answer(request: httpx.Request, response: httpx.Response) -> None:
    request_id = response.headers.get("x-ms-request-id", "-")
    logger.debug("%s -> %s (request id %s)", _asked(request), response.status_code, request_id)


def _log_failure(request: httpx.Request, error: httpx.TransportError) -> None:
    logger.debug("%s -> no answer (%s: %s)", _asked(request), type(error).__name__, error)


def _asked(request: httpx.Request) -> str:
    spoken = request.url.params.get("api-version")
    path = f"{request.url.path}?api-version={spoken}" if spoken else request.url.path
    return f"{request.method} {path}"
