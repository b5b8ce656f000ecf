from __future__ import annotations

import asyncio
import threading
import time

import pytest
from azure.core.exceptions import ClientAuthenticationError
from azure.identity import CredentialUnavailableError

from amlwrap.auth import BearerAuth, LocalCredential, TokenSource
from amlwrap.errors import AuthenticationError, ConfigurationError
from amlwrap.retries import ArmRetry
from amlwrap.transport import ArmClient, AsyncArmClient
from tests.support.credentials import CountingCredential, FailingCredential, Token
from tests.support.scripted_server import Answer, ScriptedServer

ONCE = ArmRetry(total=0)


def source(credential: CountingCredential) -> TokenSource:
    return TokenSource(credential, "scope")


def tokens(server: ScriptedServer) -> list[str | None]:
    return [request.headers.get("authorization") for request in server.requests]


def test_a_token_is_fetched_once_for_its_scope(server: ScriptedServer) -> None:
    credential = CountingCredential()
    server.on("GET", "/thing", Answer())
    with ArmClient(BearerAuth(source(credential), server.url), retry=ONCE) as client:
        for _ in range(3):
            client.get("/thing")
    assert credential.scopes == ["scope"]
    assert tokens(server) == ["Bearer token-1"] * 3


def test_a_token_about_to_expire_is_renewed() -> None:
    credential = CountingCredential(lifetime=299)
    get = source(credential)
    assert (get().token, get().token) == ("token-1", "token-2")


def test_threads_share_one_fetch() -> None:
    class Slow(CountingCredential):
        def get_token(self, *scopes: str) -> Token:
            time.sleep(0.02)
            return super().get_token(*scopes)

    credential = Slow()
    get = source(credential)
    threads = [threading.Thread(target=get) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert credential.scopes == ["scope"]


def test_forgetting_a_token_that_was_renewed_meanwhile_changes_nothing() -> None:
    credential = CountingCredential()
    get = source(credential)
    refused = get()
    get.forget(refused)
    renewed = get()
    get.forget(refused)
    assert get() is renewed


def test_a_401_is_answered_once_with_a_fresh_token(server: ScriptedServer) -> None:
    server.on("PUT", "/thing", Answer(401), Answer(200, {"ok": 1}))
    with ArmClient(BearerAuth(source(CountingCredential()), server.url), retry=ONCE) as client:
        assert client.put("/thing", json={"a": 1}).json() == {"ok": 1}
    assert tokens(server) == ["Bearer token-1", "Bearer token-2"]
    assert [request.json for request in server.requests] == [{"a": 1}] * 2


def test_a_second_401_is_an_error(server: ScriptedServer) -> None:
    server.on("GET", "/thing", Answer(401, {"error": {"message": "Wrong tenant."}}))
    with (
        ArmClient(BearerAuth(source(CountingCredential()), server.url), retry=ONCE) as client,
        pytest.raises(AuthenticationError, match="Wrong tenant"),
    ):
        client.get("/thing")
    assert len(server.requests) == 2


def test_the_asynchronous_flow_is_the_same(server: ScriptedServer, other_server: ScriptedServer) -> None:
    server.on("GET", "/thing", Answer(401), Answer(200))
    other_server.on("GET", "/thing", Answer(200))

    async def use() -> None:
        async with AsyncArmClient(BearerAuth(source(CountingCredential()), server.url), retry=ONCE) as client:
            await client.get("/thing")
            await client.get(f"{other_server.url}/thing")

    asyncio.run(use())
    assert tokens(server) == ["Bearer token-1", "Bearer token-2"]
    assert tokens(other_server) == [None]


def test_another_origin_gets_no_token(server: ScriptedServer, other_server: ScriptedServer) -> None:
    other_server.on("GET", "/thing", Answer(200))
    other_server.on("GET", "/refused", Answer(401))
    credential = CountingCredential()
    with ArmClient(BearerAuth(source(credential), server.url), retry=ONCE) as client:
        client.get(f"{other_server.url}/thing")
        with pytest.raises(AuthenticationError):
            client.get(f"{other_server.url}/refused")
    assert tokens(other_server) == [None, None]
    assert credential.scopes == []


def test_a_followed_redirect_takes_no_token_along(server: ScriptedServer, other_server: ScriptedServer) -> None:
    server.on("GET", "/thing", Answer(307, b"", {"Location": f"{other_server.url}/thing"}))
    other_server.on("GET", "/thing", Answer(200))
    with ArmClient(BearerAuth(source(CountingCredential()), server.url), retry=ONCE) as client:
        client.get("/thing", follow_redirects=True)
    assert tokens(server) == ["Bearer token-1"]
    assert tokens(other_server) == [None]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_an_endpoint_with_a_password_is_refused_and_never_shown(scheme: str) -> None:
    with pytest.raises(ConfigurationError, match="host") as refused:
        BearerAuth(source(CountingCredential()), f"{scheme}://user:hidden@host")
    assert "hidden" not in str(refused.value)


@pytest.mark.parametrize(
    "endpoint",
    ["http://management.azure.com", "http://127.0.0.1.example.com", "management.azure.com", "", "https://x:port"],
)
def test_tokens_need_https(endpoint: str) -> None:
    with pytest.raises(ConfigurationError, match="https only"):
        BearerAuth(source(CountingCredential()), endpoint)


@pytest.mark.parametrize("endpoint", ["http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1", "https://x.y"])
def test_loopback_may_be_plain_http(endpoint: str) -> None:
    assert str(BearerAuth(source(CountingCredential()), endpoint).endpoint) == endpoint


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (CredentialUnavailableError("No source had a token.\n\tAzureCli: not installed\n"), "No source had a token"),
        (ClientAuthenticationError("AADSTS7000215: Invalid client secret."), "AADSTS7000215: Invalid client secret"),
        (ValueError(), "no credential works"),
        (ValueError("Invalid tenant id provided."), "Invalid tenant id provided"),
    ],
)
def test_failing_to_sign_in_is_one_sentence(error: Exception, reason: str) -> None:
    with pytest.raises(AuthenticationError) as raised:
        TokenSource(FailingCredential(error), "scope")()
    assert str(raised.value).startswith(f"Not signed in to Azure ({reason}): run `az login`")
    assert "\n" not in str(raised.value)


def test_a_broken_credential_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        TokenSource(FailingCredential(ZeroDivisionError()), "scope")()


@pytest.mark.parametrize("token", ["secret\n", "sécret", "sec\x00ret"])
def test_a_token_that_no_header_can_carry_is_refused_without_showing_it(server: ScriptedServer, token: str) -> None:
    with (
        ArmClient(BearerAuth(TokenSource(LocalCredential(lambda: token), "scope"), server.url), retry=ONCE) as client,
        pytest.raises(AuthenticationError, match="plain ASCII") as raised,
    ):
        client.get("/thing")
    assert token not in str(raised.value)
    assert raised.value.__cause__ is None
    assert server.requests == []


def test_a_local_credential_shows_no_token() -> None:
    credential = LocalCredential(lambda: "secret")
    assert "secret" not in repr(credential)
    assert "secret" not in repr(credential.get_token("scope"))
