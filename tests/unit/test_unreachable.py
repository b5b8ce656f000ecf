"""What is said of a host that gives no answer, read from what OpenSSL and the operating system say."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
import trustme

from amlwrap.unreachable import ProxySetting, explain, find_obstacle, obstacle_to_signing_in

PROXY = ProxySetting("http://proxy.example:3128", "https_proxy")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[Errno -2] Name or service not known", "has a name that does not resolve"),
        ("[Errno -3] Temporary failure in name resolution", "has a name that does not resolve"),
        ("[Errno 8] nodename nor servname provided, or not known", "has a name that does not resolve"),
        ("[Errno 11001] getaddrinfo failed", "has a name that does not resolve"),
        ("[Errno 111] Connection refused", "refuses connections"),
        ("All connection attempts failed", "refuses connections"),
        ("[Errno 101] Network is unreachable", "is on a network with no way to it"),
        ("timed out", "does not answer in time"),
        ("ConnectTimeout", "does not answer in time"),
        ("[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)", "does not speak TLS"),
        ("[SSL] record layer failure (_ssl.c:1006)", "does not speak TLS"),
        (
            "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)",
            "has a certificate that has expired",
        ),
        (
            "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain",
            "has a certificate by an authority that is not trusted",
        ),
        (
            "[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: Hostname mismatch, not valid for",
            "has a certificate for another name",
        ),
    ],
)
def test_what_libraries_say_is_said_in_plain_words(text: str, what: str) -> None:
    found = find_obstacle(text)
    assert found is not None
    assert found.what == what


def handshake(name: str, authority: trustme.CA, trusted: trustme.CA) -> str:
    """Return what OpenSSL says of a host of another name, or of a certificate of an authority, in memory."""
    here, there = ssl.create_default_context(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trusted.configure_trust(here)
    authority.issue_cert("host.example").configure_cert(there)
    to_there, to_here = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = here.wrap_bio(to_here, to_there, server_hostname=name)
    server = there.wrap_bio(to_there, to_here, server_side=True)
    for side in (client, server, client):
        try:
            side.do_handshake()
        except ssl.SSLWantReadError:
            continue
        except ssl.SSLError as error:
            return str(error)
    raise AssertionError("the certificate was taken")


def test_what_openssl_says_of_certificates_is_understood() -> None:
    authority = trustme.CA()
    for name, trusted, what in (
        ("host.example", trustme.CA(), "has a certificate by an authority that is not trusted"),
        ("other.example", authority, "has a certificate for another name"),
    ):
        found = find_obstacle(handshake(name, authority, trusted))
        assert found is not None
        assert found.what == what
        assert found.after_connecting


def test_what_nobody_has_seen_is_told_as_the_caller_wants() -> None:
    assert explain("odd", "host", proxy=None, connecting=True, otherwise="the connection broke", environ={}) == (
        "the connection broke",
        "check the network, proxy and endpoint",
    )


@pytest.mark.parametrize(
    ("text", "connecting", "reason"),
    [
        ("[Errno 111] Connection refused", True, "the proxy http://proxy.example:3128 refuses connections"),
        ("407 Proxy Authentication Required", True, "the proxy http://proxy.example:3128 wants a user and password"),
        ("403 Forbidden", True, "the proxy http://proxy.example:3128 says 403 Forbidden"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] unable to get", True, "it has a certificate by an authority"),
        ("the rest", False, "odd"),
    ],
)
def test_a_proxy_is_blamed_for_what_it_does_and_for_nothing_else(text: str, connecting: bool, reason: str) -> None:
    found, advice = explain(text, "host.example", proxy=PROXY, connecting=connecting, otherwise="odd", environ={})
    assert found.startswith(reason)
    blamed = found.startswith("the proxy")
    assert (advice == "correct https_proxy, which names it, or name host.example in NO_PROXY") == blamed


def test_a_name_that_a_variable_gives_is_looked_for_there() -> None:
    environ = {"AZURE_RESOURCE_MANAGER_ENDPOINT": "https://management.azur.com"}
    text = "[Errno -2] Name or service not known"
    for host, advice in (
        ("management.azur.com", "check AZURE_RESOURCE_MANAGER_ENDPOINT, which names it, and the network"),
        ("management.azure.com", "check the network, proxy and endpoint"),
    ):
        found = explain(text, host, proxy=None, connecting=True, otherwise=text, environ=environ)
        assert found == ("it has a name that does not resolve", advice)


def test_a_bundle_without_certificates_is_named_where_signing_in_reads_it(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").touch()
    with pytest.raises(ssl.SSLError) as raised:
        ssl.create_default_context(cafile=tmp_path / "empty.pem")
    environ = {"REQUESTS_CA_BUNDLE": str(tmp_path / "empty.pem")}
    assert obstacle_to_signing_in(f"Authentication failed: {raised.value}", environ) == (
        f"REQUESTS_CA_BUNDLE names {tmp_path}/empty.pem, which holds no certificate in PEM form",
        "correct or unset REQUESTS_CA_BUNDLE",
    )


def test_a_proxy_that_lets_nobody_sign_in_is_named() -> None:
    text = "Authentication failed: ('Unable to connect to proxy', OSError('Tunnel connection failed: 403 Forbidden'))"
    assert obstacle_to_signing_in(text, {"all_proxy": "http://user:hidden@proxy:1"}) == (
        "the proxy http://proxy:1 does not let anybody through to sign in",
        "correct all_proxy, which names it, or name login.microsoftonline.com in NO_PROXY",
    )


@pytest.mark.parametrize("text", ["AADSTS50076: timed out", "Failed to invoke the Azure CLI", ""])
def test_what_is_no_matter_of_the_network_is_left_to_others(text: str) -> None:
    assert obstacle_to_signing_in(text, {}) is None
