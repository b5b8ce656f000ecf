from __future__ import annotations

import asyncio
import base64
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from azure.identity import AzureCliCredential

from amlwrap.auth import BearerAuth, TokenSource
from amlwrap.credentials import LazyDefaultCredential, LocalCredential
from amlwrap.errors import AuthenticationError, ConfigurationError
from amlwrap.retries import ArmRetry
from amlwrap.transport import ArmClient, AsyncArmClient
from tests.support.credentials import CountingCredential, FailingCredential, RememberingCredential, Token
from tests.support.entra import put_az
from tests.support.scripted_server import Answer, ScriptedServer

ONCE = ArmRetry(total=0)
WRONG: Any = b"token"
NOTHING: Any = None


class GivingCredential:
    """Gives what it was given."""

    def __init__(self, given: Any) -> None:
        self.given = given

    def get_token(self, *_: str) -> Any:
        return self.given


def source(credential: CountingCredential | RememberingCredential) -> TokenSource:
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


def test_a_token_that_was_renewed_meanwhile_is_taken() -> None:
    credential = CountingCredential()
    get = source(credential)
    refused = get()
    renewed = get.renew(refused)
    assert get.renew(refused) is renewed is get()
    assert credential.scopes == ["scope"] * 2


def test_many_threads_that_are_refused_at_once_ask_once() -> None:
    credential = CountingCredential()
    get = source(credential)
    refused = get()
    with ThreadPoolExecutor(8) as threads:
        renewed = list(threads.map(lambda _: get.renew(refused), range(8)))
    assert {token.token for token in renewed if token} == {"token-2"}
    assert credential.scopes == ["scope"] * 2


def test_a_credential_that_gives_the_same_token_again_is_asked_for_another_once() -> None:
    credential = RememberingCredential()
    get = source(credential)
    refused = get()
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda _: get.renew(refused), range(8))) == [None] * 8
    assert credential.asked == [{}, {}]
    assert get().token == "token"  # the next request tries whatever the credential has by then


@pytest.mark.parametrize("way", ["at once", "asynchronous"])
def test_a_token_that_was_refused_is_not_sent_again(server: ScriptedServer, way: str) -> None:
    server.on("GET", "/thing", Answer(401, {"error": {"message": "Expired."}}))
    auth = BearerAuth(source(RememberingCredential()), server.url)

    async def ask() -> None:
        async with AsyncArmClient(auth, retry=ONCE) as client:
            await client.get("/thing")

    with pytest.raises(AuthenticationError, match=r"Expired; .*, and the credential has no other"):
        if way == "at once":
            with ArmClient(auth, retry=ONCE) as client:
                client.get("/thing")
        else:
            asyncio.run(ask())
    assert tokens(server) == ["Bearer token"]


@pytest.mark.parametrize("padding", ["", "=="])
def test_claims_that_the_service_wants_are_asked_for(server: ScriptedServer, padding: str) -> None:
    claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}'
    encoded = base64.urlsafe_b64encode(claims.encode()).decode().rstrip("=") + padding
    challenge = f'Bearer authorization_uri="https://x/y", error="insufficient_claims", claims="{encoded}"'
    server.on("GET", "/thing", Answer(401, b"", {"WWW-Authenticate": challenge}), Answer(200, {}))
    credential = RememberingCredential()
    with ArmClient(BearerAuth(source(credential), server.url), retry=ONCE) as client:
        client.get("/thing")
    assert credential.asked == [{}, {"claims": claims, "enable_cae": True}]
    assert tokens(server) == ["Bearer token", "Bearer token with claims"]


@pytest.mark.parametrize("challenge", ['Bearer claims="%%%"', 'Bearer claims="_w"', "Basic", ""])
def test_claims_that_nobody_can_read_are_no_claims(server: ScriptedServer, challenge: str) -> None:
    server.on("GET", "/thing", Answer(401, b"", {"WWW-Authenticate": challenge}), Answer(200, {}))
    with ArmClient(BearerAuth(source(CountingCredential()), server.url), retry=ONCE) as client:
        client.get("/thing")
    assert tokens(server) == ["Bearer token-1", "Bearer token-2"]


def test_a_credential_that_knows_no_claims_is_asked_without(server: ScriptedServer) -> None:
    challenge = 'Bearer error="insufficient_claims", claims="e30"'
    server.on("GET", "/thing", Answer(401, b"", {"WWW-Authenticate": challenge}), Answer(200, {}))
    with ArmClient(BearerAuth(source(CountingCredential()), server.url), retry=ONCE) as client:
        client.get("/thing")
    assert tokens(server) == ["Bearer token-1", "Bearer token-2"]


def test_the_default_credential_forgets_what_it_remembers(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[RememberingCredential] = []

    def make(**_: object) -> RememberingCredential:
        made.append(RememberingCredential(f"token-{len(made) + 1}"))
        return made[-1]

    monkeypatch.setattr("azure.identity.DefaultAzureCredential", make)
    credential = LazyDefaultCredential()
    get = TokenSource(credential, "scope")
    refused = get()
    renewed = get.renew(refused)
    assert renewed is not None
    assert (refused.token, renewed.token, get().token) == ("token-1", "token-2", "token-2")
    credential.close()
    assert [one.closed for one in made] == [True, True]


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


@pytest.mark.parametrize(
    "given", [None, "token", Token(WRONG, 2**40), Token("token", NOTHING)], ids=["None", "text", "no text", "no time"]
)
def test_what_is_no_token_is_told_before_anything_is_sent(given: object) -> None:
    with pytest.raises(AuthenticationError, match=r"^The GivingCredential returned no token: that is an object with"):
        TokenSource(GivingCredential(given), "scope")()


def test_an_empty_token_is_told(server: ScriptedServer) -> None:
    with (
        ArmClient(BearerAuth(TokenSource(GivingCredential(Token("", 2**40)), "scope"), server.url)) as client,
        pytest.raises(AuthenticationError, match="no request can carry: it is empty"),
    ):
        client.get("/thing")
    assert server.requests == []


@pytest.mark.parametrize("printed", ["[]", "null", '{"accessToken": "t", "expires_on": null}'])
def test_az_that_prints_other_json_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printed: str
) -> None:
    put_az(tmp_path, f"echo '{printed}'")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(AuthenticationError, match=r"^Not signed in to Azure \(AzureCliCredential: .*az login"):
        TokenSource(AzureCliCredential(), "https://scope/.default")()


@pytest.mark.parametrize("endpoint", ["https://xn--a", "https://"])
def test_an_endpoint_whose_host_is_none_is_refused(endpoint: str) -> None:
    with pytest.raises(ConfigurationError, match="is no https URL"):
        BearerAuth(source(CountingCredential()), endpoint)
