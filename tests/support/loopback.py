"""httpx for servers on this machine: certificate authorities, which nobody asks there, are not read each time."""

from __future__ import annotations

import ssl
from functools import partial
from typing import Any

import httpx

# Trusts nobody, and need not: nothing here speaks TLS. httpx would read the authorities for every request, in 20 ms.
NO_AUTHORITIES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def client(**options: Any) -> httpx.Client:
    """Return a client whose options are those of `httpx.Client`."""
    return httpx.Client(verify=NO_AUTHORITIES, trust_env=False, **options)


def request(method: str, url: str | httpx.URL, **options: Any) -> httpx.Response:
    """Send one request over a connection of its own; the options are those of `httpx.Client.request`."""
    with client() as opened:
        return opened.request(method, url, **options)


delete = partial(request, "DELETE")
get = partial(request, "GET")
head = partial(request, "HEAD")
post = partial(request, "POST")
put = partial(request, "PUT")
