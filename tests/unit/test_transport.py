from __future__ import annotations

import asyncio
import logging
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
from amlrest.v2021_03_01_preview.api.compute import compute_list
from amlrest.v2021_03_01_preview.api.jobs import jobs_create_or_update, jobs_delete
from amlrest.v2021_03_01_preview.models import CommandJob, ComputeConfiguration, JobBaseResource

from amlwrap.auth import BearerAuth, TokenSource
from amlwrap.dialects.requests import Requests
from amlwrap.errors import (
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ConnectionFailedError,
    NotFoundError,
    PermissionDeniedError,
    ServerError,
    ServiceError,
    ThrottledError,
    UsageError,
)
from amlwrap.retries import ArmRetry
from amlwrap.transport import ArmClient, AsyncArmClient, connection_error
from amlwrap.workspace import Workspace
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.credentials import CountingCredential
from tests.support.scripted_server import Answer, Received, ScriptedServer

QUICK = ArmRetry(total=3, status_forcelist=[429, 502, 503], backoff_factor=0.001)


def auth(url: str) -> BearerAuth:
    return BearerAuth(TokenSource(CountingCredential(), "scope"), url)


@pytest.fixture
def client(server: ScriptedServer) -> Iterator[ArmClient]:
    with ArmClient(auth(server.url), retry=QUICK) as opened:
        yield opened


def failure(client: ArmClient, path: str = "/thing") -> ServiceError:
    with pytest.raises(ServiceError) as raised:
        client.get(path)
    return raised.value


def test_an_arm_error_keeps_everything_it_says(server: ScriptedServer, client: ArmClient) -> None:
    error = {
        "code": "UserError",
        "message": "Nothing of that name.",
        "target": "name",
        "details": [{"code": "Inner", "message": "More about it."}],
        "additionalInfo": [{"type": "Correlation", "info": {}}],
    }
    server.on("GET", "/thing", Answer(404, {"error": error}, {"x-ms-request-id": "req-1"}))
    found = failure(client)
    assert isinstance(found, NotFoundError)
    assert (found.status, found.code, found.target, found.request_id) == (404, "UserError", "name", "req-1")
    assert found.details == ({"code": "Inner", "message": "More about it."},)
    assert str(found) == "Nothing of that name. More about it. (HTTP 404, UserError, request id req-1)"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequestError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (409, ConflictError),
        (412, ConflictError),
        (429, ThrottledError),
        (499, ServiceError),
        (500, ServerError),
        (529, ServerError),
    ],
)
def test_every_status_has_its_exception(
    server: ScriptedServer, client: ArmClient, status: int, kind: type[ServiceError]
) -> None:
    server.on("GET", "/thing", Answer(status, {"error": {"code": None, "message": "No."}}))
    found = failure(client)
    assert type(found) is kind
    assert found.code is None


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<html><h1>Bad Gateway</h1></html>", "GET /thing was answered"),
        (b"", "GET /thing was answered"),
        (b"\xff\xfe\x00", "GET /thing was answered"),
        ({"error": "text"}, "text"),
        ({"error": None}, "GET /thing was answered"),
        ({"error": {"message": None, "details": None}}, "GET /thing was answered"),
        ({"error": {"message": "Odd.", "details": ["text", None], "code": 7, "target": {}}}, "Odd."),
        ({"code": "X", "message": "Without a wrapper."}, "Without a wrapper."),
        (["a", "list"], "['a', 'list']"),
        (7, "7"),
    ],
)
@pytest.mark.parametrize("status", [400, 404, 499, 500])
def test_odd_error_bodies_make_a_sentence(
    server: ScriptedServer, client: ArmClient, status: int, body: object, said: str
) -> None:
    server.on("GET", "/thing", Answer(status, body))
    found = failure(client)
    assert found.status == status
    assert found.message.startswith(said)
    assert "\n" not in str(found)


def test_a_message_of_several_lines_is_shown_as_one(server: ScriptedServer, client: ArmClient) -> None:
    server.on("GET", "/thing", Answer(400, {"error": {"message": "First\r\n  second."}}))
    assert str(failure(client)).startswith("First second. (HTTP 400")


