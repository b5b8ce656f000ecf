"""How a workspace's requests are sent, where a program wants it another way."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from amlwrap.errors import ConfigurationError, ConnectionFailedError, ServerError, UsageError
from amlwrap.workspace import Workspace
from tests.support.credentials import CountingCredential
from tests.support.scripted_server import Answer, ScriptedServer

PLACE = ("s", "g", "w")


class Own(httpx.BaseTransport):
    """Answers everything itself, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[httpx.Request] = []
        self.closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return httpx.Response(200, json={"value": [{"name": "own"}]})

    def close(self) -> None:
        self.closed = True


class AsyncOwn(httpx.AsyncBaseTransport):
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"own": request.url.path})


def open_workspace(server: ScriptedServer, **sending: Any) -> Workspace:
    return Workspace(*PLACE, credential=CountingCredential(), endpoint=server.url, **sending)


def test_a_transport_of_ones_own_sends_signed_requests_and_is_closed(server: ScriptedServer) -> None:
    own = Own()
    with open_workspace(server, transport=own, api_version="2021-03-01-preview") as workspace:
        assert [compute.name for compute in workspace.computes.list()] == ["own"]
    assert own.asked[0].headers["Authorization"] == "Bearer token-1"
    assert own.closed
    assert server.requests == []


BOTH = httpx.MockTransport(lambda request: httpx.Response(200, json={"own": request.url.path}))


@pytest.mark.parametrize("sending", [{"async_transport": AsyncOwn()}, {"transport": BOTH}])
def test_asynchronous_requests_go_by_it_too(server: ScriptedServer, sending: dict[str, Any]) -> None:
    async def ask() -> Any:
        async with open_workspace(server, **sending) as workspace:
            return (await workspace.client.get_async_httpx_client().get("/thing")).json()

    assert asyncio.run(ask()) == {"own": "/thing"}
    assert server.requests == []


def test_a_transport_for_one_kind_is_not_gone_round_by_the_other(server: ScriptedServer) -> None:
    async def ask() -> None:
        async with open_workspace(server, transport=Own()) as workspace:
            await workspace.client.get_async_httpx_client().get("/thing")

    with pytest.raises(UsageError, match="for synchronous use alone: give it an async_transport"):
        asyncio.run(ask())
    with (
        open_workspace(server, async_transport=AsyncOwn()) as workspace,
        pytest.raises(UsageError, match="no transport: give it one"),
    ):
        workspace.http.get("/thing")
    assert server.requests == []


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pause for no time between attempts."""
    monkeypatch.setattr("httpx_retries.Retry.backoff_strategy", lambda _: 0.0)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("retries", [0, 1, 3])
def test_a_request_is_sent_again_as_often_as_asked(server: ScriptedServer, retries: int) -> None:
    server.on("GET", "/thing", Answer(503, b"", {"Retry-After": "0"}))
    with open_workspace(server, retries=retries) as workspace, pytest.raises(ServerError):
        workspace.http.get("/thing")
    assert len(server.requests) == retries + 1


@pytest.mark.usefixtures("at_once")
def test_what_is_asked_for_goes_for_a_host_that_does_not_answer_too() -> None:
    tried: list[httpx.Request] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        tried.append(request)
        raise httpx.ConnectTimeout("timed out")

    for retries, times in ((None, 3), (1, 2)):
        tried.clear()
        transport = httpx.MockTransport(refuse)
        with (
            Workspace(*PLACE, credential=CountingCredential(), transport=transport, retries=retries) as workspace,
            pytest.raises(ConnectionFailedError),
        ):
            workspace.http.get("/thing")
        assert len(tried) == times


@pytest.mark.parametrize(
    ("timeout", "taken"),
    [
        (None, {"connect": 10.0, "read": 60.0, "write": 60.0, "pool": 60.0}),
        (5, dict.fromkeys(("connect", "read", "write", "pool"), 5)),
        (httpx.Timeout(None, connect=1.5), {"connect": 1.5, "read": None, "write": None, "pool": None}),
    ],
)
def test_a_request_may_take_as_long_as_asked(
    server: ScriptedServer, timeout: float | httpx.Timeout | None, taken: dict[str, float | None]
) -> None:
    own = Own()
    with open_workspace(server, transport=own, timeout=timeout) as workspace:
        workspace.http.get("/thing")
    assert own.asked[0].extensions["timeout"] == taken


@pytest.mark.parametrize(
    ("sending", "told"),
    [
        ({"retries": -1}, "retries is how often a request is sent again, 0 or more, and not -1"),
        ({"retries": True}, "retries is how often"),
        ({"retries": 1.5}, "retries is how often"),
        ({"timeout": 0}, "timeout is seconds, more than 0, or an httpx.Timeout, and not 0"),
        ({"timeout": float("nan")}, "timeout is seconds"),
        ({"timeout": float("inf")}, "timeout is seconds"),
        ({"timeout": "5"}, "timeout is seconds"),
        ({"transport": AsyncOwn()}, "transport is an httpx.BaseTransport, and not"),
        ({"async_transport": Own()}, "async_transport is an httpx.AsyncBaseTransport, and not"),
    ],
)
def test_what_is_nothing_of_the_kind_is_told(server: ScriptedServer, sending: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        open_workspace(server, **sending)


def by_config(folder: Path, **sending: Any) -> Workspace:
    return Workspace.from_config(folder=folder, credential=CountingCredential(), **sending)


@pytest.mark.parametrize("find", [by_config, Workspace.local])
def test_it_goes_for_workspaces_that_are_found(
    server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, find: Callable[..., Workspace]
) -> None:
    monkeypatch.setenv("AZURE_RESOURCE_MANAGER_ENDPOINT", server.url)
    names = {"subscription_id": "s", "resource_group": "g", "workspace_name": "w"}
    (tmp_path / "config.json").write_text(json.dumps(names))
    (tmp_path / "server.json").write_text(
        json.dumps({**names, "url": server.url, "blob_endpoint": f"{server.url}/account", "token": "t"})
    )
    own = Own()
    with find(tmp_path, transport=own, timeout=5, retries=0) as workspace:
        workspace.http.get("/thing")
    assert own.asked[0].extensions["timeout"]["read"] == 5
    with pytest.raises(TypeError, match="timeuot"):
        find(tmp_path, timeuot=5)
