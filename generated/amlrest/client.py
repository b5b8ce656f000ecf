# Written by `python -m openapi.pipeline generate`; do not edit.
"""Clients: where the service is, and the httpx clients that talk to it."""

from __future__ import annotations

import ssl
from types import TracebackType
from typing import Any, Self

import httpx
from attrs import define, evolve, field


@define(eq=False)
class Client:
    """Sends requests through httpx, synchronously and asynchronously.

    Attributes:
        raise_on_unexpected_status: Raise `errors.UnexpectedStatus` for errors and for statuses that the contract does
            not list, and `errors.UnexpectedBody` where a documented body is missing or of another shape. Lists of all
            pages and waiting for operations raise in any case.
        base_url: Where the service is; paths are joined to it.
        cookies: Sent with every request; not shown, as they may sign in.
        headers: Sent with every request.
        timeout: Time limits of a request.
        verify_ssl: Whether, and with what, to verify the certificate of the service.
        follow_redirects: Whether to follow redirects.
        httpx_args: More arguments for the constructors of the httpx clients.
    """

    raise_on_unexpected_status: bool = field(default=False, kw_only=True)
    _base_url: str = field(alias="base_url")
    _cookies: dict[str, str] = field(factory=dict[str, str], kw_only=True, alias="cookies", repr=False)
    _headers: dict[str, str] = field(factory=dict[str, str], kw_only=True, alias="headers", repr=False)
    _timeout: httpx.Timeout = field(factory=lambda: httpx.Timeout(60.0), kw_only=True, alias="timeout")
    _verify_ssl: bool | ssl.SSLContext = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict[str, Any], kw_only=True, alias="httpx_args", repr=False)
    _is_given: bool = field(default=False, init=False, repr=False)  # whether others made what it sends through
    _client: httpx.Client | None = field(default=None, init=False, repr=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a new client that also sends `headers`."""
        return self._with(headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Return a new client that also sends `cookies`."""
        return self._with(cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout) -> Self:
        """Return a new client with other time limits."""
        return self._with(timeout=timeout)

    def _with(self, **settings: Any) -> Self:
        """Return a new client; ValueError where it would not send through what this one was given, or sign in by it."""
        if self._is_given:
            raise ValueError("this client sends through an httpx client that it was given: change the settings of that")
        return evolve(self, **settings)

    def _arguments(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": self._headers,
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Send through `client`, whose own settings then count."""
        self._client, self._is_given = client, True
        return self

    def get_httpx_client(self) -> httpx.Client:
        """Return the synchronous httpx client, made on first use."""
        if self._client is None:
            self._client = httpx.Client(**self._arguments())
        return self._client

    def __enter__(self) -> Self:
        """Open the synchronous httpx client."""
        self.get_httpx_client().__enter__()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        """Close the synchronous httpx client."""
        self.get_httpx_client().__exit__(exc_type, exc_value, traceback)

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Send through `async_client`, whose own settings then count."""
        self._async_client, self._is_given = async_client, True
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the asynchronous httpx client, made on first use."""
        if self._async_client is None:
            self._async_client = httpx.AsyncClient(**self._arguments())
        return self._async_client

    async def __aenter__(self) -> Self:
        """Open the asynchronous httpx client."""
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        """Close the asynchronous httpx client."""
        await self.get_async_httpx_client().__aexit__(exc_type, exc_value, traceback)


@define(eq=False)
class AuthenticatedClient(Client):
    """A client that sends a fixed token.

    Attributes:
        token: The token.
        prefix: What stands before it in the header.
        auth_header_name: Name of the header.
    """

    token: str = field(kw_only=True, repr=False)
    prefix: str = field(default="Bearer", kw_only=True)
    auth_header_name: str = field(default="Authorization", kw_only=True)

    def _arguments(self) -> dict[str, Any]:
        value = f"{self.prefix} {self.token}" if self.prefix else self.token
        arguments = super()._arguments()
        headers = httpx.Headers(arguments["headers"])
        headers[self.auth_header_name] = value
        return {**arguments, "headers": headers}
