"""The first attempt at a request; what sends it again is loaded where it failed.

Most requests are sent once, and a command sends two. httpx_retries brings asyncio along, and both take as long to load
as many requests to be answered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from httpx_retries import Retry

PolicyFor = Callable[[httpx.Request], "Retry"]


class FirstAttempts(httpx.BaseTransport):
    """Sends each request once, and leaves those to httpx_retries that failed, with how they did.

    Args:
        inner: sends the requests.
        policy_for: returns when and how often a request is sent again.
    """

    def __init__(self, inner: httpx.BaseTransport, policy_for: PolicyFor) -> None:
        self._inner, self._policy_for = inner, policy_for

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and again where that failed and the policy wants it."""
        first: httpx.Response | httpx.HTTPError
        try:
            first = self._inner.handle_request(request)
        except httpx.HTTPError as error:
            first = error
        if isinstance(first, httpx.Response) and not first.is_error:
            return first
        from httpx_retries import RetryTransport

        request.extensions.setdefault("retry", self._policy_for(request))  # where RetryTransport looks for it
        return RetryTransport(_Continued(self._inner, first)).handle_request(request)

    def close(self) -> None:
        """Close what sends the requests."""
        self._inner.close()


class AsyncFirstAttempts(httpx.AsyncBaseTransport):
    """The same without blocking; see `FirstAttempts`."""

    def __init__(self, inner: httpx.AsyncBaseTransport, policy_for: PolicyFor) -> None:
        self._inner, self._policy_for = inner, policy_for

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and again where that failed and the policy wants it."""
        first: httpx.Response | httpx.HTTPError
        try:
            first = await self._inner.handle_async_request(request)
        except httpx.HTTPError as error:
            first = error
        if isinstance(first, httpx.Response) and not first.is_error:
            return first
        from httpx_retries import RetryTransport

        request.extensions.setdefault("retry", self._policy_for(request))
        return await RetryTransport(_AsyncContinued(self._inner, first)).handle_async_request(request)

    async def aclose(self) -> None:
        """Close what sends the requests."""
        await self._inner.aclose()


class _Continued(httpx.BaseTransport):
    """A transport whose first attempt was made already."""

    def __init__(self, inner: httpx.BaseTransport, first: httpx.Response | httpx.HTTPError) -> None:
        self._inner = inner
        self._first: httpx.Response | httpx.HTTPError | None = first

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        first, self._first = self._first, None
        return self._inner.handle_request(request) if first is None else _outcome(first)


class _AsyncContinued(httpx.AsyncBaseTransport):
    """The same for asynchronous requests."""

    def __init__(self, inner: httpx.AsyncBaseTransport, first: httpx.Response | httpx.HTTPError) -> None:
        self._inner = inner
        self._first: httpx.Response | httpx.HTTPError | None = first

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        first, self._first = self._first, None
        return await self._inner.handle_async_request(request) if first is None else _outcome(first)


def _outcome(first: httpx.Response | httpx.HTTPError) -> httpx.Response:
    if isinstance(first, httpx.Response):
        return first
    raise first
