"""Tokens kept between commands, as the default credential keeps and finds them; `az` is made up."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from amlwrap.auth import BearerAuth, TokenSource
from amlwrap.credentials import LazyDefaultCredential
from amlwrap.errors import AuthenticationError, ConfigurationError
from amlwrap.expiry import EARLY
from amlwrap.token_cache import TokenCache, is_on
from amlwrap.transport import ArmClient
from tests.support.credentials import Token
from tests.support.entra import put_az
from tests.support.scripted_server import Answer, ScriptedServer

SCOPE = "https://management.azure.com/.default"
HOUR = 3600


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose user's az gives `token-1`, `token-2`, ... and writes down how often it was asked."""
    for name in [name for name in os.environ if name.startswith(("AZURE_", "AZD_", "IDENTITY_", "MSI_"))]:
        monkeypatch.delenv(name)
    for name, value in {
        "HOME": str(tmp_path),
        "AMLWRAP_CACHE_HOME": str(tmp_path / "cache"),
        "AMLWRAP_TOKEN_CACHE": "on",
        "AZURE_TOKEN_CREDENTIALS": "AzureCliCredential",
        "PATH": f"{tmp_path}:/usr/bin:/bin",
    }.items():
        monkeypatch.setenv(name, value)
    give(tmp_path, time.time() + HOUR)
    return tmp_path


def give(home: Path, expires_on: float) -> None:
    count = f"echo >> {home}/asked; n=$(wc -l < {home}/asked)"
    put_az(home, f"""{count}; echo "{{\\"accessToken\\": \\"token-$((n))\\", \\"expires_on\\": {int(expires_on)}}}" """)


def asked(home: Path) -> int:
    """How often az was asked."""
    return len((home / "asked").read_text().splitlines()) if (home / "asked").exists() else 0


def command(scope: str = SCOPE) -> str:
    """Return the token that a command comes to, which remembers nothing of those before."""
    return TokenSource(LazyDefaultCredential(), scope)().token


def kept(home: Path) -> Path:
    return home / "cache" / "tokens.json"


def test_the_second_command_asks_nobody(home: Path) -> None:
    assert [command(), command(), command("https://storage.azure.com/.default"), command()] == [
        "token-1", "token-1", "token-2", "token-1",
    ]  # fmt: skip
    assert kept(home).stat().st_mode & 0o777 == 0o600


def test_where_it_came_from_is_kept_with_it(home: Path) -> None:
    command()
    credential = LazyDefaultCredential()
    credential.get_token(SCOPE)
    assert credential.source == "AzureCliCredential"
    assert asked(home) == 1


@pytest.mark.parametrize("switch", ["off", "OFF", "0", "false", "no"])
def test_it_can_be_done_without(home: Path, monkeypatch: pytest.MonkeyPatch, switch: str) -> None:
    command()
    monkeypatch.setenv("AMLWRAP_TOKEN_CACHE", switch)
    assert command() == "token-2"
    kept(home).unlink()
    command()
    assert not kept(home).exists()


def test_a_switch_that_says_neither_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMLWRAP_TOKEN_CACHE", "of")
    with pytest.raises(ConfigurationError, match="AMLWRAP_TOKEN_CACHE is 'of': set it to off, or unset it"):
        command()
    assert is_on({})
    assert asked(home) == 0


@pytest.mark.parametrize("left", [EARLY - 5, 0, -HOUR])
def test_a_token_that_ends_soon_is_not_kept(home: Path, left: float) -> None:
    give(home, time.time() + left)
    assert [command(), command()] == ["token-1", "token-2"]


def edit(home: Path, change: Callable[[dict[str, Any]], None]) -> None:
    document = json.loads(kept(home).read_text())
    (entry,) = document["tokens"].values()
    change(entry)
    kept(home).write_text(json.dumps(document))


@pytest.mark.parametrize(
    "change",
    [
        {"expires_on": 0},
        {"expires_on": "soon"},
        {"expires_on": None},
        {"kept_at": 2**40},  # the clock has been set back since
        {"kept_at": "now"},
        {"token": ""},
        {"token": "t\u00f6ken"},
        {"token": None},
    ],
)
def test_a_token_that_does_not_last_any_more_counts_for_nothing(home: Path, change: dict[str, Any]) -> None:
    command()
    edit(home, lambda entry: entry.update(change))
    assert [command(), command()] == ["token-2", "token-2"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"7", b"\xff\xfe", b'{"form": 1, "tokens": []}', b'{"form": 9}', b"[" * 100_000]
)
def test_what_is_torn_is_ignored_and_written_anew(home: Path, content: bytes) -> None:
    command()
    kept(home).write_bytes(content)
    assert [command(), command()] == ["token-2", "token-2"]


