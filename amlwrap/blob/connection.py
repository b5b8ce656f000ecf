"""Requests to one container over httpx: signed, repeated when that helps, and explained when it does not."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from urllib.parse import quote
from xml.etree import ElementTree

import httpx
from httpx_retries import RetryTransport

from amlwrap.auth import NO_OTHER_TOKEN
from amlwrap.blob.failures import KEY_FORBIDDEN, answer_error, connection_error, not_storage
from amlwrap.blob.pulse import Pulse, WatchedBody, WatchedTransport
from amlwrap.blob.signing import SasTransport, request_auth
from amlwrap.blob.target import REQUEST_HEADERS, BlobTarget, Patience
from amlwrap.blob.workers import run_parallel
from amlwrap.errors import ConnectionFailedError
from amlwrap.network import no_answer, proxy_for, ssl_context
from amlwrap.request_log import LoggedTransport
from amlwrap.retries import LoggedRetry

CONNECTIONS = 16
"""How many requests are under way at once; more only compete for the interpreter."""

_RETRIED = (408, 429, 500, 502, 503, 504)
_FIRST_RETRY = LoggedRetry(total=2, backoff_factor=0.3, max_backoff_wait=2.0, status_forcelist=_RETRIED)
_UNSENT_BYTES = 64 * 1024
"""What the system takes in advance of what the line takes, where it can be told; more would hide how slow that is."""


Body = bytes | Iterable[bytes]
"""What a request carries; an iterable is gone through anew for every attempt, and needs a content-length header."""


class BlobConnection:
    """Requests to one container.

    The first request is impatient, so that an account that is out of reach is known within seconds; it also finds out
    whether the account forbids keys, and goes on with the caller's identity then. Later ones are patient, and bounded.

    Args:
        target: where, and how to sign in.
        notify: told in one sentence when the way in has to change.
        patience: how long to wait.

    Attributes:
        target: the way in that works.
        patience: as given.
        pulse: beats as bytes of requests and answers get through.
        requests: how many requests were made, retries not counted.
        proxy: what the way to the account leads through; None if nothing.
    """

    def __init__(self, target: BlobTarget, notify: Callable[[str], None], patience: Patience) -> None:
        self.target = target
        self.patience = patience
        self.pulse = Pulse()
        self.requests = 0
        self._notify = notify
        self._auth = request_auth(target)
        self._reached = False
        self._lock = threading.Lock()
        self._timeout = httpx.Timeout(patience.answer_seconds, connect=patience.connect_seconds, pool=None)
        self._retry = LoggedRetry(
            total=8,
            backoff_factor=0.3,
            max_backoff_wait=30.0,
            total_timeout=patience.retry_seconds,
            status_forcelist=_RETRIED,
        )
        endpoint = httpx.URL(target.endpoint)
        self.proxy = proxy_for(endpoint)
        transport = httpx.HTTPTransport(
            # Without encryption, spare the 30 ms that a TLS context takes.
            verify=False if endpoint.scheme == "http" else ssl_context(),
            limits=httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS),
            proxy=self.proxy,
            socket_options=_socket_options(),
        )
        watched = WatchedTransport(LoggedTransport(transport), self.pulse)
        signed = SasTransport(watched, lambda: self.target.sas_token)
        self._client = httpx.Client(
            transport=RetryTransport(transport=signed, retry=self._retry), headers=REQUEST_HEADERS
        )

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def send(
        self,
        method: str,
        path: str | None,
        action: str,
        *,
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Body = b"",
        accept: Sequence[int] = (),
    ) -> httpx.Response:
        """Send one request, and once more with the caller's identity when the account turns out to forbid keys.

        Args:
            method: HTTP method.
            path: blob; None for the container itself.
            action: what this is for, as in "could not ...".
            query, headers, body: of the request.
            accept: statuses to return instead of raising.

        Raises:
            BlobRequestError: the service answered with an error that is not in `accept`.
            ConnectionFailedError: it did not answer.
        """
        before = self.target
        response = self._try(method, path, action, query, headers, body)
        code = response.headers.get("x-ms-error-code") or _code_in(response)
        # Another thread may change over between the making of a request and its signing: it went out with neither.
        torn = response.status_code in (401, 403) and self.target is not before
        if torn or (code == KEY_FORBIDDEN and self._use_identity()):
            response = self._try(method, path, action, query, headers, body)
            code = response.headers.get("x-ms-error-code") or _code_in(response)
        if response.status_code < 400 and "x-ms-request-id" not in response.headers:
            raise not_storage(self.target, action)
        container_gone = code == "ContainerNotFound"
        if response.is_success or (response.status_code in accept and not container_gone):
            return response
        is_last_token = NO_OTHER_TOKEN in response.request.extensions
        raise answer_error(self.target, action, response.status_code, code, is_last_token=is_last_token)

    def _try(
        self,
        method: str,
        path: str | None,
        action: str,
        query: Mapping[str, str] | None,
        headers: Mapping[str, str] | None,
        body: Body,
    ) -> httpx.Response:
        with self._lock:
            self.requests += 1
            first = not self._reached
        url = f"{self.target.endpoint}/{self.target.container}"
        if path is not None:
            url += "/" + quote(path, safe="/~")
        content = body if isinstance(body, bytes) else WatchedBody(body, self.pulse)

        def request() -> httpx.Response:
            return self._client.request(
                method,
                url,
                params=dict(query) if query else None,
                headers=dict(headers or {}),
                content=content if method == "PUT" else None,
                auth=self._auth,
                timeout=self.patience.first_answer_seconds if first else self._timeout,
                extensions={"retry": _FIRST_RETRY if first else self._retry},
            )

        try:
            response = self._within_reach(request, action) if first else request()
        except httpx.DecodingError:
            raise not_storage(self.target, action) from None
        except httpx.TransportError as error:
            unknown = "it cannot be connected to" if isinstance(error, httpx.ConnectError) else "the connection broke"
            raise connection_error(self.target, action, *no_answer(httpx.URL(url), error, unknown)) from None
        self._reached = True
        return response

    def _within_reach(self, request: Callable[[], httpx.Response], action: str) -> httpx.Response:
        """Make the first request, and give up on one that is not answered: httpx limits each wait, not their sum."""
        if self.target.auth == "identity" and self.target.token_provider is not None:
            self.target.token_provider()  # signing in may take longer, with a browser for one
        answers: list[httpx.Response] = []
        patience = self.patience.reach_seconds
        try:
            run_parallel(
                lambda send: send(),
                [request],
                answers.append,
                concurrency=1,
                stall_seconds=patience,
                pulse=self.pulse,
            )
        except ConnectionFailedError:
            raise connection_error(self.target, action, "it does not answer in time") from None
        return answers[0]

    def _use_identity(self) -> bool:
        """Change over to the caller's identity, if there is one; say so once."""
        with self._lock:
            if self.target.auth == "identity":
                return True  # another thread changed over meanwhile
            if self.target.token_provider is None:
                return False
            self.target = self.target.with_identity()
            self._auth = request_auth(self.target)
        self._notify(f"Storage account {self.target.account_name} forbids keys: using your own identity instead.")
        return True


def _socket_options() -> list[tuple[int, int, int]]:
    option = getattr(socket, "TCP_NOTSENT_LOWAT", None)  # Windows has none, and takes little in advance
    return [(socket.IPPROTO_TCP, option, _UNSENT_BYTES)] if option is not None else []


def _code_in(response: httpx.Response) -> str | None:
    if response.is_success or not response.content.lstrip(b"\xef\xbb\xbf").startswith(b"<?xml"):
        return None
    try:
        return ElementTree.fromstring(response.content).findtext("./Code")
    except ElementTree.ParseError:
        return None
