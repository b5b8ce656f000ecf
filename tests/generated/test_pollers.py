"""How long waiting takes, what it is told by, and how a poller goes on elsewhere."""

from __future__ import annotations

import asyncio
import json
import pickle
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from amlrest.client import Client
from amlrest.errors import OperationTimeout
from amlrest.pauses import Pauses
from amlrest.v2024_04_01.api.jobs import jobs_delete
from amlrest.v2024_04_01.api.online_endpoints import online_endpoints_create_or_update

from tests.generated.forms import PLACE, call, run, signed_in
from tests.generated.waiting import DONE, ENDPOINT, RUNNING, SOON, accepted, delete_job, resource
from tests.support.scripted_server import Answer, ScriptedServer


def test_a_wait_that_takes_too_long_can_go_on(server: ScriptedServer, form: str) -> None:
    server.on("DELETE", "*/jobs/job", accepted(operation="/status"))
    server.on("GET", "/status", RUNNING)
    with pytest.raises(OperationTimeout, match=r"still runs after 0\.01 s \(Updating\)") as caught:
        delete_job(server, form, timeout=0.01, interval=SOON)
    looks = len(server.requests)
    assert looks > 1
    with pytest.raises(OperationTimeout):
        delete_job(server, form, timeout=0)  # looks once
    assert len(server.requests) == looks + 2
    poller, sent = caught.value.poller, pickle.loads(pickle.dumps(caught.value))
    assert (str(sent), sent.token) == (str(caught.value), poller.token)
    assert (poller.is_over, poller.status, poller.url) == (False, "Updating", "/status")
    server.on("GET", "/status", RUNNING, DONE)
    assert run(form, signed_in(server.url), lambda client: wait_on(form, jobs_delete, poller.token, client)) is None


def test_what_still_runs_is_told_in_one_line_without_secrets(server: ScriptedServer) -> None:
    server.on("DELETE", "*/jobs/job", accepted(operation="/status?sig=hush"))
    server.on("GET", "/status", Answer(200, {"status": "Up\ndating sig=hush " + "on " * 1000}))
    with pytest.raises(
        OperationTimeout, match=r"^The operation still runs after 0 s \(Up dating sig=<secret> "
    ) as caught:
        delete_job(server, "sync", timeout=0)
    assert "hush" not in f"{caught.value!r}"
    assert len(str(caught.value)) < 3000


def wait_on(form: str, module: Any, started: Any, client: Any) -> Any:
    return getattr(module.poller(started, client=client), f"{form}_wait")(timeout=60, interval=SOON)


def test_an_operation_is_waited_for_from_the_answer_that_started_it(server: ScriptedServer, form: str) -> None:
    server.on("PUT", "*/onlineEndpoints/e", accepted(201, operation="/status"))
    server.on("GET", "/status", RUNNING, DONE)
    server.on("GET", "*/onlineEndpoints/e", resource("Succeeded"))
    module = online_endpoints_create_or_update
    started = call(server.url, form, module, "detailed", *PLACE, "e", body=ENDPOINT)

    with signed_in(server.url) as client:
        poller = module.poller(started, client=client)
        token = poller.token
        assert poller.sync_wait(interval=SOON) == poller.sync_wait()
    for known in (started, token, poller.token):
        found = run(form, signed_in(server.url), lambda client, known=known: wait_on(form, module, known, client))
        assert found.name == "e"


def test_two_may_wait_on_one_poller(server: ScriptedServer) -> None:
    looked = threading.Event()
    server.on("PUT", "*/onlineEndpoints/e", accepted(201, operation="/status"))
    server.on("GET", "/status", DONE, Answer(200, DONE.body, delay=looked))
    server.on("GET", "*/onlineEndpoints/e", resource("Succeeded"))
    module = online_endpoints_create_or_update

    async def both(client: Client) -> list[Any]:
        started = await module.asyncio_detailed(*PLACE, "e", client=client, body=ENDPOINT)
        poller = module.poller(started, client=client)

        async def first() -> Any:
            found = await poller.asyncio_wait(interval=SOON)
            looked.set()  # only now the other one sees that the operation has ended
            return found

        return await asyncio.gather(first(), poller.asyncio_wait(interval=SOON))

    one, other = run("asyncio", signed_in(server.url), both)
    assert (one.name, other) == ("e", one)


@pytest.mark.parametrize(
    "fields",
    [[], ["a", "nowhere", "b", None], [1, "location", "b", None], ["a", "location", "b"], ["a", "location", 1, None]],
)
def test_what_is_no_token_of_a_poller_is_refused(server: ScriptedServer, fields: list[Any]) -> None:
    server.on("DELETE", "*/jobs/job", accepted(operation="/status"))
    client = signed_in(server.url)
    with client:
        token = jobs_delete.poller(jobs_delete.sync_detailed(*PLACE, "job", client=client), client=client).token
    name, *good = json.loads(token)
    assert jobs_delete.poller(json.dumps([name, *good]), client=client).token == token
    for wrong in ("", "x", "{}", json.dumps(good), json.dumps([name, *fields])):
        with pytest.raises(ValueError, match="no token of a poller"):
            jobs_delete.poller(wrong, client=client)
    with pytest.raises(ValueError, match="no token of a poller of this operation"):
        online_endpoints_create_or_update.poller(token, client=client)


@pytest.mark.parametrize("options", [{"timeout": -1}, {"interval": float("nan")}, {"timeout": float("inf")}])
def test_a_time_that_is_none_is_refused_before_anything_is_sent(
    server: ScriptedServer, form: str, options: dict[str, float]
) -> None:
    with pytest.raises(ValueError, match="is a number of seconds from 0, or None"):
        delete_job(server, form, **options)
    assert server.requests == []


def test_a_pause_is_as_long_as_the_service_asks() -> None:
    assert Pauses(None, None).next({"Retry-After": "7"}) == 7
    assert Pauses(None, 0.5).next({"Retry-After": "7"}) == 7
    assert Pauses(None, 0.5).next({"retry-after-ms": "100", "Retry-After": "7"}) == 0.1
    assert Pauses(None, None).next({"Retry-After": "9" * 30}) == 600
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert 80 < Pauses(None, None).next({"Retry-After": later}) <= 90
    for nothing in (
        "0",
        "-1",
        "soon",
        "",
        "²",
        "Mon, 01 Jan 99999999999999999999 00:00:00 GMT",
        format_datetime(datetime.now(UTC) - timedelta(days=1), usegmt=True),
    ):
        assert Pauses(None, 0.5).next({"Retry-After": nothing}) == 0.5


def test_a_pause_grows_where_nobody_names_one_and_ends_with_the_time_limit() -> None:
    pauses = Pauses(None, None)
    lengths = [pauses.next({}) for _ in range(20)]
    assert (lengths[0], lengths[-1]) == (0.2, 10)
    assert lengths == sorted(lengths)
    assert Pauses(0, None).next({"Retry-After": "7"}) == 0
    assert 0 < Pauses(5, None).next({"Retry-After": "7"}) <= 5


def test_the_service_is_waited_for_as_long_as_it_asks(server: ScriptedServer, form: str) -> None:
    server.on("DELETE", "*/jobs/job", Answer(202, b"", {"Location": "/result", "Retry-After": "60"}))
    server.on("GET", "/result", Answer(202))
    with pytest.raises(OperationTimeout):
        delete_job(server, form, timeout=0.02)  # a look at the limit, not one each millisecond
    assert len(server.requests) == 2
