"""Signing the requests of httpx to the Blob service: shared key, shared access signature, or bearer token.

obstore signs its own.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Callable, Generator
from email.utils import formatdate
from urllib.parse import parse_qsl

import httpx

from amlwrap.auth import BearerAuth
from amlwrap.blob.target import BlobTarget

_SIGNED_HEADERS = (
    "content-encoding",
    "content-language",
    "content-length",
    "content-md5",
    "content-type",
    "date",
    "if-modified-since",
    "if-match",
    "if-none-match",
    "if-unmodified-since",
    "range",
)


class SharedKeyAuth(httpx.Auth):
    """Signs with an account key.

    Args:
        account_name: name of the storage account.
        key: account key, base64.
    """

    def __init__(self, account_name: str, key: str) -> None:
        self._account_name = account_name
        self._key = base64.b64decode(key)

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Date and sign the request."""
        request.headers["x-ms-date"] = formatdate(usegmt=True)
        signature = hmac.digest(self._key, self._string_to_sign(request).encode(), "sha256")
        request.headers["authorization"] = f"SharedKey {self._account_name}:{base64.b64encode(signature).decode()}"
        yield request

    def _string_to_sign(self, request: httpx.Request) -> str:
        """Return what the signature covers.

        Source: Azure Storage services, authorize with Shared Key, version 2015-02-21 and later.
        """
        path, _, query = request.url.raw_path.decode().partition("?")
        headers = dict(request.headers)
        signed = {name: headers.get(name, "") for name in _SIGNED_HEADERS}
        if signed["content-length"] == "0":
            signed["content-length"] = ""
        extra = sorted((name, value) for name, value in headers.items() if name.startswith("x-ms-"))
        lines = [
            request.method,
            *signed.values(),
            *(f"{name}:{value.strip()}" for name, value in extra),
            f"/{self._account_name}{path}",
            *(f"{name.lower()}:{value}" for name, value in sorted(parse_qsl(query, keep_blank_values=True))),
        ]
        return "\n".join(lines)


class SasTransport(httpx.BaseTransport):
    """Adds a shared access signature to the query, below what repeats requests; the log leaves queries out.

    Args:
        transport: what sends them.
        sas_token: gives the signature's query string, percent-encoded, without `?`; None when there is none to add.
    """

    def __init__(self, transport: httpx.BaseTransport, sas_token: Callable[[], str | None]) -> None:
        self._transport = transport
        self._sas_token = sas_token

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Append the signature as it was given: decoding and encoding it again could spoil it."""
        signature = self._sas_token()
        if signature is None:
            return self._transport.handle_request(request)
        query = b"&".join(filter(None, (request.url.query, signature.encode())))
        return self._transport.handle_request(
            httpx.Request(
                request.method,
                request.url.copy_with(query=query),
                headers=request.headers,
                stream=request.stream,
                extensions=request.extensions,
            )
        )

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()


def request_auth(target: BlobTarget) -> httpx.Auth | None:
    """Return what signs requests to a target; None when `SasTransport` does."""
    if target.key:
        return SharedKeyAuth(target.account_name, target.key)
    if target.sas_token:
        return None
    if target.token_provider is None:
        raise ValueError("a target without key and SAS needs a token provider")
    return BearerAuth(target.token_provider, target.endpoint)
