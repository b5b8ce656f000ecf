"""What every connection needs: the certificate authorities, the proxy on the way, a log that holds no secret."""

from __future__ import annotations

import logging
import ssl
from functools import cache
from importlib.util import find_spec
from urllib.request import getproxies, proxy_bypass

import httpx

from amlwrap.errors import ConfigurationError

logger = logging.getLogger("amlwrap")

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@cache
def ssl_context() -> ssl.SSLContext:
    """Return the one TLS context: reading the certificate authorities takes 30 ms each time."""
    return httpx.create_ssl_context()


def proxy_for(endpoint: httpx.URL) -> httpx.Proxy | None:
    """Return the proxy that the environment or the system names for an endpoint; loopback never needs one.

    httpx looks for one only where it makes the transport itself.

    Args:
        endpoint: what is to be connected to.

    Raises:
        ConfigurationError: it names one that cannot be used; the text leaves out its URL, which may hold a password.
    """
    proxies = getproxies()
    url = proxies.get(endpoint.scheme) or proxies.get("all")
    if not url or endpoint.host in LOOPBACK or proxy_bypass(endpoint.host):
        return None
    url = url if "://" in url else f"http://{url}"
    if url.startswith("socks5") and find_spec("socksio") is None:
        raise ConfigurationError("The environment names a SOCKS proxy, which needs one package more: httpx[socks].")
    try:
        return httpx.Proxy(url)
    except (ValueError, httpx.InvalidURL):
        raise ConfigurationError(
            "The environment names a proxy that is neither http:// nor https:// nor socks5://: correct HTTPS_PROXY."
        ) from None


def log_answer(response: httpx.Response) -> None:
    """Log, for `--debug`, what was asked and answered.

    Of a query no more than the api-version, since queries carry signatures, and nothing of bodies, which carry keys.
    """
    request, request_id = response.request, response.headers.get("x-ms-request-id", "-")
    spoken = request.url.params.get("api-version")
    asked = f"{request.url.path}?api-version={spoken}" if spoken else request.url.path
    logger.debug("%s %s -> %s (request id %s)", request.method, asked, response.status_code, request_id)
