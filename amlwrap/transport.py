"""The one place where requests leave: retries, timeouts, proxies, request ids, and errors raised as typed exceptions.

The generated client is given these `httpx` clients, so programs that use it directly get the same behaviour.
"""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypedDict

import httpx

from amlwrap.answers import raise_for_error
from amlwrap.auth import BearerAuth
from amlwrap.errors import ConfigurationError, ConnectionFailedError, UsageError
from amlwrap.first_attempts import AsyncFirstAttempts, FirstAttempts, PolicyFor
from amlwrap.network import network_transport, no_answer, proxy_for, trust_for
from amlwrap.request_log import AsyncLoggedTransport, LoggedTransport
from amlwrap.scalars import shown
from amlwrap.utf8 import is_utf8

if TYPE_CHECKING:
    from httpx_retries import Retry

# A listing of a large workspace can take tens of seconds to answer; connecting never should.
TIMEOUT = httpx.Timeout(60.0, connect=10.0)


def waiting(timeout: float | httpx.Timeout | None) -> httpx.Timeout:
    """Return how long a request may take; see `Sending`.

    Raises:
        ConfigurationError: it is neither seconds nor a timeout.
    """
    if timeout is None or isinstance(timeout, httpx.Timeout):
        return timeout or TIMEOUT
    if not isinstance(timeout, int | float) or isinstance(timeout, bool) or not 0 < timeout < math.inf:
        raise ConfigurationError(f"timeout is seconds, more than 0, or an httpx.Timeout, and not {shown(timeout)}.")
    return httpx.Timeout(timeout)


class Sending(TypedDict, total=False):
    """How the requests of a workspace are sent, as `amlwrap.Workspace` takes it.

    Attributes:
        transport: sends them, instead of the network; it is closed with the workspace.
        async_transport: sends those of the asynchronous client; `transport` does where it can and this is left out.
        timeout: seconds for connecting, for sending, and for each part of an answer, or an `httpx.Timeout`; a minute,
            and 10 seconds for connecting, when None.
        retries: how often a request is sent again at most, 0 for never; four times, fewer where nobody answers, when
            None.
    """

    transport: httpx.BaseTransport | None
    async_transport: httpx.AsyncBaseTransport | None
    timeout: float | httpx.Timeout | None
    retries: int | None


def open_clients(
    auth: BearerAuth,
    *,
    transport: httpx.BaseTransport | None = None,
    async_transport: httpx.AsyncBaseTransport | None = None,
    timeout: float | httpx.Timeout | None = None,
    retries: int | None = None,
) -> tuple[ArmClient, AsyncArmClient]:
    """Return both clients of a workspace; see `Sending`.

    Raises:
        ConfigurationError: one of them is nothing of the kind.
    """
    _check_transport("transport", transport, httpx.BaseTransport)
    _check_transport("async_transport", async_transport, httpx.AsyncBaseTransport)
    if async_transport is None and transport is not None:
        async_transport = transport if isinstance(transport, httpx.AsyncBaseTransport) else _OtherWayTransport()
    if transport is None and async_transport is not None:
        transport = async_transport if isinstance(async_transport, httpx.BaseTransport) else _OtherWayTransport()
    times, longest = _checked_times(retries), waiting(timeout)
    return (
        ArmClient(auth, retry=times, timeout=longest, transport=transport),
        AsyncArmClient(auth, retry=times, timeout=longest, transport=async_transport),
    )


def _checked_times(retries: int | None) -> int | None:
    if retries is None or (isinstance(retries, int) and not isinstance(retries, bool) and retries >= 0):
        return retries
    raise ConfigurationError(f"retries is how often a request is sent again, 0 or more, and not {shown(retries)}.")


def _policy_for(retry: Retry | int | None) -> PolicyFor:
    """Return what tells when and how often a request is sent again; see `ArmClient`."""

    def policy(request: httpx.Request) -> Retry:
        from amlwrap.retries import retry_for, retrying

        return retry_for(request, retrying(retry) if retry is None or isinstance(retry, int) else retry)

    return policy


def _check_transport(name: str, given: object, kind: type[Any]) -> None:
    if given is not None and not isinstance(given, kind):
        raise ConfigurationError(f"{name} is an httpx.{kind.__name__}, and not {shown(given)}.")


