"""Which proxy a connection takes, and which it never takes."""

from __future__ import annotations

import httpx
import pytest

from amlwrap.errors import ConfigurationError
from amlwrap.network import proxy_for, ssl_context

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