@pytest.mark.parametrize("retry_after", ["0", "1", None, "soon"])
def test_a_throttled_request_is_sent_again(
    server: ScriptedServer, client: ArmClient, retry_after: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    headers = {"Retry-After": retry_after} if retry_after else {}
    server.on("PUT", "/thing", Answer(429, b"", headers), Answer(503, b"<html>"), Answer(200, {"done": True}))
    with caplog.at_level(logging.ERROR):
        assert client.put("/thing", json={"a": 1}).json() == {"done": True}
    assert [request.json for request in server.requests] == [{"a": 1}] * 3
    assert len({request.headers["x-ms-client-request-id"] for request in server.requests}) == 1


def test_retry_after_may_be_a_date(server: ScriptedServer, client: ArmClient) -> None:
    moment = datetime.now(UTC) + timedelta(seconds=1)
    header = {"Retry-After": format_datetime(moment, usegmt=True)}
    arrived: list[datetime] = []

    def answer(_: Received) -> Answer:
        arrived.append(datetime.now(UTC))
        return Answer(200, {})

    server.on("GET", "/thing", Answer(503, b"", header), answer)
    client.get("/thing")
    # The date has whole seconds only, so the wait may be short by what was cut off, but it was waited for.
    assert arrived[0] >= moment.replace(microsecond=0)


def test_retries_end(server: ScriptedServer, client: ArmClient) -> None:
    server.on("GET", "/thing", Answer(503, b""))
    assert isinstance(failure(client), ServerError)
    assert len(server.requests) == 4


def test_an_error_that_will_not_go_away_is_not_retried(server: ScriptedServer, client: ArmClient) -> None:
    server.on("GET", "/thing", Answer(500, b""))
    failure(client)
    assert len(server.requests) == 1


def test_a_connection_that_breaks_is_tried_again(server: ScriptedServer, client: ArmClient) -> None:
    server.on("GET", "/thing", Answer(None), Answer(200, {"ok": 1}))
    assert client.get("/thing").json() == {"ok": 1}


def test_nobody_listening_is_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with ArmClient(auth(url), retry=QUICK) as client, pytest.raises(ConnectionFailedError) as raised:
            client.get("/thing")
    assert str(raised.value).startswith(f"{url} cannot be reached (")


def test_silence_is_one_sentence(server: ScriptedServer) -> None:
    release = threading.Event()
    server.on("GET", "/thing", Answer(200, {}, delay=release))
    with ArmClient(auth(server.url), retry=ArmRetry(total=0)) as client:
        client.timeout = httpx.Timeout(60, read=0.1)
        with pytest.raises(ConnectionFailedError, match="did not answer in time"):
            client.get("/thing")
    release.set()


def test_a_body_that_cannot_be_decoded_is_one_sentence(server: ScriptedServer, client: ArmClient) -> None:
    server.on("GET", "/thing", Answer(200, b"not gzip", {"Content-Encoding": "gzip"}))
    with pytest.raises(ConnectionFailedError, match="sent an answer that cannot be read"):
        client.get("/thing")


def test_a_redirect_is_refused_and_named_without_its_query(
    server: ScriptedServer, other_server: ScriptedServer, client: ArmClient
) -> None:
    server.on("GET", "/thing", Answer(307, b"", {"Location": f"{other_server.url}/else?sig=secret"}))
    found = failure(client)
    assert f"{other_server.url}/else: is the endpoint right?" in str(found)
    assert "secret" not in str(found)
    assert other_server.requests == []


def test_the_log_has_no_query_no_body_and_no_token(
    server: ScriptedServer, client: ArmClient, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("POST", "/listSecrets", Answer(200, {"key": "the-key"}))
    with caplog.at_level(logging.DEBUG, logger="amlwrap"):
        client.post("/listSecrets", params={"sig": "signature"}, json={"password": "hidden"})
    assert "POST /listSecrets -> 200" in caplog.text
    for secret in ("signature", "hidden", "the-key", "token-1"):
        assert secret not in caplog.text


@pytest.mark.parametrize("asynchronous", [False, True])
def test_the_log_has_every_attempt_its_outcome_and_the_pause(
    server: ScriptedServer, caplog: pytest.LogCaptureFixture, asynchronous: bool
) -> None:
    server.on("GET", "/thing", Answer(503, b""), Answer(None), Answer(200, {}, {"x-ms-request-id": "req"}))

    async def use() -> None:
        async with AsyncArmClient(auth(server.url), retry=QUICK) as client:
            await client.get("/thing")

    with caplog.at_level(logging.DEBUG, logger="amlwrap"):
        if asynchronous:
            asyncio.run(use())
        else:
            with ArmClient(auth(server.url), retry=QUICK) as client:
                client.get("/thing")
    said = [record.getMessage() for record in caplog.records if record.name == "amlwrap"]
    assert said == [
        "GET /thing -> 503 (request id -)",
        "attempt 2 after HTTP 503 and a pause of 0.0 s",
        "GET /thing -> no answer (RemoteProtocolError: Server disconnected without sending a response.)",
        "attempt 3 after RemoteProtocolError and a pause of 0.0 s",
        "GET /thing -> 200 (request id req)",
    ]


def test_the_asynchronous_client_behaves_alike(server: ScriptedServer) -> None:
    server.on("GET", "/thing", Answer(503, b""), Answer(200, {"ok": 1}))
    server.on("GET", "/missing", Answer(404, {"error": "gone"}))
    server.on("GET", "/moved", Answer(302, b"", {"Location": "/thing"}))

    async def use() -> None:
        async with AsyncArmClient(auth(server.url), retry=QUICK) as client:
            assert (await client.get("/thing")).json() == {"ok": 1}
            with pytest.raises(NotFoundError, match="gone"):
                await client.get("/missing")
            with pytest.raises(ServiceError, match="redirected"):
                await client.get("/moved")
            server.on("GET", "/silent", Answer(None))
            with pytest.raises(ConnectionFailedError):
                await client.get("/silent")

    asyncio.run(use())


def test_the_generated_client_raises_the_same_errors_both_ways(workspace: Workspace, server: ScriptedServer) -> None:
    path = f"{workspace.id}/computes"
    server.on("GET", path, Answer(200, {"value": [{"name": "cpu"}]}))
    scope = workspace.scope
    where = (scope.subscription_id, scope.resource_group, scope.workspace_name)
    page = compute_list.sync(*where, client=workspace.client)
    assert page is not None
    assert page.to_dict() == {"value": [{"name": "cpu"}]}

    async def use() -> None:
        async with workspace:
            page = await compute_list.asyncio(*where, client=workspace.client)
            assert page is not None
            assert page.to_dict() == {"value": [{"name": "cpu"}]}
            server.on("GET", path, Answer(403, {"error": {"code": "AuthorizationFailed", "message": "No access."}}))
            with pytest.raises(PermissionDeniedError, match="No access"):
                await compute_list.asyncio(*where, client=workspace.client)

    asyncio.run(use())
    assert {request.query["api-version"] for request in server.requests} == {"2021-03-01-preview"}


def test_the_environments_proxy_is_used_and_named_when_it_refuses(
    server: ScriptedServer, no_proxies: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    no_proxies.setenv("HTTPS_PROXY", server.url.replace("//", "//user:hidden@"))
    with (
        caplog.at_level(logging.DEBUG, logger="amlwrap"),
        ArmClient(auth("https://management.example"), retry=QUICK) as client,
        pytest.raises(ConnectionFailedError) as raised,
    ):
        client.get("/thing")
    assert {request.method for request in server.requests} == {"CONNECT"}
    assert str(raised.value) == (
        f"https://management.example cannot be reached (the proxy {server.url} says 404 Not Found): "
        "correct HTTPS_PROXY, which names it, or name management.example in NO_PROXY."
    )
    assert f"management.example is reached through the proxy {server.url}, which HTTPS_PROXY names" in caplog.text
    assert "hidden" not in caplog.text + str(raised.value)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_tls_spoken_to_a_plain_port_is_one_sentence(server: ScriptedServer, asynchronous: bool) -> None:
    url = server.url.replace("http:", "https:")

    async def use() -> None:
        async with AsyncArmClient(auth(url), retry=ArmRetry(total=0)) as client:
            await client.get("/thing")

    with pytest.raises(ConnectionFailedError) as raised:
        if asynchronous:
            asyncio.run(use())
        else:
            with ArmClient(auth(url), retry=ArmRetry(total=0)) as client:
                client.get("/thing")
    assert str(raised.value) == (
        f"{url} cannot be reached (it does not speak TLS): check the port, and whether http:// is meant."
    )


def test_loopback_never_goes_through_a_proxy(server: ScriptedServer, no_proxies: pytest.MonkeyPatch) -> None:
    no_proxies.setenv("ALL_PROXY", "http://127.0.0.1:9")
    server.on("GET", "/thing", Answer(200, {}))
    with ArmClient(auth(server.url), retry=QUICK) as client:
        assert client.get("/thing").status_code == 200


def test_a_401_says_what_the_service_said(server: ScriptedServer, client: ArmClient) -> None:
    error = {"error": {"code": "ExpiredAuthenticationToken", "message": "The access token has expired."}}
    server.on("GET", "/thing", Answer(401, error, {"x-ms-request-id": "req-9"}))
    with pytest.raises(AuthenticationError, match="has expired; request id req-9") as raised:
        client.get("/thing")
    assert "token-" not in str(raised.value)


@pytest.mark.parametrize("body", [{"a": {1, 2}}, {"a": float("nan")}, {"a": b"x"}])
def test_what_is_no_json_is_told_before_it_is_sent(server: ScriptedServer, client: ArmClient, body: object) -> None:
    with pytest.raises(UsageError, match=r"^What was to be sent cannot be written as JSON \("):
        client.post("/thing", json=body)
    assert server.requests == []


@pytest.mark.parametrize("host", ["a..b", "a" * 70 + ".example"])
def test_what_is_no_name_of_a_host_does_not_resolve(client: ArmClient, host: str) -> None:
    with pytest.raises(ConnectionFailedError, match=r"cannot be reached \(it has a name that does not resolve\)"):
        client.get(f"https://{host}/thing")


def test_a_redirect_is_named_without_a_password(server: ScriptedServer, client: ArmClient) -> None:
    server.on("GET", "/thing", Answer(302, b"", {"Location": "https://user:hidden@else.example/x"}))
    assert "redirected to https://else.example/x: is the endpoint right?" in str(failure(client))


def test_a_refused_token_is_not_told_though_the_service_quotes_it(server: ScriptedServer, client: ArmClient) -> None:
    server.on("GET", "/thing", Answer(401, {"error": {"message": "The token eyJhbGci.eyJzdWIi.c2ln is none."}}))
    with pytest.raises(AuthenticationError, match=r"refused the token \(The token \.\.\. is none;"):
        client.get("/thing")


@pytest.mark.parametrize("form", ["sync_wait", "asyncio_wait"])
def test_what_was_deleted_may_be_gone_and_any_other_error_is_one(
    workspace: Workspace, server: ScriptedServer, form: str
) -> None:
    wait, place = getattr(jobs_delete, form), (SUBSCRIPTION, GROUP, NAME)
    server.on("DELETE", f"{workspace.id}/jobs/job", Answer(202, b"", {"Location": "/operation"}))
    server.on("GET", "/operation", Answer(202), Answer(404), Answer(409, {"error": {"code": "Conflict"}}))

    async def wait_twice() -> None:
        async with workspace:
            for _ in range(2):
                waiting = wait(*place, "job", client=workspace.client, interval=0.001)
                assert (await waiting if form == "asyncio_wait" else waiting) is None

    with pytest.raises(ConflictError):
        asyncio.run(wait_twice())


def test_an_answer_that_is_nested_too_deeply_is_one_sentence(
    workspace: Workspace, server: ScriptedServer, client: ArmClient
) -> None:
    deep = b"[" * 100_000 + b"]" * 100_000
    server.on("GET", f"{workspace.id}/computes", Answer(200, deep))
    with pytest.raises(ServiceError, match=r"^The answer is no JSON"):
        list(workspace.computes.list())
    server.on("GET", "/thing", Answer(404, deep))
    assert "GET /thing was answered" in str(failure(client))


def test_a_body_that_is_nested_too_deeply_is_not_sent(workspace: Workspace, server: ScriptedServer) -> None:
    nested: dict[str, Any] = {}
    for _ in range(10_000):
        nested = {"more": nested}
    requests = Requests("2021-03-01-preview", client=workspace.client, scope=workspace.scope)
    body = JobBaseResource(properties=CommandJob(command="x", compute=ComputeConfiguration(), tags=nested))
    with pytest.raises(UsageError, match=r"^What was to be sent is nested too deeply"):
        requests.put(jobs_create_or_update, JobBaseResource, "job", body=body)
    assert server.requests == []


def test_an_answer_that_is_no_http_is_one_that_cannot_be_read() -> None:
    request = httpx.Request("GET", "https://host.example/thing")
    told = str(connection_error(request, httpx.RemoteProtocolError("illegal status line")))
    assert told.startswith("https://host.example sent an answer that cannot be read (illegal status line): check")
