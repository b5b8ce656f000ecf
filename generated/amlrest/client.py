# Written by `python -m openapi.pipeline generate`; do not edit.
"""Clients: where the service is, and the httpx clients that talk to it."""

from __future__ import annotations

import ssl
from types import TracebackType
from typing import Any, Self

import httpx
from attrs import define, evolve, field


@define
class Client:
    """Sends requests through httpx, synchronously and asynchronously.

    Attributes:
        raise_on_unexpected_status: Raise `errors.UnexpectedStatus` for statuses that the contract does not list.
        base_url: Where the service is; paths are joined to it.
        cookies: Sent with every request.
        headers: Sent with every request.
        timeout: Time limits of a request.
        verify_ssl: Whether, and with what, to verify the certificate of the service.
        follow_redirects: Whether to follow redirects.
        httpx_args: More arguments for the constructors of the httpx clients.
    """

    raise_on_unexpected_status: bool = field(default=False, kw_only=True)
    _base_url: str = field(alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, alias="cookies")
    _headers: dict[str, str] = field(factory=dict, kw_only=True, alias="headers", repr=False)
    _timeout: httpx.Timeout = field(factory=lambda: httpx.Timeout(60.0), kw_only=True, alias="timeout")
    _verify_ssl: bool | ssl.SSLContext = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, alias="httpx_args", repr=False)
    _client: httpx.Client | None = field(default=None, init=False, repr=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a new client that also sends `headers`."""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Return a new client that also sends `cookies`."""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout) -> Self:
        """Return a new client with other time limits."""
        return evolve(self, timeout=timeout)

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
        self._client = client
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
        self._async_client = async_client
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


@define
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
        return {**super()._arguments(), "headers": {**self._headers, self.auth_header_name: value}}