def test_signing_in_as_another_finds_no_token_of_the_first(home: Path) -> None:
    command()
    (home / ".azure").mkdir()
    (home / ".azure" / "azureProfile.json").write_text("another", encoding="utf-8")
    assert command() == "token-2"
    (home / ".azure" / "azureProfile.json").unlink()
    assert command() == "token-1"


def test_what_was_asked_for_while_somebody_signed_in_anew_is_not_kept(home: Path) -> None:
    script = (home / "az").read_text().removeprefix("#!/bin/sh\n")
    put_az(home, f"mkdir -p {home}/.azure; date +%N > {home}/.azure/azureProfile.json; {script}")
    assert command() == "token-1"
    assert not kept(home).exists()


@pytest.mark.parametrize("obstacle", ["a file in the way", "a folder that nobody may write to"])
def test_where_nothing_can_be_kept_az_is_asked_each_time(
    home: Path, monkeypatch: pytest.MonkeyPatch, obstacle: str
) -> None:
    place = home / "blocked"
    place.write_text("")
    if obstacle == "a folder that nobody may write to":
        place = Path("/proc/self")  # even to root
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(place / "cache"))
    assert [command(), command()] == ["token-1", "token-2"]


def test_commands_at_once_all_have_a_token_and_leave_the_cache_whole(home: Path) -> None:
    scopes = [f"https://{letter}.example/.default" for letter in "abcdefgh"]
    with ThreadPoolExecutor(8) as threads:
        first = list(threads.map(command, scopes))
    assert [command(scope) for scope in scopes] == first
    assert asked(home) == 8


def test_what_has_ended_is_forgotten_when_another_is_kept(home: Path) -> None:
    command()
    edit(home, lambda entry: entry.update(expires_on=0))
    command("https://storage.azure.com/.default")
    assert len(json.loads(kept(home).read_text())["tokens"]) == 1


@pytest.mark.parametrize("claims", [False, True])
def test_a_token_that_is_refused_is_dropped(home: Path, server: ScriptedServer, claims: bool) -> None:
    command(f"{server.url}/.default")
    challenge = 'Bearer error="insufficient_claims", claims="e30="' if claims else "Bearer"
    server.on("GET", "/thing", Answer(401, b"", {"WWW-Authenticate": challenge}), Answer(200, {}))
    source = TokenSource(LazyDefaultCredential(), f"{server.url}/.default")
    with ArmClient(BearerAuth(source, server.url)) as client:
        if claims:  # which az cannot ask for
            with pytest.raises(AuthenticationError, match="claims-challenge"):
                client.get("/thing")
            assert json.loads(kept(home).read_text())["tokens"] == {}
            return
        assert client.get("/thing").json() == {}
    sent = [request.headers["authorization"] for request in server.requests]
    assert sent == ["Bearer token-1", "Bearer token-2"]
    assert command(f"{server.url}/.default") == "token-2"


def test_another_token_than_the_refused_one_stays(home: Path) -> None:
    command()
    cache = TokenCache()
    cache.drop("token-0")
    assert command() == "token-1"
    cache.drop("token-1")
    assert command() == "token-2"


def test_a_kept_token_shows_itself_nowhere(home: Path) -> None:
    cache = TokenCache()
    cache.keep("who", Token("s3cr3t", int(time.time() + HOUR)), None)
    found = cache.find("who")
    assert found is not None
    assert found.token == "s3cr3t"
    assert "s3cr3t" not in repr(found)
    assert home.exists()


def test_tokens_of_a_programs_credential_are_not_kept(home: Path, server: ScriptedServer) -> None:
    class Own:
        def get_token(self, *_: str) -> Token:
            return Token("own", int(time.time() + HOUR))

    server.on("GET", "/thing", Answer(200, {}))
    with ArmClient(BearerAuth(TokenSource(Own(), SCOPE), server.url)) as client:
        assert isinstance(client.get("/thing"), httpx.Response)
    assert not kept(home).exists()
