"""Which requests are sent again, counted by a real server as they arrive; both clients do alike."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable

import httpx
import pytest
from amlrest.v2021_03_01_preview.api.online_endpoints import online_endpoints_regenerate_keys
from amlrest.v2021_03_01_preview.models import RegenerateEndpointKeysRequest

from amlwrap.auth import BearerAuth, TokenSource
from amlwrap.errors import ConnectionFailedError, ServerError, ServiceError
from amlwrap.retries import ARM_RETRY, ArmRetry
from amlwrap.transport import ArmClient, AsyncArmClient
from amlwrap.workspace import Workspace
from tests.support.credentials import CountingCredential
from tests.support.local_workspace import patience
from tests.support.scripted_server import Answer, ScriptedServer

# As amlwrap's own, but for the pauses.
QUICK = ARM_RETRY.copy_with(backoff_factor=0.001)
Send = Callable[..., int]


PATIENT = httpx.Timeout(300)
IMPATIENT = httpx.Timeout(300, read=0.2)


def auth(url: str) -> BearerAuth:
    return BearerAuth(TokenSource(CountingCredential(), "scope"), url)


def send(url: str, method: str, path: str, retry: ArmRetry = QUICK, timeout: httpx.Timeout = PATIENT) -> int:
    with ArmClient(auth(url), retry=retry) as client:
        return client.request(method, path, timeout=timeout).status_code


def send_asynchronously(
    url: str, method: str, path: str, retry: ArmRetry = QUICK, timeout: httpx.Timeout = PATIENT
) -> int:
    async def use() -> int:
        async with AsyncArmClient(auth(url), retry=retry) as client:
            return (await client.request(method, path, timeout=timeout)).status_code

    return asyncio.run(use())


@pytest.fixture(params=[send, send_asynchronously], ids=["sync", "async"])
def sender(request: pytest.FixtureRequest) -> Send:
    found: Send = request.param
    return found


UNSAFE = [
    ("POST", "/endpoints/e/regenerateKeys"),
    ("POST", "/things"),
    ("POST", "/computes/cancel/start"),
    ("PATCH", "/x"),
]
SAFE = [
    ("GET", "/x"),
    ("HEAD", "/x"),
    ("PUT", "/x"),
    ("DELETE", "/x"),
    ("POST", "/datastores/d/listSecrets"),
    ("POST", "/endpoints/e/listKeys"),
    ("POST", "/endpoints/e/token"),
    ("POST", "/deployments/d/getLogs"),
    ("POST", "/jobs/j/cancel"),
    ("POST", "/JOBS/j/CANCEL/"),
]


@pytest.mark.parametrize(("method", "path"), UNSAFE)
@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
def test_what_may_have_been_done_is_not_asked_for_again(
    server: ScriptedServer, sender: Send, method: str, path: str, status: int
) -> None:
    server.on(method, path, Answer(status), Answer(200))
    with pytest.raises(ServiceError) as raised:
        sender(server.url, method, path)
    assert raised.value.status == status
    assert len(server.requests) == 1


@pytest.mark.parametrize(("method", "path"), UNSAFE)
@pytest.mark.parametrize("headers", [{}, {"Retry-After": "0"}, {"Retry-After": "soon"}])
def test_what_a_limit_kept_out_is_sent_again(
    server: ScriptedServer, sender: Send, method: str, path: str, headers: dict[str, str]
) -> None:
    server.on(method, path, Answer(429, b"", headers), Answer(429, b"", headers), Answer(200))
    assert sender(server.url, method, path) == 200
    assert len(server.requests) == 3


@pytest.mark.parametrize(("method", "path"), UNSAFE)
def test_what_was_asked_to_come_later_comes_later(server: ScriptedServer, sender: Send, method: str, path: str) -> None:
    later = Answer(503, b"", {"Retry-After": "0"})
    server.on(method, path, later, later, Answer(200))
    assert sender(server.url, method, path) == 200
    assert len(server.requests) == 3


def test_coming_later_ends_as_well(server: ScriptedServer, sender: Send) -> None:
    server.on("POST", "/things", Answer(503, {"error": {"message": "Busy."}}, {"Retry-After": "0"}))
    with pytest.raises(ServerError, match="Busy"):
        sender(server.url, "POST", "/things")
    assert len(server.requests) == 1 + QUICK.total


@pytest.mark.parametrize(("method", "path"), UNSAFE)
def test_a_connection_that_breaks_after_the_request_is_the_end_of_it(
    server: ScriptedServer, sender: Send, method: str, path: str
) -> None:
    server.on(method, path, Answer(None), Answer(200))
    with pytest.raises(ConnectionFailedError):
        sender(server.url, method, path)
    assert len(server.requests) == 1


@pytest.mark.parametrize(("method", "path"), [UNSAFE[0], UNSAFE[-1]])
def test_silence_after_the_request_is_the_end_of_it(
    server: ScriptedServer, sender: Send, method: str, path: str
) -> None:
    release = threading.Event()
    server.on(method, path, Answer(200, delay=release))
    with pytest.raises(ConnectionFailedError, match="did not answer in time"):
        sender(server.url, method, path, timeout=IMPATIENT)
    release.set()
    for _ in patience():  # a busy machine may read it later than the sender gave up
        if server.requests:
            break
    assert len(server.requests) == 1


@pytest.mark.parametrize(("method", "path"), SAFE)
@pytest.mark.parametrize("answer", [Answer(408), Answer(429), Answer(502), Answer(503), Answer(504), Answer(None)])
def test_what_may_arrive_twice_is_sent_again(
    server: ScriptedServer, sender: Send, method: str, path: str, answer: Answer
) -> None:
    server.on(method, path, answer, Answer(200))
    assert sender(server.url, method, path) == 200
    assert len(server.requests) == 2


@pytest.mark.parametrize(("method", "path"), [UNSAFE[0], UNSAFE[-1], SAFE[0]])
def test_what_never_left_is_sent_again(sender: Send, method: str, path: str) -> None:
    """The host begins to listen only when it has been found not to."""
    heard: list[bytes] = []
    host = socket.socket()

    def answer_once() -> None:
        connection, _ = host.accept()
        with connection:
            heard.append(connection.recv(65536))
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    class Listening(ArmRetry):
        def backoff_strategy(self) -> float:
            host.listen()
            thread.start()
            return 0

    thread = threading.Thread(target=answer_once)
    with host:
        host.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        assert sender(f"http://127.0.0.1:{host.getsockname()[1]}", method, path, Listening(total=4)) == 200
        thread.join()
    assert [request.partition(b" ")[0].decode() for request in heard] == [method]


def test_the_generated_client_regenerates_keys_once(workspace: Workspace, server: ScriptedServer) -> None:
    scope = workspace.scope
    where = (scope.subscription_id, scope.resource_group, scope.workspace_name, "e")
    server.on("POST", f"{workspace.id}/onlineEndpoints/e/regenerateKeys", Answer(502), Answer(502), Answer(202))
    body = RegenerateEndpointKeysRequest.from_dict({"keyType": "Primary"})
    with pytest.raises(ServerError):
        online_endpoints_regenerate_keys.sync_detailed(*where, client=workspace.client, body=body)

    async def use() -> None:
        async with workspace:
            with pytest.raises(ServerError):
                await online_endpoints_regenerate_keys.asyncio_detailed(*where, client=workspace.client, body=body)

    asyncio.run(use())
    assert len(server.requests) == 2


def test_a_host_that_does_not_accept_connections_is_tried_three_times_only() -> None:
    retry = ArmRetry(total=10)
    for made, again in ((0, True), (1, True), (2, False)):
        attempt = retry.copy_with(attempts_made=made)
        assert attempt.is_retryable_exception(httpx.ConnectError("refused")) is again
        assert attempt.is_retryable_exception(httpx.ReadError("reset"))


def test_a_host_that_does_not_answer_is_asked_twice_only() -> None:
    retry = ArmRetry(total=10)
    assert retry.is_retryable_exception(httpx.ReadTimeout("silence"))
    assert not retry.copy_with(attempts_made=1).is_retryable_exception(httpx.ReadTimeout("silence"))
