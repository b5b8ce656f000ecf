"""Why a host cannot be reached and what helps, in the words of whoever set the way there: a variable, a proxy; pure.

Errors of httpx, of requests (which azure-identity uses) and of both in asynchronous use differ in class, not in what
the operating system and OpenSSL say: so the text decides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from amlwrap.references import without_secrets

_TRUST = (
    "if a proxy with a certificate authority of its own is in between, name a PEM file with that authority in "
    "SSL_CERT_FILE, and in REQUESTS_CA_BUNDLE, which signing in reads"
)
_ENDPOINT_VARIABLES = ("AZURE_RESOURCE_MANAGER_ENDPOINT", "AMLWRAP_BLOB_ENDPOINT", "AZURE_AUTHORITY_HOST")
_NETWORK = "check the network, proxy and endpoint"


@frozen
class Obstacle:
    """What kept a request from being answered.

    Attributes:
        what: what is the matter with it, to come after the name of a host or a proxy.
        advice: what to do; None where it depends on whose name it is.
        after_connecting: whether a connection to the host stood when it happened, through a proxy or without.
    """

    what: str
    advice: str | None = None
    after_connecting: bool = False


_OBSTACLES = (
    (
        r"certificate has expired",
        Obstacle(
            "has a certificate that has expired", "check this machine's clock, and whether a proxy is in between", True
        ),
    ),
    (
        r"(?:Hostname|IP address) mismatch|doesn't match",
        Obstacle("has a certificate for another name", "check the endpoint, and whether a proxy is in between", True),
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|certificate verify failed",
        Obstacle("has a certificate by an authority that is not trusted", _TRUST, True),
    ),
    (
        r"(?i)wrong.version.number|record.layer.failure|packet.length.too.long|\[SSL: HTTP",
        Obstacle("does not speak TLS", "check the port, and whether http:// is meant", True),
    ),
    (
        r"Name or service not known|Temporary failure in name resolution|No address associated|nodename nor servname"
        r"|getaddrinfo failed|Failed to resolve",
        Obstacle("has a name that does not resolve"),
    ),
    (r"Connection refused|actively refused|All connection attempts failed", Obstacle("refuses connections")),
    (r"(?:Network|Host) is unreachable|No route to host", Obstacle("is on a network with no way to it")),
    (r"timed out|^ConnectTimeout$", Obstacle("does not answer in time")),
    (r"\b407 ", Obstacle("wants a user and password, or others (407)")),
)
_UNKNOWN_PATH = re.compile(r"TLS CA certificate bundle, invalid path: (?P<path>.+)")
_NO_PEM = re.compile(r"NO_CERTIFICATE_OR_CRL_FOUND|\[X509\] PEM lib")
_HOST = re.compile(r"host='(?P<host>[^']+)'")
_PROXY = re.compile(r"connect to proxy|ProxyError|Tunnel connection failed")


@frozen
class ProxySetting:
    """A proxy on the way.

    Attributes:
        shown: its URL without user and password.
        source: the variable that names it, or words for where it is from.
    """

    shown: str
    source: str


def find_obstacle(text: str) -> Obstacle | None:
    """Return what the text of an error tells of; None for what nobody has seen."""
    return next((obstacle for pattern, obstacle in _OBSTACLES if re.search(pattern, text)), None)


def explain(
    text: str,
    host: str,
    *,
    proxy: ProxySetting | None,
    connecting: bool,
    otherwise: str,
    environ: Mapping[str, str],
) -> tuple[str, str]:
    """Return why there was no answer, and what to do.

    Args:
        text: what the error says.
        host: who was to answer.
        proxy: what is on the way.
        connecting: whether it failed in connecting to somebody.
        otherwise: what to say of an error that nobody has seen.
        environ: the environment's variables, one of which may name the host.
    """
    obstacle = find_obstacle(text)
    if proxy is not None and connecting and not (obstacle and obstacle.after_connecting):
        what = obstacle.what if obstacle else f"says {text}"
        return f"the proxy {proxy.shown} {what}", _correct_proxy(proxy, host)
    if obstacle is None:
        return otherwise, _NETWORK
    return f"it {obstacle.what}", obstacle.advice or _correct_host(host, environ)


def obstacle_to_signing_in(text: str, environ: Mapping[str, str]) -> tuple[str, str] | None:
    """Return why azure-identity could not reach who signs in, and what to do; None when it is about something else."""
    variable = next((name for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE") if environ.get(name)), None)
    if (match := _UNKNOWN_PATH.search(text)) or (variable and _NO_PEM.search(text)):
        path = match["path"].split("\n")[0] if match else environ[variable or ""]
        reason = "which is not there" if match else "which holds no certificate in PEM form"
        name = variable or "REQUESTS_CA_BUNDLE"
        return f"{name} names {path}, {reason}", f"correct or unset {name}"
    obstacle = find_obstacle(text)
    if _PROXY.search(text):
        names = ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
        variable = next((name for name in names if environ.get(name)), "HTTPS_PROXY")
        what = obstacle.what if obstacle else "does not let anybody through to sign in"
        shown = f"the proxy {without_secrets(environ.get(variable, ''))}".rstrip()
        return f"{shown} {what}", f"correct {variable}, which names it, or name login.microsoftonline.com in NO_PROXY"
    if not (obstacle and re.search(r"HTTPS?Connection|SSL", text)):
        return None
    match = _HOST.search(text)
    host = match["host"] if match else "the sign-in service"
    return f"{host} {obstacle.what}", obstacle.advice or _correct_host(host, environ)


def _correct_proxy(proxy: ProxySetting, host: str) -> str:
    return f"correct {proxy.source}, which names it, or name {host} in NO_PROXY"


def _correct_host(host: str, environ: Mapping[str, str]) -> str:
    named = next((name for name in _ENDPOINT_VARIABLES if host and host in environ.get(name, "")), None)
    return f"check {named}, which names it, and the network" if named else _NETWORK
