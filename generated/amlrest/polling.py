# Written by `python -m openapi.pipeline generate`; do not edit.
"""Long-running operations: started by one request, and looked at until they have ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar, cast

import httpx

from .client import Client
from .errors import OperationTimeout
from .links import followed
from .operations import Operation
from .pauses import Pauses
from .progress import Progress
from .responses import Response, received
from .types import UNSET

T = TypeVar("T")


class _Look(NamedTuple):
    """One request of a poller: how long to wait before it, whom to ask, and what takes in the answer."""

    pause: float
    url: str
    take: Callable[[Response[Any]], None]


class Poller(Generic[T]):
    """Waits for an operation that was started, `T` being its result.

    Args:
        progress: How far it is.
        client: Sends the requests.
    """

    def __init__(self, progress: Progress, client: Client) -> None:
        self._progress = progress
        self._client = client

    @property
    def url(self) -> str:
        """Where the operation is looked at."""
        return self._progress.url

    @property
    def status(self) -> str:
        """What the service called the operation's state, when it was looked at last."""
        return self._progress.status

    @property
    def is_over(self) -> bool:
        """Whether the operation has ended well, as far as was looked; a wait raises for one that has not."""
        return self._progress.is_over

    @property
    def token(self) -> str:
        """Text that the module's `poller` takes, to wait on in another process or on another day."""
        return self._progress.token

    def sync_wait(self, *, timeout: float | None = None, interval: float | None = None) -> T:
        """Look until the operation has ended, sleeping in between, and return its result.

        Args:
            timeout: Seconds; 0 looks once, None waits for as long as it takes.
            interval: Seconds between looks where the service names none; None begins with a fifth of one, and grows.

        Raises:
            ValueError: `timeout` or `interval` is no number of seconds.
            errors.OperationFailed: the operation has failed, or was canceled.
            errors.OperationTimeout: it goes on; another call waits on.
            errors.UnexpectedStatus, errors.UnexpectedBody: an answer does not tell how far it is, or holds no result.
            errors.LinkError: it is to be looked at somewhere else than at the service.
            httpx.TransportError: a request could not be sent or timed out.
        """
        return self.sync_until(Pauses(timeout, interval))

    async def asyncio_wait(self, *, timeout: float | None = None, interval: float | None = None) -> T:
        """Look until the operation has ended, without blocking in between; see `sync_wait`."""
        return await self.asyncio_until(Pauses(timeout, interval))

    def sync_until(self, pauses: Pauses) -> T:
        """Wait as `sync_wait` does, until the end of a time limit that has begun already."""
        http = self._client.get_httpx_client()
        for look in self._looks(pauses):
            time.sleep(look.pause)
            look.take(received(http.get(**self._request(look.url, http.base_url)), None))
        return cast(T, self._progress.result())

    async def asyncio_until(self, pauses: Pauses) -> T:
        """Wait as `asyncio_wait` does, until the end of a time limit that has begun already."""
        import asyncio  # which takes longer to import than all of this, and is there where it is needed

        http = self._client.get_async_httpx_client()
        for look in self._looks(pauses):
            await asyncio.sleep(look.pause)
            look.take(received(await http.get(**self._request(look.url, http.base_url)), None))
        return cast(T, self._progress.result())

    def _looks(self, pauses: Pauses) -> Iterator[_Look]:
        progress = self._progress
        while not progress.is_over:
            yield _Look(pauses.next(progress.answer.headers if progress.answer else {}), progress.url, progress.take)
            if pauses.are_over and not progress.is_over:
                raise OperationTimeout(self, pauses.timeout)
        if url := progress.result_url():
            yield _Look(0, url, progress.take_result)

    def _request(self, url: str, base_url: httpx.URL) -> dict[str, Any]:
        """Return the arguments of httpx's `get`; who raises for every status is told which one may be good."""
        expected = (404,) if self._progress.operation.method == "DELETE" else ()
        return {
            "url": followed(url, self._progress.resource_url, base_url),
            "extensions": {"expected_statuses": expected},
        }


class LongRunning(Generic[T]):
    """Starts an operation and waits for its end, `T` being its final result.

    What goes wrong raises, whatever the client is set to.

    Args:
        operation: The request that starts it.
        final_state_via: Where the result is: `location`, `original-uri`, `azure-async-operation`, `operation-location`,
            or `default`, the resource after PUT and PATCH, and what `Location` leads to after POST and DELETE.
    """

    def __init__(self, operation: Operation[T], final_state_via: str) -> None:
        self._operation = operation
        self._final_state_via = final_state_via

    def sync_wait(
        self,
        client: Client,
        path: Sequence[object],
        query: Sequence[object],
        body: Any = UNSET,
        *,
        timeout: float | None,
        interval: float | None,
    ) -> T:
        """Start the operation, wait for its end, and return its result.

        Args:
            client: Sends the requests.
            path: Values of the parameters in the path, in their order.
            query: Values of the parameters in the query, in the order of their names; absent ones are UNSET or None.
            body: A model, or what JSON is made of.
            timeout: As of `Poller.sync_wait`, which says what is raised as well.
            interval: As of `Poller.sync_wait`.
        """
        pauses = Pauses(timeout, interval)
        started = client.get_httpx_client().request(**self._operation.request(path, query, body))
        return self.poller(received(started, None), client).sync_until(pauses)

    async def asyncio_wait(
        self,
        client: Client,
        path: Sequence[object],
        query: Sequence[object],
        body: Any = UNSET,
        *,
        timeout: float | None,
        interval: float | None,
    ) -> T:
        """Start the operation, wait for its end without blocking, and return its result; see `sync_wait`."""
        pauses = Pauses(timeout, interval)
        started = await client.get_async_httpx_client().request(**self._operation.request(path, query, body))
        return await self.poller(received(started, None), client).asyncio_until(pauses)

    def poller(self, started: Response[Any] | str, client: Client) -> Poller[T]:
        """Return what waits for an operation that was started; nothing is sent.

        Args:
            started: The answer to the request that started it, or the `token` of an earlier poller.
            client: Sends the requests.

        Raises:
            ValueError: the text is no token of a poller of this operation.
            errors.UnexpectedStatus: the service has refused to start it.
            errors.OperationFailed: it has failed already.
            errors.LinkError: it goes on, but the answer does not say where to look at it.
        """
        if isinstance(started, str):
            return Poller(Progress.resumed(self._operation, self._final_state_via, started), client)
        return Poller(Progress.started(self._operation, self._final_state_via, started), client)
