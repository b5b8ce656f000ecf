"""Requests to storage: what is told, and logged, of a way that leads nowhere and of a token that is refused."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from amlwrap.auth import TokenSource
from amlwrap.blob import connection
from amlwrap.blob.connection import BlobConnection
from amlwrap.blob.failures import BlobRequestError
from amlwrap.blob.target import BlobTarget, Patience
from amlwrap.errors import ConnectionFailedError
from amlwrap.retries import LoggedRetry
from tests.support.credentials import RememberingCredential
from tests.support.scripted_server import Answer, ScriptedServer

STORED = Answer(201, b"", {"x-ms-request-id": "req"})


@pytest.fixture(autouse=True)
def haste(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_FIRST_RETRY", LoggedRetry(total=1, status_forcelist=[503]))


def target(endpoint: str, credential: RememberingCredential | None = None) -> BlobTarget:
    tokens = TokenSource(credential, "scope") if credential else None
    key = None if credential else "a2V5"
    return BlobTarget(endpoint=endpoint, account_name="account", container="c", key=key, token_provider=tokens)


@pytest.fixture
def credential() -> RememberingCredential:
    return RememberingCredential()


@pytest.fixture
def by_identity(server: ScriptedServer, credential: RememberingCredential) -> Iterator[BlobConnection]:
    opened = BlobConnection(target(server.url, credential), lambda _: None, Patience())
    yield opened
    opened.close()


def test_a_dead_proxy_is_blamed_and_not_the_account(no_proxies: pytest.MonkeyPatch) -> None:
    no_proxies.setenv("HTTPS_PROXY", "http://user:hidden@127.0.0.1:9")
    opened = BlobConnection(target("https://account.blob.example"), lambda _: None, Patience())
    with pytest.raises(ConnectionFailedError) as raised:
        opened.send("GET", "x", "read x")
    opened.close()
    assert str(raised.value) == (
        "Could not read x in container c of https://account.blob.example: the proxy http://127.0.0.1:9 refuses "
        "connections; correct HTTPS_PROXY, which names it, or name account.blob.example in NO_PROXY, then run it again."
    )


def test_every_attempt_is_logged(
    server: ScriptedServer, by_identity: BlobConnection, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("PUT", "/c/x", Answer(503, b""), STORED)
    with caplog.at_level(logging.DEBUG, logger="amlwrap"):
        by_identity.send("PUT", "x", "store x", query={"sig": "hidden"})
    said = [record.getMessage() for record in caplog.records if record.name == "amlwrap"]
    assert said == [
        "PUT /c/x -> 503 (request id -)",
        "attempt 2 after HTTP 503 and a pause of 0.0 s",
        "PUT /c/x -> 201 (request id req)",
    ]


def test_a_token_that_was_refused_is_not_sent_again(server: ScriptedServer, by_identity: BlobConnection) -> None:
    server.on("PUT", "/c/x", Answer(401, b"", {"x-ms-request-id": "req"}))
    with pytest.raises(BlobRequestError, match="the token was refused, and the credential has no other: sign in"):
        by_identity.send("PUT", "x", "store x")
    assert len(server.requests) == 1


def test_claims_that_storage_wants_are_asked_for(
    server: ScriptedServer, by_identity: BlobConnection, credential: RememberingCredential
) -> None:
    challenge = 'Bearer error="insufficient_claims", claims="e30="'
    server.on("PUT", "/c/x", Answer(401, b"", {"WWW-Authenticate": challenge}), STORED)
    by_identity.send("PUT", "x", "store x")
    assert credential.asked == [{}, {"claims": "{}", "enable_cae": True}]
    assert [request.headers["authorization"] for request in server.requests] == [
        "Bearer token",
        "Bearer token with claims",
    ]
