"""Asking an endpoint: where its key goes, what is sent again, and what is told of answers that are none."""

from __future__ import annotations

import logging
import socket
from typing import Any

import pytest

from amlwrap.errors import AmlwrapError, AuthenticationError, ConnectionFailedError, ServiceError, ThrottledError
from amlwrap.retries import ArmRetry
from amlwrap.scoring import Opened, ScoringClient
from tests.support.scripted_server import Answer, ScriptedServer

KEY = "the-key-of-iris"


AT_ONCE = ArmRetry(total=1, status_forcelist=[408, 429, 502, 503, 504], backoff_factor=0)


def score(url: str, deployment: str | None = None, body: bytes = b"{}") -> Any:
    with ScoringClient(Opened("iris", url, KEY), deployment=deployment, timeout=None, retry=AT_ONCE) as client:
        return client.score(body)


def test_a_request_carries_the_key_and_the_deployment_that_is_asked(server: ScriptedServer) -> None:
    server.on("POST", "/score", Answer(200, [0.1234567890123456789, "x"]))
    assert score(f"{server.url}/score", "blue", b'{"a": 1}') == [0.1234567890123456789, "x"]
    (request,) = server.requests
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.headers["azureml-model-deployment"] == "blue"
    assert request.json == {"a": 1}


def test_an_answer_that_is_no_json_stays_text(server: ScriptedServer) -> None:
    server.on("POST", "/score", Answer(200, b"hello"))
    assert score(f"{server.url}/score") == "hello"
    assert "azureml-model-deployment" not in server.requests[0].headers


@pytest.mark.parametrize("url", ["http://iris.example/score", "ftp://127.0.0.1/score"])
def test_no_key_goes_where_others_can_read_it(url: str) -> None:
    with pytest.raises(AmlwrapError, match="without TLS: its key is not sent there"):
        score(url)


MODEL_ERROR = {"ms-azureml-model-error-statuscode": "400", "ms-azureml-model-error-reason": "BadInput"}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer(401, b"key_auth_access_denied"), "does not take the key that the workspace gives out for it (key_auth"),
        (Answer(404, b""), "Deployment blue of endpoint iris has nothing that answers: `amlwrap endpoint show iris`"),
        (Answer(408, b""), "did not answer within its request timeout: send less at once, or raise it"),
        (
            Answer(424, {"message": "column a is missing"}, MODEL_ERROR),
            "answered with an error of its own, 400: column a is missing; `amlwrap deployment logs blue",
        ),
        (Answer(424, b"", MODEL_ERROR), "answered with an error of its own, 400: BadInput;"),
        (Answer(424, {"error": {"message": "two\nlines."}}), "of its own: two lines;"),
        (Answer(500, b"<html>oops</html>"), "Deployment blue of endpoint iris failed; `amlwrap deployment logs blue"),
        (Answer(413, b"too large"), "refused the request: too large"),
        (Answer(302, b"", {"Location": "https://elsewhere"}), "refused the request"),
    ],
)
def test_an_answer_that_is_an_error_says_who_and_where_to_look(
    server: ScriptedServer, answer: Answer, told: str
) -> None:
    server.on("POST", "/score", answer)
    with pytest.raises(AmlwrapError) as raised:
        score(f"{server.url}/score", "blue")
    assert told in str(raised.value)
    assert isinstance(raised.value, AuthenticationError if answer.status == 401 else ServiceError)
    assert KEY not in str(raised.value)
    assert len(server.requests) == 1


def test_the_deployment_that_answered_is_named(server: ScriptedServer) -> None:
    server.on("POST", "/score", Answer(424, b"x", {"azureml-model-deployment": "green"}))
    with pytest.raises(ServiceError, match="Deployment green of endpoint iris answered"):
        score(f"{server.url}/score")


def test_what_was_turned_away_is_sent_again_and_what_may_have_arrived_is_not(server: ScriptedServer) -> None:
    server.on("POST", "/score", Answer(429, b"", {"Retry-After": "0"}), Answer(200, []))
    assert score(f"{server.url}/score") == []
    assert len(server.requests) == 2
    server.on("POST", "/score", Answer(502, b"bad gateway"))
    with pytest.raises(ServiceError):
        score(f"{server.url}/score")
    assert len(server.requests) == 3


def test_one_that_has_too_much_to_do_is_told_in_the_end(server: ScriptedServer) -> None:
    server.on("POST", "/score", Answer(429, b"", {"Retry-After": "0"}))
    with pytest.raises(ThrottledError, match="has more requests than it takes on: try again"):
        score(f"{server.url}/score")


def test_an_answer_that_takes_too_long_is_told_of_who_is_asked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        asked = Opened("iris", f"http://127.0.0.1:{silent.getsockname()[1]}/score", KEY)
        told = r"^Deployment blue of endpoint iris did not answer in 0\.01 s: send less at once, or wait longer\.$"
        client = ScoringClient(asked, deployment="blue", timeout=0.01)
        with client, pytest.raises(ConnectionFailedError, match=told):
            client.score(b"{}")


def test_an_endpoint_that_cannot_be_reached_is_told() -> None:
    with pytest.raises(ConnectionFailedError, match="cannot be reached"):
        score(f"http://127.0.0.1:{1}/score")


def test_no_key_is_logged_or_shown(server: ScriptedServer, caplog: pytest.LogCaptureFixture) -> None:
    server.on("POST", "/score", Answer(200, []))
    with caplog.at_level(logging.DEBUG):
        score(f"{server.url}/score")
    assert KEY not in caplog.text
    assert KEY not in repr(Opened("iris", "https://x", KEY))
