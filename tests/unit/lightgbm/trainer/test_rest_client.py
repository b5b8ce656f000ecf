"""Tracking by MLflow's REST protocol: what is sent, what is tried again, and what is told of a server that refuses."""

from __future__ import annotations

import base64
import math
import traceback
from collections.abc import Iterator
from typing import Any

import pytest

from boosting.rest_client import RestTracking
from boosting.tracking import TrackingError
from tests.support.ports import lasting_port
from tests.support.scripted_server import Answer, ScriptedServer, scripted_server

ROOT = "/workspace/api/2.0/mlflow/runs"
RUN = {"run": {"info": {"experiment_id": "7"}, "data": {"params": [{"key": "seed", "value": "1"}, {"key": "none"}]}}}
OK = Answer(200, {})
OF_ANOTHER = "what it answers is none of MLflow's, so MLFLOW_TRACKING_URI names another server"
NOW = 1_700_000_000_000


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ScriptedServer]:
    monkeypatch.setattr("boosting.rest_client._PAUSES", (0.0, 0.0))
    with scripted_server() as script:
        script.on("GET", f"{ROOT}/get", Answer(200, RUN))
        script.on("POST", f"{ROOT}/log-batch", OK)
        yield script


def tracking(server: ScriptedServer, **sign_in: Any) -> RestTracking:
    return RestTracking(f"{server.url}/workspace/", "a run", **sign_in)


def test_a_run_that_is_there_is_continued(server: ScriptedServer) -> None:
    run = tracking(server)
    assert (run.run_id, run.params) == ("a run", {"seed": "1", "none": ""})
    assert server.requests[0].query == {"run_id": "a run"}


def test_a_batch_is_one_request_and_numbers_are_as_the_protocol_has_them(server: ScriptedServer) -> None:
    metrics = [("loss", value, NOW, step) for step, value in enumerate((0.5, math.nan, math.inf, -math.inf))]
    tracking(server).log("a run", metrics=metrics, params={"x": "1"}, tags={"t": "ü"})
    (sent,) = [request.json for request in server.requests if request.method == "POST"]
    assert sent == {
        "run_id": "a run",
        "metrics": [
            {"key": "loss", "value": value, "timestamp": NOW, "step": step}
            for step, value in enumerate((0.5, "NaN", "Infinity", "-Infinity"))
        ],
        "params": [{"key": "x", "value": "1"}],
        "tags": [{"key": "t", "value": "ü"}],
    }


def test_what_one_request_does_not_hold_goes_out_in_several(server: ScriptedServer) -> None:
    params = {str(number): "x" * 7000 for number in range(150)}
    tracking(server).log("a run", metrics=[("loss", 1.0, NOW, step) for step in range(2000)], params=params)
    sent = [request.json for request in server.requests if request.method == "POST"]
    assert [len(body["metrics"]) for body in sent] == [800, 800, 400]
    assert [len(body["params"]) for body in sent] == [100, 50, 0]
    assert {len(param["value"]) for body in sent for param in body["params"]} == {6000}


def test_nothing_to_log_is_no_request(server: ScriptedServer) -> None:
    tracking(server).log("a run")
    assert len(server.requests) == 1


def test_a_nested_run_names_its_parent_and_is_ended(server: ScriptedServer) -> None:
    server.on("POST", f"{ROOT}/create", Answer(200, {"run": {"info": {"run_id": "child"}}}))
    server.on("POST", f"{ROOT}/update", OK)
    run = tracking(server)
    assert run.start_child("trial 1", started=NOW, tags={"a": "b"}) == "child"
    run.end("child", "FINISHED", ended=NOW + 1)
    tags = [{"key": "mlflow.parentRunId", "value": "a run"}, {"key": "a", "value": "b"}]
    assert [request.json for request in server.requests[1:]] == [
        {"experiment_id": "7", "run_name": "trial 1", "start_time": NOW, "tags": tags},
        {"run_id": "child", "status": "FINISHED", "end_time": NOW + 1},
    ]


@pytest.mark.parametrize(
    ("sign_in", "header"),
    [
        ({}, None),
        ({"token": "secret"}, "Bearer secret"),
        (
            {"token": "secret", "login": ("me", "pässword")},
            f"Basic {base64.b64encode('me:pässword'.encode()).decode()}",
        ),
    ],
)
def test_it_signs_in(sign_in: dict[str, Any], header: str | None, server: ScriptedServer) -> None:
    tracking(server, **sign_in)
    assert server.requests[0].headers.get("authorization") == header


@pytest.mark.parametrize("first", [Answer(429), Answer(503, {"message": "busy"}), Answer(None)])
def test_a_server_that_is_busy_or_hangs_up_is_asked_again(first: Answer, server: ScriptedServer) -> None:
    run = tracking(server)
    server.on("POST", f"{ROOT}/log-batch", first, OK)
    run.log("a run", tags={"t": "1"})
    assert [request.method for request in server.requests] == ["GET", "POST", "POST"]


@pytest.mark.parametrize(
    ("answer", "reason", "asked"),
    [
        (Answer(404, {"message": "Run\n'a run' not found."}), "Run 'a run' not found. (status 404)", 1),
        (Answer(403, b"<html>"), "Forbidden (status 403)", 1),
        (Answer(400, ["odd"]), "Bad Request (status 400)", 1),
        (Answer(200, b"<html>"), OF_ANOTHER, 1),
        (Answer(200, {"run": {}}), OF_ANOTHER, 1),
        (Answer(200, ["run"]), OF_ANOTHER, 1),
        (Answer(500, b""), "Internal Server Error (status 500)", 3),
        (Answer(None), "Remote end closed connection without response", 3),
    ],
)  # fmt: skip
def test_what_a_server_refuses_is_one_sentence(answer: Answer, reason: str, asked: int, server: ScriptedServer) -> None:
    server.on("GET", f"{ROOT}/get", answer)
    with pytest.raises(TrackingError) as caught:
        tracking(server, token="secret")
    name = server.url.removeprefix("http://")
    assert str(caught.value) == f"The tracking server {name} does not take what is logged: {reason}."
    assert len(server.requests) == asked


def test_a_server_that_is_not_there_is_told(server: ScriptedServer) -> None:
    with pytest.raises(TrackingError, match="Connection refused"):
        RestTracking(f"http://127.0.0.1:{lasting_port()}", "a run")


@pytest.mark.parametrize("token", ["secret\nX: y", "secret€"])
def test_a_token_that_no_header_holds_is_told_without_it(token: str, server: ScriptedServer) -> None:
    with pytest.raises(TrackingError, match="the token or password for it holds what no header may") as caught:
        tracking(server, token=token)
    assert "secret" not in "".join(traceback.format_exception(caught.value))
    assert server.requests == []
