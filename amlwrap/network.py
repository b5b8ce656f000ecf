"""What every connection needs: the certificate authorities, the proxy on the way."""

from __future__ import annotations

import logging
import os
import re
import ssl
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.request import getproxies, proxy_bypass

import httpx

from amlwrap.errors import ConfigurationError
from amlwrap.references import without_secrets

logger = logging.getLogger("amlwrap")

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

# What OpenSSL looks for in a folder of authorities: files, or links to them, named by the hash of whom they certify.
_HASHED = re.compile(r"[0-9a-f]{8}\.\d+")


@cache
def ssl_context() -> ssl.SSLContext:
    """Return the one TLS context: reading the certificate authorities takes 30 ms each time.

    Raises:
        ConfigurationError: SSL_CERT_FILE or SSL_CERT_DIR names what holds none.
    """
    file, folders = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if folders and not file and not any(_holds_authorities(Path(name)) for name in folders.split(os.pathsep)):
        raise ConfigurationError(
            f"SSL_CERT_DIR names {folders}, which holds no certificates by the names that `openssl rehash` gives them: "
            "correct or unset it, or name a PEM file in SSL_CERT_FILE."
        )
    try:
        return httpx.create_ssl_context()
    except OSError as error:
        reason = "it holds no certificate in PEM form" if isinstance(error, ssl.SSLError) else error.strerror or error
        what = f"SSL_CERT_FILE names {file}, which" if file else "The file of certificate authorities"
        advice = "correct or unset it" if file else "install certifi anew, or name a PEM file in SSL_CERT_FILE"
        raise ConfigurationError(f"{what} cannot be used ({reason}): {advice}.") from None


def _holds_authorities(folder: Path) -> bool:
    try:
        return any(_HASHED.fullmatch(entry.name) for entry in folder.iterdir())
    except OSError:
        return False


def checked_endpoint(endpoint: str, where: str = "the endpoint") -> httpx.URL:
    """Return an endpoint that tokens may be sent to.

    Args:
        endpoint: its URL.
        where: what names it.

    Raises:
        ConfigurationError: it is none; the text holds no password.
    """
    try:
        url = httpx.URL(endpoint)
        host = url.host  # read out of Punycode, which may be none
    except (httpx.InvalidURL, UnicodeError):
        url, host = httpx.URL(), ""
    if not host or (url.scheme != "https" and host not in LOOPBACK) or url.query or url.fragment:
        shown = without_secrets(endpoint)
        raise ConfigurationError(f"Tokens are sent over https only, and {where} {shown!r} is no https URL: correct it.")
    if url.userinfo:  # it would be sent, kept and shown as part of the endpoint
        raise ConfigurationError(f"A user's name is in {where} {without_secrets(endpoint)!r}: leave it out.")
    return url


def network_transport(endpoint: httpx.URL) -> httpx.HTTPTransport:
    """Return what sends requests to an endpoint, by the proxy on the way.

    Raises:
        ConfigurationError: the proxy, or the file of certificate authorities, cannot be used.
    """
    return httpx.HTTPTransport(verify=trust_for(endpoint), proxy=proxy_for(endpoint))


def trust_for(endpoint: httpx.URL) -> ssl.SSLContext:
    """Return the TLS context of requests to an endpoint.

    One that is served without TLS, which is on loopback, certifies nothing: the authorities, which take longer to read
    than such an endpoint to answer, are left unread, and no certificate of elsewhere is trusted.

    Raises:
        ConfigurationError: as `ssl_context` raises it.
    """
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if endpoint.scheme == "http" else ssl_context()


def proxy_for(endpoint: httpx.URL) -> httpx.Proxy | None:
    """Return the proxy that the environment or the system names for an endpoint; loopback never needs one.

    httpx looks for one only where it makes the transport itself.

    Args:
        endpoint: what is to be connected to.

    Raises:
        ConfigurationError: it names one that cannot be used; the text leaves out its URL, which may hold a password.
    """
    found = _named_proxy(endpoint)
    if found is None:
        return None
    url, source = found
    if url.startswith("socks5") and find_spec("socksio") is None:
        raise ConfigurationError(f"{source} names a SOCKS proxy, which needs one package more: httpx[socks].")
    try:
        proxy = httpx.Proxy(url)
    except (ValueError, httpx.InvalidURL):
        proxy = None
    if proxy is None or not proxy.url.host:
        raise ConfigurationError(
            f"{source} names a proxy that is no URL such as http://HOST:PORT, https:// or socks5://: correct it."
        )
    logger.debug("%s is reached through the proxy %s, which %s names", endpoint.host, proxy.url, source)
    return proxy


def _named_proxy(endpoint: httpx.URL) -> tuple[str, str] | None:
    """Return the URL of the proxy for an endpoint, and what names it."""
    proxies = getproxies()
    kind = endpoint.scheme if proxies.get(endpoint.scheme) else "all"
    url = proxies.get(kind)
    if not url or endpoint.host in LOOPBACK or proxy_bypass(endpoint.host):
        return None
    # The spelling in small letters counts where there are both.
    names = (name for name in (f"{kind}_proxy", f"{kind.upper()}_PROXY") if os.environ.get(name))
    return (url if "://" in url else f"http://{url}"), next(names, "the system's settings")


def no_answer(url: httpx.URL, error: httpx.RequestError, otherwise: str | None = None) -> tuple[str, str]:
    """Return why a request got no answer, and what to do; no password is in it.

    Args:
        url: what was asked.
        error: what httpx says.
        otherwise: what to say of an error that is not known; the error's own text when None.
    """
    from amlwrap.unreachable import ProxySetting, explain  # here, because only failing requests need it

    text = str(error) or type(error).__name__
    found = _named_proxy(url)
    connecting = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.ProxyError)
    return explain(
        text,
        url.host,
        proxy=ProxySetting(str(httpx.Proxy(found[0]).url), found[1]) if found else None,
        connecting=connecting,
        otherwise=otherwise or text,
        environ=os.environ,
    )
