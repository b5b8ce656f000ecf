"""Signing in: an azure-identity credential as `httpx` authentication, its tokens sent to one host and no other."""

from __future__ import annotations

import base64
import os
import re
import threading
import time
from collections.abc import AsyncGenerator, Generator
from inspect import iscoroutinefunction, signature

import httpx

from amlwrap.credentials import AccessToken, LazyDefaultCredential, TokenCredential
from amlwrap.errors import AuthenticationError, ConfigurationError
from amlwrap.expiry import EARLY
from amlwrap.network import checked_endpoint

STORAGE_SCOPE = "https://storage.azure.com/.default"
SCORING_SCOPE = "https://ml.azure.com/.default"
NO_OTHER_TOKEN = "amlwrap_no_other_token"
"""The extension of a request whose token was refused, while the credential has no other to try."""


class TokenSource:
    """Tokens of one credential for one scope, kept until shortly before they expire. Safe to share between threads.

    Raises:
        ConfigurationError: the credential cannot be asked for a token.
    """

    def __init__(self, credential: TokenCredential, scope: str) -> None:
        ask = getattr(credential, "get_token", None)
        if not callable(ask) or iscoroutinefunction(ask):
            raise ConfigurationError(
                f"A {type(credential).__name__} is no credential that can be asked for a token: give one of "
                "azure.identity, not of azure.identity.aio, or none."
            )
        self._credential = credential
        self._scope = scope
        self._token: AccessToken | None = None
        self._refused: tuple[str, str | None] | None = None
        self._lock = threading.Lock()

    def __call__(self) -> AccessToken:
        """Return a valid token.

        Raises:
            AuthenticationError: no credential is available, or Entra ID refused it.
        """
        with self._lock:
            if self._token is None or self._token.expires_on - time.time() < EARLY:
                self._token = self._fetch()
            return self._token

    def renew(self, refused: AccessToken, claims: str | None = None) -> AccessToken | None:
        """Return another token than the one that the service refused; None where the credential has no other.

        azure-identity remembers tokens, and would give the same again: so it is asked for one with the claims that the
        service wants, or the chain is made anew. Of threads that are refused at once, the first asks for all.

        Args:
            refused: the token.
            claims: what the service wants it to say besides, as JSON.

        Raises:
            AuthenticationError: signing in failed.
        """
        with self._lock:
            if self._token is not None and self._token.token != refused.token:
                return self._token
            self._token = None
            if self._refused == (refused.token, claims):
                return None
            self._refused = (refused.token, claims)
            if isinstance(self._credential, LazyDefaultCredential):
                self._credential.forget(refused.token)
                if claims is None:
                    self._credential.start_anew()
            found = self._fetch(claims)
            self._token = found if found.token != refused.token else None
            return self._token

    def _fetch(self, claims: str | None = None) -> AccessToken:
        options = {"claims": claims, "enable_cae": True} if claims and _takes_claims(self._credential) else {}
        began = time.monotonic()
        try:
            found = self._credential.get_token(self._scope, **options)
        except Exception as error:
            if (sentence := self._explain(error, time.monotonic() - began)) is None:
                raise
            raise AuthenticationError(sentence) from None
        if isinstance(getattr(found, "token", None), str) and isinstance(found.expires_on, int | float):
            return found
        raise AuthenticationError(
            f"The {type(self._credential).__name__} returned no token: that is an object with a token, which is text, "
            "and expires_on, in seconds since 1970."
        )

    def _explain(self, error: Exception, seconds: float) -> str | None:
        """Return what to tell the user, or None for an error that is not azure-identity's."""
        # Here, because only a failing sign-in needs them.
        from subprocess import TimeoutExpired

        from azure.core.exceptions import AzureError

        from amlwrap.sign_in import AZ_SECONDS, sign_in_sentence

        # azure-identity raises ValueError for settings that it cannot use, and lets errors of files through; and others
        # where `az` prints what it does not expect.
        is_azures = type(self._credential).__module__.startswith("azure.identity.")
        if not isinstance(error, AzureError | ValueError | OSError) and not is_azures:
            return None
        own = isinstance(self._credential, LazyDefaultCredential)
        given_up = AZ_SECONDS if own and seconds >= AZ_SECONDS else None
        cause = error.__cause__
        return sign_in_sentence(
            str(getattr(error, "message", error)).strip(),
            scope=self._scope,
            environ=os.environ,
            credential=None if own else type(self._credential).__name__,
            waited=cause.timeout if isinstance(cause, TimeoutExpired) else given_up,
        )


def _takes_claims(credential: TokenCredential) -> bool:
    """Whether a credential can be asked for claims, as all of azure-identity's can; programs write simpler ones."""
    parameters = signature(credential.get_token).parameters.values()
    return any(parameter.name == "claims" or parameter.kind is parameter.VAR_KEYWORD for parameter in parameters)


def claims_wanted(response: httpx.Response) -> str | None:
    """Return the claims that a 401 wants the next token to make, as JSON; None when it wants none.

    Source: OpenID Connect Core 5.5; Entra ID's claims challenge, which carries them in base64.
    """
    for challenge in response.headers.get_list("WWW-Authenticate"):
        if match := re.search(r'\bclaims="([\w+/=-]+)"', challenge):
            try:
                return base64.b64decode(match[1] + "=" * (-len(match[1]) % 4), altchars=b"-_").decode()
            except ValueError:
                return None
    return None


class BearerAuth(httpx.Auth):
    """Adds a bearer token to requests for one origin; a 401 is answered once with a fresh token.

    Any other origin (a redirect, a `nextLink` or an operation URL that points elsewhere) gets no token. Plain http is
    served on loopback only.

    Attributes:
        endpoint: the origin, and what paths are joined to.
    """

    def __init__(self, source: TokenSource, endpoint: str) -> None:
        self.endpoint = checked_endpoint(endpoint)
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
            renewed = self._source.renew(token, claims_wanted(response))
            if renewed is None:
                request.extensions[NO_OTHER_TOKEN] = True
            else:
                yield _signed(request, renewed)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Attach the token without blocking the event loop; on 401 try once more with a new one."""
        import asyncio  # which takes longer to import than httpx, and is there where it is needed

        if not self._is_ours(request):
            yield request
            return
        token = await asyncio.to_thread(self._source)
        response = yield _signed(request, token)
        if response.status_code == 401:
            renewed = await asyncio.to_thread(self._source.renew, token, claims_wanted(response))
            if renewed is None:
                request.extensions[NO_OTHER_TOKEN] = True
            else:
                yield _signed(request, renewed)


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return (url.scheme, url.host, url.port)


def bearer(token: AccessToken) -> str:
    """Return the `Authorization` header that carries a token.

    Raises:
        AuthenticationError: no header can carry it.
    """
    # Refused here, because the text of the error that a bad header raises holds the header.
    if not token.token or not token.token.isascii() or not token.token.isprintable():
        reason = "it is not plain ASCII" if token.token else "it is empty"
        raise AuthenticationError(f"The credential returned a token that no request can carry: {reason}.")
    return f"Bearer {token.token}"


def _signed(request: httpx.Request, token: AccessToken) -> httpx.Request:
    request.headers["Authorization"] = bearer(token)
    return request