class _OtherWayTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Stands where a workspace was given a transport for the other kind of requests alone: the network is not meant."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Refuse to send."""
        raise UsageError("The workspace has an async_transport and no transport: give it one as well.")

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Refuse to send."""
        raise UsageError("The workspace has a transport for synchronous use alone: give it an async_transport as well.")


class ArmClient(httpx.Client):
    """An `httpx.Client` that raises every failure as an `AmlwrapError`.

    Args:
        auth: signs in, and says where.
        retry: when and how often requests are sent again, or how often at most; see `amlwrap.retries`.
        timeout: how long each may take.
        transport: sends them; the network when None.
    """

    def __init__(
        self,
        auth: BearerAuth,
        *,
        retry: Retry | int | None = None,
        timeout: httpx.Timeout = TIMEOUT,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        logged = LoggedTransport(transport or network_transport(auth.endpoint))
        sending = FirstAttempts(logged, _policy_for(retry))
        super().__init__(auth=auth, base_url=auth.endpoint, timeout=timeout, transport=sending)

    def build_request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Request:
        """Make a request.

        Raises:
            UsageError: a text in it is none that can be sent, or its body no JSON.
        """
        try:
            return super().build_request(method, url, **options)
        except (UnicodeEncodeError, httpx.InvalidURL) as error:
            raise _unsendable(options.get("json"), error) from None
        except (TypeError, ValueError, RecursionError) as error:
            if options.get("json") is None:
                raise
            raise UsageError(f"What was to be sent cannot be written as JSON ({error}): correct it.") from None

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request.

        Raises:
            UsageError: the client is closed.
            ServiceError: the service answered with an error status, or a redirect.
            AuthenticationError: the service refused the token (401).
            ConnectionFailedError: there was no answer.
        """
        _check_open(self)
        _prepare(request)
        try:
            response = super().send(request, **options)
            if response.is_error:
                response.read()
        except httpx.RequestError as error:
            raise connection_error(request, error) from error
        _raise_unless_expected(response)
        return response


class AsyncArmClient(httpx.AsyncClient):
    """An `httpx.AsyncClient` that raises every failure as an `AmlwrapError`; its arguments are those of `ArmClient`."""

    def __init__(
        self,
        auth: BearerAuth,
        *,
        retry: Retry | int | None = None,
        timeout: httpx.Timeout = TIMEOUT,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        if transport is None:
            transport = httpx.AsyncHTTPTransport(verify=trust_for(auth.endpoint), proxy=proxy_for(auth.endpoint))
        logged = AsyncLoggedTransport(transport)
        sending = AsyncFirstAttempts(logged, _policy_for(retry))
        super().__init__(auth=auth, base_url=auth.endpoint, timeout=timeout, transport=sending)

    def build_request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Request:
        """Make a request; raises as `ArmClient.build_request` does."""
        try:
            return super().build_request(method, url, **options)
        except (UnicodeEncodeError, httpx.InvalidURL) as error:
            raise _unsendable(options.get("json"), error) from None
        except (TypeError, ValueError, RecursionError) as error:
            if options.get("json") is None:
                raise
            raise UsageError(f"What was to be sent cannot be written as JSON ({error}): correct it.") from None

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        """Send a request; raises as `ArmClient.send` does."""
        _check_open(self)
        _prepare(request)
        try:
            response = await super().send(request, **options)
            if response.is_error:
                await response.aread()
        except httpx.RequestError as error:
            raise connection_error(request, error) from error
        _raise_unless_expected(response)
        return response


def _raise_unless_expected(response: httpx.Response) -> None:
    """Raise for an error, unless who asks has said that it may be what is wanted: what is gone, after a deletion."""
    if response.status_code not in response.request.extensions.get("expected_statuses", ()):
        raise_for_error(response)


def _check_open(client: httpx.Client | httpx.AsyncClient) -> None:
    if client.is_closed:
        raise UsageError("The workspace is closed, and its connections with it: open another to go on.")


def _prepare(request: httpx.Request) -> None:
    request.headers.setdefault("x-ms-client-request-id", str(uuid.uuid4()))
    request.headers["User-Agent"] = "amlwrap"


def _unsendable(body: Any, error: Exception) -> UsageError:
    if isinstance(error, httpx.InvalidURL):
        return UsageError(f"What was to be asked is no URL ({str(error).rstrip('.')}): correct what it is made of.")
    where = next((path for path, text in _texts(body) if not is_utf8(text)), "the URL or a header")
    return UsageError(f"In {where}: half of a surrogate pair is no text that can be sent: give text that UTF-8 has.")


def _texts(body: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the texts in a body, names included, each with the place where it stands."""
    match body:
        case str():
            yield path, body
        case dict():
            for name, value in body.items():
                yield path or "the body", name
                yield from _texts(value, f"{path}.{name}" if path else name)
        case list() | tuple():
            for index, value in enumerate(body):
                yield from _texts(value, f"{path}[{index}]")


def connection_error(request: httpx.Request, error: httpx.RequestError) -> ConnectionFailedError:
    """Say in one sentence that there was no usable answer, from whom and why."""
    origin = f"{request.url.scheme}://{request.url.netloc.decode()}"
    reason, advice = no_answer(request.url, error)
    match error:
        case httpx.ConnectTimeout():
            what = f"cannot be reached ({reason})"
        case httpx.TimeoutException():
            what = "did not answer in time"
        case httpx.RemoteProtocolError() if "without sending a response" not in reason:
            what = f"sent an answer that cannot be read ({reason})"
        case httpx.DecodingError():
            what = f"sent an answer that cannot be read ({reason})"
        case _:
            what = f"cannot be reached ({reason})"
    return ConnectionFailedError(f"{origin} {what}: {advice}.")
