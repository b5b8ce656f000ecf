"""Sends requests on to deployments' processes, over connections that are kept."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING

from attrs import define, field, frozen
from starlette.requests import Request
from starlette.responses import Response

if TYPE_CHECKING:
    import aiohttp

# A process lets go of idle connections later than that; one that is used while it is being closed would lose a request.
# The inference server's does after two seconds.
_IDLE = 1.0
# What is said of one connection, and not of what is sent over it.
_HOPS = frozenset({
    "connection", "content-length", "expect", "host", "keep-alive", "proxy-authenticate", "proxy-authorization", "te",
    "trailer", "transfer-encoding", "upgrade",
})  # fmt: skip
# The caller's key is the endpoint's matter.
_KEPT_BACK = _HOPS | {"authorization"}
_OWN = _HOPS | {"date", "server"}


class GoneError(Exception):
    """There is no process at that port; the request was not sent."""


class BrokenError(Exception):
    """The process got the request and ended, or broke off, before it had answered."""


@frozen
class Outgoing:
    """A request as it is sent on: method, path with query, headers and body."""

    method: str
    target: str
    headers: list[tuple[str, str]] = field(repr=False)
    body: bytes = field(repr=False)


def outgoing(request: Request, body: bytes, target: str, request_id: str) -> Outgoing:
    """Return a request to an endpoint as a deployment gets it: without the key, with the id."""
    query = request.scope["query_string"].decode("latin-1")
    headers = [(name, value) for name, value in request.headers.items() if name not in _KEPT_BACK]
    headers.append(("x-request-id", request_id))
    return Outgoing(request.method, f"{target}?{query}" if query else target, headers, body)


@define
class Processes:
    """Connections to the processes of all deployments."""

    _session: aiohttp.ClientSession | None = None

    async def ask(self, port: int, request: Outgoing) -> Response:
        """Return what the process at a port of loopback answers.

        Raises:
            GoneError: there is none; the request was not sent.
            BrokenError: it ended before it had answered.
        """
        # Whoever starts a workspace to run jobs does not wait for this.
        import aiohttp
        from yarl import URL

        if self._session is None:
            self._session = _session()
        url = URL(f"http://127.0.0.1:{port}{request.target}", encoded=True)
        try:
            async with self._session.request(
                request.method, url, headers=request.headers, data=request.body, allow_redirects=False
            ) as answer:
                return _response(answer.status, answer.headers.items(), await answer.read())
        except aiohttp.ClientConnectorError as error:
            raise GoneError from error
        except aiohttp.ClientError as error:
            raise BrokenError from error

    async def __aenter__(self) -> Processes:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()


def _session() -> aiohttp.ClientSession:
    import aiohttp

    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_IDLE),
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        skip_auto_headers=("accept-encoding", "user-agent"),
        # Who asks sets the time.
        timeout=aiohttp.ClientTimeout(),
    )


def _response(status: int, headers: Iterable[tuple[str, str]], body: bytes) -> Response:
    response = Response(body, status)
    for name, value in headers:
        if name.lower() not in _OWN:
            response.headers.append(name, value)
    return response
