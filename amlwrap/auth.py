"""Signing in: an azure-identity credential as `httpx` authentication, its tokens sent to one host and no other."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator
from typing import TYPE_CHECKING, Protocol

import httpx
from attrs import field, frozen

from amlwrap.errors import AuthenticationError, ConfigurationError
from amlwrap.network import LOOPBACK
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from azure.identity import DefaultAzureCredential

STORAGE_SCOPE = "https://storage.azure.com/.default"
_EARLY = 300.0  # renew this many seconds before expiry, so that a token outlives the request that carries it


class AccessToken(Protocol):
    """What a credential returns: `azure.core.credentials.AccessToken` has this shape."""

    @property
    def token(self) -> str:
        """The bearer token."""

    @property
    def expires_on(self) -> int:
        """Expiry in seconds since 1970 (UTC)."""


class TokenCredential(Protocol):
    """Any azure-identity credential has this shape (`azure.core.credentials.TokenCredential`)."""

    def get_token(self, *scopes: str) -> AccessToken:
        """Return a token for the scopes."""


@frozen
class StaticToken:
    """A token that somebody else keeps valid."""

    token: str = field(repr=False)
    expires_on: int = 2**53


@frozen
class LocalCredential:
    """The token of the local workspace, read anew whenever one is asked for: each start of its server has its own.

    Attributes:
        read_token: returns the token in force.
    """

    read_token: Callable[[], str]

    def get_token(self, *scopes: str) -> AccessToken:
        """Return the token, whatever the scope."""
        return StaticToken(self.read_token())


class LazyDefaultCredential:
    """`DefaultAzureCredential`, imported and made when the first token is needed: importing it takes half a second."""

    def __init__(self) -> None:
        self._credential: DefaultAzureCredential | None = None
        self._lock = threading.Lock()

    def get_token(self, *scopes: str) -> AccessToken:
        """Return a token from the first source of the chain that has one."""
        with self._lock:
            if self._credential is None:
                from azure.identity import DefaultAzureCredential

                self._credential = DefaultAzureCredential()
        return self._credential.get_token(*scopes)

    def close(self) -> None:
        """Release the connections of the chain's sources."""
        if self._credential is not None:
            self._credential.close()


class TokenSource:
    """Tokens of one credential for one scope, kept until shortly before they expire. Safe to share between threads."""

    def __init__(self, credential: TokenCredential, scope: str) -> None:
        self._credential = credential
        self._scope = scope
        self._token: AccessToken | None = None
        self._lock = threading.Lock()

    def __call__(self) -> AccessToken:
        """Return a valid token.

        Raises:
            AuthenticationError: no credential is available, or Entra ID refused it.
        """
        with self._lock:
            if self._token is None or self._token.expires_on - time.time() < _EARLY:
                self._token = self._fetch()
            return self._token

    def forget(self, refused: AccessToken) -> None:
        """Drop the token that the service refused, unless another thread has renewed it already."""
        with self._lock:
            if self._token is refused:
                self._token = None

    def _fetch(self) -> AccessToken:
        try:
            return self._credential.get_token(self._scope)
        except Exception as error:
            if (sentence := _sign_in_sentence(error)) is None:
                raise
            raise AuthenticationError(sentence) from None


def _sign_in_sentence(error: Exception) -> str | None:
    """Return what to tell the user, or None for an error that is not azure-identity's."""
    from azure.core.exceptions import AzureError  # here, because only a failing sign-in needs it

    # azure-identity raises ValueError for settings it cannot use, such as AZURE_TENANT_ID with a blank in it.
    if not isinstance(error, AzureError | ValueError):
        return None
    # The full text lists every source that was tried, line by line; its first line says what happened.
    lines = str(getattr(error, "message", error)).strip().splitlines()
    reason = lines[0].rstrip(" .:") if lines else "no credential works"
    return (
        f"Not signed in to Azure ({reason}): run `az login`, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and "
        "AZURE_CLIENT_SECRET, or try the local workspace with --local."
    )


class BearerAuth(httpx.Auth):
    """Adds a bearer token to requests for one origin; a 401 is answered once with a fresh token.

    Any other origin (a redirect, a `nextLink` or an operation URL that points elsewhere) gets no token. Plain http is
    served on loopback only.

    Attributes:
        endpoint: the origin, and what paths are joined to.
    """

    def __init__(self, source: TokenSource, endpoint: str) -> None:
        self.endpoint = _checked(endpoint)
        self._source = source

    def _is_ours(self, request: httpx.Request) -> bool:
        return _origin(request.url) == _origin(self.endpoint)

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Attach the token; on 401 try once more with a new one."""
        if not self._is_ours(request):
            yield request
            return
        token = self._source()
        response = yield _signed(request, token)
        if response.status_code == 401:
            self._source.forget(token)
            yield _signed(request, self._source())

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Attach the token without blocking the event loop; on 401 try once more with a new one."""
        if not self._is_ours(request):
            yield request
            return
        token = await asyncio.to_thread(self._source)
        response = yield _signed(request, token)
        if response.status_code == 401:
            self._source.forget(token)
            yield _signed(request, await asyncio.to_thread(self._source))


def _checked(endpoint: str) -> httpx.URL:
    try:
        url = httpx.URL(endpoint)
    except httpx.InvalidURL:
        url = httpx.URL()
    if not url.host or (url.scheme != "https" and url.host not in LOOPBACK):
        shown = without_secrets(endpoint)
        raise ConfigurationError(f"Tokens are sent over https only, and {shown!r} is no https URL: correct it.")
    if url.userinfo:  # it would be sent, kept and shown as part of the endpoint
        raise ConfigurationError(
            f"The endpoint {without_secrets(endpoint)!r} is given with a user's name: leave it out."
        )
    return url


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return (url.scheme, url.host, url.port)


def bearer(token: AccessToken) -> str:
    """Return the `Authorization` header that carries a token.

    Raises:
        AuthenticationError: no header can carry it.
    """
    # Refused here, because the text of the error that a bad header raises holds the header.
    if not token.token.isascii() or not token.token.isprintable():
        raise AuthenticationError("The credential returned a token that no request can carry: it is not plain ASCII.")
    return f"Bearer {token.token}"


def _signed(request: httpx.Request, token: AccessToken) -> httpx.Request:
    request.headers["Authorization"] = bearer(token)
    return request
