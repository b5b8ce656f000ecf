"""The dialect of the second family, speaking to whoever listens at a URL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from amlrest.client import Client

from amlwrap.auth import BearerAuth, TokenSource
from amlwrap.dialects.v2022_05_01_onward import Dialect20220501Onward
from amlwrap.references import Scope
from amlwrap.retries import ArmRetry
from amlwrap.transport import ArmClient
from tests.support.credentials import CountingCredential

SCOPE = Scope("s", "g", "w")


@contextmanager
def second_dialect(
    url: str, api_version: str = "2024-04-01", scope: Scope = SCOPE, *, is_local: bool = False
) -> Iterator[Dialect20220501Onward]:
    """Open the dialect of an api-version, whose requests are sent once."""
    auth = BearerAuth(TokenSource(CountingCredential(), "scope"), url)
    with ArmClient(auth, retry=ArmRetry(total=0)) as http:
        client = Client(base_url=url).set_httpx_client(http)
        yield Dialect20220501Onward(api_version, client=client, scope=scope, is_local=is_local)
