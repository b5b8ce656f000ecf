from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from amlwrap.assets import AuthMode
from amlwrap.local.engine.served import Served
from amlwrap.local.wire.endpoint_tokens import sign_token
from tests.support.scoring import ENDPOINT, PRIMARY, SECONDARY, Gateway, gateway, replaced, running

Scenario = Callable[[Gateway], Awaitable[None]]
LONG_AGO, FAR_OFF = 1, 2**40


@pytest.fixture
def play(tmp_path: Path) -> Callable[[Scenario], None]:
    """Let a scenario happen before a gateway of its own."""

    async def run(scenario: Scenario) -> None:
        async with gateway(tmp_path) as opened:
            await scenario(opened)

    return lambda scenario: asyncio.run(run(scenario))


def message(response: httpx.Response) -> str:
    return str(response.json()["error"]["message"])


def model_error(response: httpx.Response) -> tuple[int, str, str]:
    headers = response.headers
    return (
        response.status_code, headers["ms-azureml-model-error-statuscode"], headers["ms-azureml-model-error-reason"]
    )  # fmt: skip


def test_an_answer_is_passed_on_with_who_gave_it(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        blue = await opened.deploy("Blue")
        opened.endpoint(traffic={"blue": 100})
        response = await opened.score({"answer": [[0.25]]}, x_mine="kept")
        assert (response.status_code, response.json()) == (200, [[0.25]])
        assert response.headers["azureml-model-deployment"] == response.headers["x-made-by"] == "Blue"
        got = blue.received[0].headers
        assert got["x-mine"] == "kept"
        assert got["x-request-id"] == response.headers["x-ms-request-id"]
        assert "authorization" not in got
        assert opened.answering["blue"].active == 0

    play(scenario)


def test_the_description_comes_from_the_deployment(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        blue = await opened.deploy("blue")
        opened.endpoint(traffic={"blue": 100})
        path, key = f"/endpoints/{ENDPOINT}/swagger.json?version=3", {"authorization": f"Bearer {PRIMARY}"}
        assert (await opened.client.get(path, headers=key)).json() == ["blue"]
        assert blue.received[0].url.path + "?" + blue.received[0].url.query == "/swagger.json?version=3"
        assert (await opened.client.get(path)).status_code == 401

    play(scenario)


def test_keys_and_tokens_open_the_endpoints_that_they_are_for(play: Callable[[Scenario], None]) -> None:
    token = sign_token(ENDPOINT, FAR_OFF, PRIMARY)
    openers = {
        AuthMode.KEY: ([PRIMARY, SECONDARY], ["first", "", "workspace-token", token, "clé"]),
        AuthMode.AML_TOKEN: (
            [token],
            [PRIMARY, f"{token}0", sign_token(ENDPOINT, LONG_AGO, PRIMARY), sign_token("other", FAR_OFF, PRIMARY), "."],
        ),
        AuthMode.AAD_TOKEN: (["workspace-token"], [PRIMARY, token]),
    }

    async def scenario(opened: Gateway) -> None:
        await opened.deploy("blue")
        for mode, (right, wrong) in openers.items():
            opened.endpoint(mode, traffic={"blue": 100})
            for key in right:
                assert (await opened.score(key=key)).status_code == 200
            for key in wrong:
                response = await opened.client.post(
                    f"/endpoints/{ENDPOINT}/score", headers={"authorization": f"Bearer {key}".strip().encode()}
                )
                assert response.status_code == 401
                assert response.headers["www-authenticate"] == f'Bearer realm="{ENDPOINT}"'
                assert len(key) < 2 or key not in message(response)
        for header in ({}, {"authorization": PRIMARY}, {"authorization": f"Basic {PRIMARY}"}):
            response = await opened.client.post(f"/endpoints/{ENDPOINT}/score", headers=header)
            assert response.status_code == 401

    play(scenario)


def test_what_is_not_there_and_how_it_is_not_asked(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        unknown = await opened.client.post("/endpoints/nowhere/score")
        assert (unknown.status_code, message(unknown)) == (
            404, "There is no endpoint 'nowhere'; an endpoint is called at /endpoints/NAME/score.",
        )  # fmt: skip
        for path in ("/endpoints", f"/endpoints/{ENDPOINT}", f"/endpoints/{ENDPOINT}/predict"):
            assert message(await opened.client.post(path)).startswith(f"There is nothing at {path}")
        for method in ("GET", "HEAD", "PUT"):
            refused = await opened.client.request(method, f"/endpoints/{ENDPOINT}/score")
            assert (refused.status_code, refused.headers["allow"]) == (405, "POST")

    play(scenario)


def test_traffic_goes_to_those_that_answer_and_the_header_to_any(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        opened.endpoint()
        nobody = await opened.score()
        assert nobody.status_code == 404
        assert "no deployment that answers and gets traffic; none answers" in message(nobody)
        await opened.deploy("green")
        assert "those that answer: green" in message(await opened.score())
        assert (await opened.score(azureml_model_deployment="GREEN")).json() == ["green"]
        opened.endpoint(traffic={"blue": 90, "green": 10})
        assert (await opened.score()).json() == ["green"]
        other = await opened.score(azureml_model_deployment="red")
        assert other.status_code == 404
        assert "no deployment 'red' that answers, as the header azureml-model-deployment asks for" in message(other)

    play(scenario)


def test_a_deployment_that_has_traffic_and_is_being_started_again_is_not_ready(
    play: Callable[[Scenario], None],
) -> None:
    async def scenario(opened: Gateway) -> None:
        opened.endpoint(traffic={"Blue": 100})
        for headers in ({}, {"azureml_model_deployment": "BLUE"}):
            response = await opened.score(**headers)
            assert model_error(response) == (424, "503", "model_not_ready")
            assert response.headers["azureml-model-deployment"].lower() == "blue"

    play(scenario)


def test_only_who_would_be_refused_waits_for_what_is_being_started(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        opened.endpoint(traffic={"blue": 50, "green": 50})
        await opened.deploy("blue")
        opened.starting.clear()
        assert (await opened.score()).json() == ["blue"]
        waiting = asyncio.create_task(opened.score(azureml_model_deployment="green"))
        assert not (await asyncio.wait({waiting}, timeout=0.2))[0]
        await opened.deploy("green")
        opened.starting.set()
        assert (await waiting).json() == ["green"]

    play(scenario)


def test_a_mirror_gets_copies_and_nobody_sees_its_answers(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        await opened.deploy("blue")
        green = await opened.deploy("green")
        opened.endpoint(traffic={"blue": 100}, mirror_traffic={"green": 100, "gone": 100})
        assert (await opened.score({"answer": 1, "status": 200})).headers["azureml-model-deployment"] == "blue"
        async with asyncio.timeout(60):
            await green.came.wait()
        assert await green.received[0].json() == {"answer": 1, "status": 200}
        assert (await opened.score(azureml_model_deployment="blue")).json() == ["blue"]
        assert len(green.received) == 1

    play(scenario)


@pytest.mark.parametrize("status", [201, 400, 500])
def test_another_status_than_200_is_a_model_error_that_says_which(
    play: Callable[[Scenario], None], status: int
) -> None:
    async def scenario(opened: Gateway) -> None:
        await opened.deploy("blue")
        opened.endpoint(traffic={"blue": 100})
        response = await opened.score({"status": status, "answer": {"message": "no such column"}})
        assert model_error(response) == (424, str(status), "model_error")
        assert response.json() == {"message": "no such column"}

    play(scenario)


def test_a_deployment_that_takes_too_long_is_not_waited_for(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        blue = await opened.deploy("blue", request_timeout=timedelta(milliseconds=50))
        opened.endpoint(traffic={"blue": 100})
        blue.goes_on.clear()
        response = await opened.score()
        assert response.status_code == 408
        assert message(response).startswith("The deployment 'blue' did not answer in 0.05 s: ")
        assert opened.answering["blue"].active == 0
        blue.goes_on.set()

    play(scenario)


def test_who_finds_no_room_is_told_so_and_who_waits_gets_a_turn(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        hour = timedelta(hours=1)
        blue = await opened.deploy(
            "blue", max_concurrent_requests_per_instance=1, max_queue_wait=hour, request_timeout=hour
        )
        opened.endpoint(traffic={"blue": 100})
        blue.goes_on.clear()
        first, second = asyncio.create_task(opened.score()), asyncio.create_task(opened.score())
        while not opened.service._turns[ENDPOINT, "blue"].waiting:
            await asyncio.sleep(0)
        third = await opened.score()
        assert third.status_code == 429
        assert third.headers["ms-azureml-model-error-reason"] == "too_many_pending_request"
        assert "works on 1 requests at once and as many are waiting" in message(third)
        assert (len(blue.received), opened.answering["blue"].active) == (1, 1)
        blue.goes_on.set()
        assert [response.status_code for response in await asyncio.gather(first, second)] == [200, 200]

    play(scenario)


def test_who_waits_for_too_long_is_told_so(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        blue = await opened.deploy(
            "blue",
            max_concurrent_requests_per_instance=1,
            max_queue_wait=timedelta(milliseconds=50),
            request_timeout=timedelta(hours=1),
        )
        opened.endpoint(traffic={"blue": 100})
        blue.goes_on.clear()
        first = asyncio.create_task(opened.score())
        await blue.came.wait()
        second = await opened.score()
        assert second.status_code == 429
        assert "had no turn for this request within 0.05 s" in message(second)
        blue.goes_on.set()
        assert (await first).status_code == 200
        assert (await opened.score()).status_code == 200

    play(scenario)


def test_eight_at_once_are_answered_where_nothing_is_declared(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        await opened.deploy("blue")
        opened.endpoint(traffic={"blue": 100})
        responses = await asyncio.gather(*(opened.score() for _ in range(8)))
        assert {response.status_code for response in responses} == {200}

    play(scenario)


def test_a_request_that_finds_its_process_replaced_goes_to_the_new_one(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        await opened.deploy("blue")
        opened.endpoint(traffic={"blue": 100})
        new = opened.answering["blue"]
        async with running(None) as closed:
            pass
        gone = replaced(new, closed)

        class Ending(Served):
            """The supervisor has found it gone by the time that it is asked."""

            def answering(self) -> AbstractContextManager[None]:
                opened.answering["blue"] = new
                return super().answering()

        opened.answering["blue"] = Ending("blue", closed)
        assert (await opened.score()).json() == ["blue"]
        opened.answering["blue"] = gone
        response = await opened.score()
        assert model_error(response) == (424, "503", "model_not_ready")

    play(scenario)


def test_a_process_that_ends_in_the_middle_is_an_answer(play: Callable[[Scenario], None]) -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n[")
        writer.close()

    async def scenario(opened: Gateway) -> None:
        await opened.deploy("blue")
        opened.endpoint(traffic={"blue": 100})
        async with await asyncio.start_server(hang_up, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            opened.answering["blue"] = replaced(opened.answering["blue"], port)
            response = await opened.score()
        assert model_error(response) == (424, "502", "model_error")

    play(scenario)


def test_a_request_that_is_too_large_is_refused_and_the_connection_goes_on(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        await opened.deploy("blue")
        opened.endpoint(traffic={"blue": 100})
        response = await opened.score("x" * (32 * 2**20))
        assert (response.status_code, message(response)) == (
            413, "The request is larger than 32 MiB: send fewer rows at once.",
        )  # fmt: skip
        assert (await opened.score()).status_code == 200

    play(scenario)


def test_a_client_that_hangs_up_troubles_nobody(play: Callable[[Scenario], None]) -> None:
    async def scenario(opened: Gateway) -> None:
        blue = await opened.deploy("blue")
        opened.endpoint(traffic={"blue": 100})
        url = opened.client.base_url
        _, writer = await asyncio.open_connection(url.host, url.port)
        head = f"POST /endpoints/{ENDPOINT}/score HTTP/1.1\r\nhost: {url.host}\r\nauthorization: Bearer {PRIMARY}\r\n"
        writer.write(f"{head}content-length: 9\r\n\r\n{{".encode())
        await writer.drain()
        writer.close()
        assert (await opened.score()).status_code == 200
        assert len(blue.received) == 1

    play(scenario)
