"""The collection of endpoints, speaking both families with a service that keeps what it is sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from amlwrap import Workspace, table_requests
from amlwrap.errors import AmlwrapError, NotFoundError, ServiceError, UsageError
from tests.support.credentials import CountingCredential
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_endpoint import SECRET, ServedEndpoint

SPOKEN = ("2021-03-01-preview", "2024-04-01")


@pytest.fixture(params=SPOKEN)
def workspace(
    request: pytest.FixtureRequest, server: ScriptedServer, credential: CountingCredential
) -> Iterator[Workspace]:
    with Workspace("s", "g", "w", credential=credential, endpoint=server.url, api_version=request.param) as opened:
        yield opened


@pytest.fixture
def service(workspace: Workspace, server: ScriptedServer) -> ServedEndpoint:
    return ServedEndpoint(server, workspace.id)


def test_an_endpoint_is_created_and_waited_for(workspace: Workspace, service: ServedEndpoint) -> None:
    made = workspace.endpoints.create("iris", auth_mode="aml_token", description="d", tags={"a": "b"})
    assert (made.name, made.auth_mode, made.description, made.tags) == ("iris", "AMLToken", "d", {"a": "b"})
    assert service.server.lines()[-2:] == ["GET /operation", f"GET {workspace.id}/onlineEndpoints/iris"]
    assert [endpoint.name for endpoint in workspace.endpoints.list()] == ["iris"]


def test_one_that_is_there_keeps_its_traffic(workspace: Workspace, service: ServedEndpoint) -> None:
    service.open(blue=100)
    told: list[str] = []
    assert workspace.endpoints.create("iris", notify=told.append).traffic == {"blue": 100}
    assert told == ["Endpoint iris exists already, the same as this one: nothing was changed."]
    with pytest.raises(UsageError, match=r"already, with another auth_mode \(Key\): nothing was changed"):
        workspace.endpoints.create("iris", auth_mode="aad_token")
    with pytest.raises(UsageError, match="with another tags"):
        workspace.endpoints.create("iris", tags={"a": "b"})
    assert service.sent("PUT") == []


def test_one_that_fails_says_why(workspace: Workspace, service: ServedEndpoint) -> None:
    service.failure = {"code": "QuotaExceeded", "message": "No more endpoints."}
    with pytest.raises(ServiceError, match="No more endpoints"):
        workspace.endpoints.create("iris")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"name": "a b"}, "is not a name for an endpoint"),
        ({"name": "iris", "auth_mode": "password"}, "'password' is not one of key, aml_token, aad_token"),
        ({"name": "iris", "tags": {"a": 1}}, "must be text"),
        ({"name": "iris", "description": 1}, "description is text"),
        ({"name": "iris", "public_network_access": "no"}, "public_network_access is True or False"),
        ({"name": "iris", "timeout": -1}, "A timeout is"),
    ],
)
def test_an_endpoint_that_cannot_be_is_refused_before_anything_is_sent(
    workspace: Workspace, service: ServedEndpoint, arguments: dict[str, Any], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        workspace.endpoints.create(**arguments)
    assert service.server.requests == []


def test_traffic_goes_to_deployments_that_there_are(workspace: Workspace, service: ServedEndpoint) -> None:
    service.open(blue=100)
    service.deploy("blue", "green")
    assert workspace.endpoints.set_traffic("iris", {"Green": 100}).traffic.get("green") == 100
    assert workspace.endpoints.get("iris").traffic.get("blue", 0) == 0
    with pytest.raises(UsageError, match="Endpoint iris has no deployment 'gren': did you mean 'green'"):
        workspace.endpoints.set_traffic("iris", {"gren": 100})


def test_what_opens_an_endpoint_is_asked_for_by_what_it_is(workspace: Workspace, service: ServedEndpoint) -> None:
    service.open()
    assert workspace.endpoints.keys("iris").primary_key == SECRET
    with pytest.raises(UsageError, match="Endpoint iris is opened by Key: it has no tokens of the workspace"):
        workspace.endpoints.token("iris")
    service.open("AMLToken")
    assert workspace.endpoints.token("iris").access_token == "a-token"
    with pytest.raises(UsageError, match="is opened by AMLToken: it has no keys"):
        workspace.endpoints.keys("iris")


@pytest.mark.parametrize(("auth_mode", "secret"), [("Key", SECRET), ("AMLToken", "a-token"), ("AADToken", "token-2")])
def test_an_endpoint_is_asked_with_what_opens_it(
    workspace: Workspace, service: ServedEndpoint, credential: CountingCredential, auth_mode: str, secret: str
) -> None:
    service.open(auth_mode, blue=100)
    service.server.on("POST", "/score", Answer(200, [1]))
    assert workspace.endpoints.invoke("iris", {"input_data": []}) == [1]
    assert service.server.requests[-1].headers["authorization"] == f"Bearer {secret}"
    assert ("https://ml.azure.com/.default" in credential.scopes) == (auth_mode == "AADToken")


def test_a_request_is_sent_as_it_stands_in_its_file(
    workspace: Workspace, service: ServedEndpoint, tmp_path: Path
) -> None:
    service.open(blue=100)
    service.deploy("blue")
    service.server.on("POST", "/score", Answer(200, {"a": 1}))
    (tmp_path / "r.json").write_text('\ufeff{"a": 1.10}', encoding="utf-8")
    assert workspace.endpoints.invoke("iris", tmp_path / "r.json", deployment="BLUE") == {"a": 1}
    sent = service.server.requests[-1]
    assert sent.body == b'{"a": 1.10}'
    assert sent.headers["azureml-model-deployment"] == "blue"


def test_a_large_table_is_asked_for_in_parts_and_the_answers_are_one(
    workspace: Workspace, service: ServedEndpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_requests, "MOST_BYTES", 40)
    service.open(blue=100)
    rows = [{"a": row} for row in range(9)]
    server, told = service.server, []
    server.on("POST", "/score", lambda sent: Answer(200, [row[0] * 2 for row in sent.json["input_data"]["data"]]))
    assert workspace.endpoints.invoke("iris", data=rows, notify=told.append) == [2 * row for row in range(9)]
    assert "and their answers were joined" in told[0]
    server.on("POST", "/score", Answer(200, {"predictions": [1]}))
    before = len(service.sent("POST", "/score"))
    with pytest.raises(AmlwrapError, match="cannot be joined: send fewer rows at once"):
        workspace.endpoints.invoke("iris", data=rows)
    assert len(service.sent("POST", "/score")) == before + 1


def test_nobody_is_asked_where_nobody_can_answer(workspace: Workspace, service: ServedEndpoint) -> None:
    service.open()
    service.deploy("blue")
    with pytest.raises(UsageError, match="No deployment of endpoint iris takes traffic: name the one to ask"):
        workspace.endpoints.invoke("iris", {})
    with pytest.raises(UsageError, match="has no deployment 'x': it has blue"):
        workspace.endpoints.invoke("iris", {}, deployment="x")
    assert service.sent("POST") == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({}, "give one of the two"),
        ({"request": {}, "data": [{"a": 1}]}, "give one of the two"),
        ({"request": {"a": object()}}, "cannot be written as JSON"),
        ({"request": "nothing.json"}, "The request file nothing.json does not exist"),
        ({"request": 5}, "is a path on this machine"),
        ({"data": "nothing.csv"}, "There is no file"),
    ],
)
def test_what_cannot_be_sent_is_told_before_anything_is(
    workspace: Workspace, service: ServedEndpoint, arguments: dict[str, Any], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        workspace.endpoints.invoke("iris", **arguments)
    assert service.server.requests == []


def test_a_request_file_that_holds_no_json_is_told(
    workspace: Workspace, service: ServedEndpoint, tmp_path: Path
) -> None:
    (tmp_path / "r.json").write_text("a,b\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"holds no JSON .* or give a table as data"):
        workspace.endpoints.invoke("iris", tmp_path / "r.json")


def test_an_endpoint_is_deleted_only_if_it_is_there(workspace: Workspace, service: ServedEndpoint) -> None:
    with pytest.raises(NotFoundError):
        workspace.endpoints.delete("iris")
    service.open()
    workspace.endpoints.delete("iris")
    assert [line for line in service.server.lines() if line.startswith("DELETE")]


def test_a_service_that_knows_no_such_word_is_shown_all_the_same(workspace: Workspace, service: ServedEndpoint) -> None:
    service.open("Handshake", blue=100)
    assert json.dumps(workspace.endpoints.get("iris").auth_mode) == '"Handshake"'
    with pytest.raises(UsageError, match="is opened by Handshake, which amlwrap does not know"):
        workspace.endpoints.invoke("iris", {})
