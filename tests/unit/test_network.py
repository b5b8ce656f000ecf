"""Which proxy a connection takes, and which it never takes."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from amlwrap.errors import ConfigurationError
from amlwrap.network import no_answer, proxy_for, ssl_context, trust_for

ENDPOINT = httpx.URL("https://management.example")


def test_the_environments_proxy_is_taken(no_proxies: pytest.MonkeyPatch) -> None:
    assert proxy_for(ENDPOINT) is None
    no_proxies.setenv("HTTPS_PROXY", "proxy.example:3128")
    proxy = proxy_for(ENDPOINT)
    assert proxy is not None
    assert proxy.url == "http://proxy.example:3128"


@pytest.mark.parametrize("exempt", ["management.example", ".example", "*", "localhost,management.example"])
def test_hosts_that_need_no_proxy_get_none(no_proxies: pytest.MonkeyPatch, exempt: str) -> None:
    no_proxies.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    assert proxy_for(ENDPOINT) is not None
    no_proxies.setenv("NO_PROXY", exempt)
    assert proxy_for(ENDPOINT) is None


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_loopback_needs_none(no_proxies: pytest.MonkeyPatch, host: str) -> None:
    no_proxies.setenv("ALL_PROXY", "http://proxy.example:3128")
    assert proxy_for(httpx.URL(f"http://{host}:10000/account")) is None


@pytest.mark.parametrize("url", ["ftp://user:hidden@proxy:1", "http://[broken:hidden"])
def test_one_that_cannot_be_used_is_named_without_its_password(no_proxies: pytest.MonkeyPatch, url: str) -> None:
    no_proxies.setenv("HTTPS_PROXY", url)
    with pytest.raises(ConfigurationError, match="names a proxy") as raised:
        proxy_for(ENDPOINT)
    assert "hidden" not in str(raised.value)


def test_certificate_authorities_are_read_once() -> None:
    assert ssl_context() is ssl_context()


def test_an_address_without_tls_trusts_nobody_elsewhere() -> None:
    context = trust_for(httpx.URL("http://127.0.0.1:1"))
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.cert_store_stats()["x509"] == 0
    assert trust_for(ENDPOINT) is ssl_context()


@pytest.fixture
def authorities(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Forget this machine's certificate authorities, and let a test set others."""
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    ssl_context.cache_clear()
    yield monkeypatch
    ssl_context.cache_clear()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "No such file or directory"),
        ("", "it holds no certificate in PEM form"),
        ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "it holds no certificate in PEM form"),
    ],
)
def test_a_file_of_authorities_that_cannot_be_used_is_named_with_its_variable(
    authorities: pytest.MonkeyPatch, tmp_path: Path, content: str | None, reason: str
) -> None:
    file = tmp_path / "authorities.pem"
    if content is not None:
        file.write_text(content, encoding="ascii")
    authorities.setenv("SSL_CERT_FILE", str(file))
    with pytest.raises(ConfigurationError) as raised:
        ssl_context()
    assert str(raised.value) == f"SSL_CERT_FILE names {file}, which cannot be used ({reason}): correct or unset it."


def test_a_folder_of_authorities_holds_some_by_the_names_that_openssl_gives(
    authorities: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "authority.pem").touch()
    for folder in (tmp_path, tmp_path / "none"):
        authorities.setenv("SSL_CERT_DIR", str(folder))
        with pytest.raises(ConfigurationError, match=f"SSL_CERT_DIR names {folder}, which holds no certificates"):
            ssl_context()
    (tmp_path / "0123abcd.0").touch()
    authorities.setenv("SSL_CERT_DIR", f"/nonexist:{tmp_path}")
    assert ssl_context() is ssl_context()


@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
def test_a_dead_proxy_is_named_with_its_variable_and_without_its_password(
    no_proxies: pytest.MonkeyPatch, name: str
) -> None:
    no_proxies.setenv(name, "http://user:hidden@proxy.example:3128")
    reason, advice = no_answer(ENDPOINT, httpx.ConnectError("[Errno 111] Connection refused"))
    assert reason == "the proxy http://proxy.example:3128 refuses connections"
    assert advice == f"correct {name}, which names it, or name management.example in NO_PROXY"
