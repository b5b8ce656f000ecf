from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from amlwrap import waiting
from amlwrap.answers import retry_after
from amlwrap.auth import BearerAuth, TokenSource
from amlwrap.errors import ServiceError, WaitTimeoutError
from amlwrap.lro import wait_for_operation
from amlwrap.retries import ArmRetry
from amlwrap.transport import ArmClient
from tests.support.clock import Clock
from tests.support.credentials import CountingCredential
from tests.support.scripted_server import Answer, ScriptedServer

SOON = {"Retry-After": "0"}


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[ArmClient]:
    auth = BearerAuth(TokenSource(CountingCredential(), "scope"), server.url)
    with ArmClient(auth, retry=ArmRetry(total=0)) as opened:
        yield opened


def start(client: ArmClient, server: ScriptedServer, status: int, **headers: str) -> None:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    server.on("DELETE", "/thing", Answer(status, b"", {**SOON, **named}))
    wait_for_operation(client.get, client.delete("/thing"))


def polled(server: ScriptedServer) -> list[str]:
    return [line for line in server.lines() if line.startswith("GET")]


def test_azure_async_operation_is_preferred_and_polled_as_given(client: ArmClient, server: ScriptedServer) -> None:
    running = Answer(200, {"status": "InProgress"}, SOON)
    server.on("GET", "/operation", running, Answer(200, {"status": "Succeeded", "percentComplete": 100.0}))
    start(
        client,
        server,
        201,
        Azure_AsyncOperation=f"{server.url}/operation?api-version=2018&service=new",
        Location=f"{server.url}/thing",
    )
    assert polled(server) == ["GET /operation"] * 2
    assert server.requests[-1].query == {"api-version": "2018", "service": "new"}


def test_location_is_polled_after_202_and_may_move(client: ArmClient, server: ScriptedServer) -> None:
    server.on("GET", "/first", Answer(202, b"", {**SOON, "Location": "/second"}))
    server.on("GET", "/second", Answer(202, b"", SOON), Answer(204))
    start(client, server, 202, Location="/first")
    assert polled(server) == ["GET /first", "GET /second", "GET /second"]


@pytest.mark.parametrize("status", [200, 201, 204])
def test_location_of_a_finished_answer_is_not_polled(client: ArmClient, server: ScriptedServer, status: int) -> None:
    start(client, server, status, Location="/thing")
    assert polled(server) == []


@pytest.mark.parametrize("status", ["Failed", "Canceled", "cancelled"])
def test_a_failed_operation_raises_what_it_says(client: ArmClient, server: ScriptedServer, status: str) -> None:
    error = {"code": "QuotaExceeded", "message": "No cores left.", "details": [{"message": "0 of 4."}]}
    server.on("GET", "/operation", Answer(200, {"status": status, "error": error}, {"x-ms-request-id": "req-2"}))
    with pytest.raises(ServiceError, match="No cores left") as raised:
        start(client, server, 202, Azure_AsyncOperation="/operation")
    assert (raised.value.code, raised.value.request_id) == ("QuotaExceeded", "req-2")
    assert raised.value.details == ({"message": "0 of 4."},)


@pytest.mark.parametrize("error", [None, "text", [], {"message": None}])
def test_a_failed_operation_may_say_nothing(client: ArmClient, server: ScriptedServer, error: object) -> None:
    server.on("GET", "/operation", Answer(200, {"status": "Failed", "error": error}))
    with pytest.raises(ServiceError):
        start(client, server, 202, Azure_AsyncOperation="/operation")


@pytest.mark.parametrize("body", [b"", b"<html>", {}, {"status": None}, []])
def test_an_operation_without_a_state_is_an_error_and_not_polled_for_ever(
    client: ArmClient, server: ScriptedServer, body: object
) -> None:
    server.on("GET", "/operation", Answer(200, body))
    with pytest.raises(ServiceError):
        start(client, server, 202, Azure_AsyncOperation="/operation")


@pytest.mark.parametrize(
    ("timeout", "asked", "sleeps"),
    [(25, "30", [25]), (25, "10", [10, 10, 5]), (0, "30", []), (90, "3600", [60, 30])],
)
def test_waiting_is_limited_to_the_second_and_ends_with_a_look(
    client: ArmClient, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, timeout: float, asked: str,
    sleeps: list[float],
) -> None:  # fmt: skip
    clock = Clock()
    monkeypatch.setattr(waiting, "time", clock)
    running = Answer(202, b"", {"Location": "/operation", "Retry-After": asked})
    server.on("DELETE", "/thing", running)
    server.on("GET", "/operation", running)
    with pytest.raises(WaitTimeoutError, match=f"still running after {timeout:g} s; it was not cancelled") as raised:
        wait_for_operation(client.get, client.delete("/thing"), timeout=timeout)
    assert raised.value.waited_for is None
    assert clock.slept == sleeps
    assert len(polled(server)) == max(1, len(sleeps))


def test_what_ends_at_the_deadline_has_ended_in_time(
    client: ArmClient, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "time", Clock())
    server.on("DELETE", "/thing", Answer(202, b"", {"Location": "/operation", "Retry-After": "30"}))
    server.on("GET", "/operation", Answer(200))
    wait_for_operation(client.get, client.delete("/thing"), timeout=25)
    assert polled(server) == ["GET /operation"]


def test_an_operation_on_another_host_gets_no_token(
    client: ArmClient, server: ScriptedServer, other_server: ScriptedServer
) -> None:
    other_server.on("GET", "/operation", Answer(200, {"status": "Succeeded"}))
    start(client, server, 202, Azure_AsyncOperation=f"{other_server.url}/operation")
    assert "authorization" not in other_server.requests[0].headers


def test_retry_after_is_seconds_or_a_date() -> None:
    now = datetime.now(UTC)
    assert retry_after({"Retry-After": "7"}) == 7
    later = retry_after({"Retry-After": format_datetime(now + timedelta(hours=1), usegmt=True)})
    assert later is not None
    assert 3500 < later <= 3600
    assert retry_after({"Retry-After": format_datetime(now - timedelta(hours=1), usegmt=True)}) == 0
    assert retry_after({"Retry-After": (now + timedelta(hours=1)).strftime("%a, %d %b %Y %H:%M:%S")}) is not None


@pytest.mark.parametrize("header", ["", "soon", "-1", "1.5", "²", "Mon, 99 Foo 2026 00:00:00 GMT"])
def test_an_unreadable_retry_after_counts_as_none(header: str) -> None:
    assert retry_after({"Retry-After": header}) is None
