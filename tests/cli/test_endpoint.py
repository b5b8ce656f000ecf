"""What `amlwrap endpoint` and `amlwrap deployment` print, as tables, as JSON, and beside them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from amlwrap.cli.facts import deployment as deployment_facts
from amlwrap.cli.facts import endpoint as endpoint_facts
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_endpoint import SECRET, ServedEndpoint

Run = Callable[..., Outcome]
_GROUP_ID = f"/subscriptions/{SUBSCRIPTION}/resourceGroups/{GROUP}"
ID = f"{_GROUP_ID}/providers/Microsoft.MachineLearningServices/workspaces/{NAME}"


@pytest.fixture
def service(server: ScriptedServer) -> ServedEndpoint:
    """Serve an endpoint with a deployment, and what another may be made of."""
    found = ServedEndpoint(server, ID)
    found.open(blue=100)
    model = f"{ID}/models/iris/versions/1"
    found.deploy("blue", model={"referenceType": "Id", "assetId": model}, instanceType="Standard_DS3_v2")
    for resource_id in (model, f"{ID}/codes/c/versions/1", f"{ID}/environments/e/versions/1"):
        server.on("GET", resource_id, Answer(200, {"id": resource_id, "name": "1", "properties": {}}))
    return found


def test_endpoints_are_listed_with_state_traffic_and_address(amlwrap: Run, service: ServedEndpoint) -> None:
    header, row = amlwrap("endpoint", "list").out.splitlines()
    assert header.split() == ["NAME", "STATE", "AUTH_MODE", "TRAFFIC", "SCORING_URI"]
    assert row.split() == ["iris", "Succeeded", "key", "blue=100", f"{service.server.url}/score"]
    (found,) = json.loads(amlwrap("endpoint", "list", "-o", "json").out)
    assert (found["traffic"], found["auth_mode"]) == ({"blue": 100}, "key")
    assert list(found) == list(endpoint_facts.MEANING)


def test_keys_are_printed_where_they_are_asked_for_and_nowhere_else(
    amlwrap: Run, service: ServedEndpoint, tmp_path: Path
) -> None:
    assert json.loads(amlwrap("endpoint", "keys", "iris", "-o", "json").out)["primary_key"] == SECRET
    service.server.on("POST", "/score", Answer(424, b"no"))
    (tmp_path / "r.json").write_text("{}")
    asked = amlwrap("endpoint", "invoke", "iris", "-r", str(tmp_path / "r.json"))
    shown = amlwrap("endpoint", "show", "iris", "-o", "json")
    assert SECRET not in asked.err + asked.out + shown.out + shown.err


@pytest.mark.parametrize(
    ("answer", "table"),
    [
        ([0.123456789, 2], ["PREDICTION", "  0.123457", "         2"]),
        ([{"p": 1, "q": "x"}], ["P  Q", "1  x"]),
        ([[0.25, 0.75]], ["   0     1", "0.25  0.75"]),
        ({"predictions": [1]}, ["predictions  [1]"]),
        ("hello", ["hello"]),
    ],
)
def test_answers_are_tables_for_people_and_whole_for_programs(
    amlwrap: Run, service: ServedEndpoint, tmp_path: Path, answer: object, table: list[str]
) -> None:
    service.server.on("POST", "/score", Answer(200, answer))
    (tmp_path / "t.csv").write_text("a,b\n1,x\n")
    asked = ("endpoint", "invoke", "iris", "--data", str(tmp_path / "t.csv"))
    assert [line.rstrip() for line in amlwrap(*asked).out.splitlines()] == table
    assert json.loads(amlwrap(*asked, "-o", "json").out) == answer
    assert service.sent("POST", "/score")[0] == {
        "input_data": {"columns": ["a", "b"], "index": [0], "data": [[1, "x"]]}
    }


def test_a_deployment_is_created_given_traffic_and_shown(amlwrap: Run, service: ServedEndpoint) -> None:
    script = ("--code", "azureml:c:1", "--scoring-script", "score.py", "--environment", "e:1")
    done = amlwrap(
        "deployment", "create", "green", "-e", "iris", "-m", "iris:1", *script, "--env", "A=1", "--env", "B=hush",
        "--all-traffic", "--request-timeout", "90s", "-o", "json",
    )  # fmt: skip
    assert done.code == 0, done.err
    assert "Deployment green takes all traffic of endpoint iris." in done.err
    facts = json.loads(done.out)
    code = {"code": "c:1", "scoring_script": "score.py"}
    assert (facts["model"], facts["code_configuration"], facts["environment"]) == ("iris:1", code, "e:1")
    assert (facts["environment_variables"], facts["request_settings"]["request_timeout_ms"]) == (["A", "B"], 90_000)
    assert list(facts) == list(deployment_facts.MEANING)
    assert "hush" not in done.out + done.err
    header, *rows = amlwrap("deployment", "list", "-e", "iris").out.splitlines()
    assert header.split() == ["NAME", "ENDPOINT", "STATE", "MODEL", "INSTANCE_TYPE", "INSTANCES"]
    assert [row.split()[0] for row in rows] == ["blue", "green"]


def test_the_end_of_a_failed_deployments_log_stands_before_the_sentence(amlwrap: Run, service: ServedEndpoint) -> None:
    service.failure = {"code": "ResourceNotReady", "message": "User container has crashed."}
    service.logs = {"InferenceServer": "start\nKeyError: 'a'\n"}
    done = amlwrap("deployment", "update", "blue", "-e", "iris", "--instance-count", "2")
    assert done.code == 1
    first, second, sentence = done.err.splitlines()
    assert (first, second) == ("start", "KeyError: 'a'")
    assert sentence.startswith("amlwrap: Deployment blue of endpoint iris failed: User container has crashed. (Res")


def test_logs_are_printed_as_they_are(amlwrap: Run, service: ServedEndpoint) -> None:
    service.logs = {"InferenceServer": "one\ntwo\n"}
    assert amlwrap("deployment", "logs", "blue", "-e", "iris", "-l", "2").out == "one\ntwo\n"
    empty = amlwrap("deployment", "logs", "blue", "-e", "iris", "--container", "storage-initializer")
    assert (empty.out, empty.err) == ("", "The log of deployment blue is empty.\n")


def test_what_is_deleted_is_said(amlwrap: Run, service: ServedEndpoint) -> None:
    refused = amlwrap("deployment", "delete", "blue", "-e", "iris", "--yes")
    assert (refused.code, "takes 100 % of the traffic" in refused.err) == (2, True)
    service.deploy("green")
    assert amlwrap("deployment", "delete", "green", "-e", "iris", "-y").err == (
        "Deployment green of endpoint iris is deleted.\n"
    )
    assert amlwrap("endpoint", "delete", "-n", "iris", "-y").err == "Endpoint iris is deleted.\n"


def test_several_are_deleted_where_all_are_there_and_none_elsewhere(amlwrap: Run, service: ServedEndpoint) -> None:
    service.open()
    missing = amlwrap("deployment", "delete", "blue", "green", "-e", "iris", "-y")
    assert (missing.code, service.sent("DELETE")) == (1, [])
    service.deploy("green")
    gone = amlwrap("deployment", "delete", "blue", "green", "-e", "iris", "-y")
    assert gone.err.splitlines() == [f"Deployment {name} of endpoint iris is deleted." for name in ("blue", "green")]


@pytest.mark.parametrize("words", [["iris", "blue=90", "green=10"], ["blue=90", "green=10", "--name", "iris"]])
def test_traffic_is_given_to_an_endpoint_however_it_is_named(
    amlwrap: Run, service: ServedEndpoint, words: list[str]
) -> None:
    service.deploy("green")
    done = amlwrap("endpoint", "traffic", *words)
    assert done.code == 0, done.err
    assert "traffic      blue=90 green=10" in done.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["iris"], "Say who gets how much, as in blue=90 green=10."),
        (["blue=100"], "Which endpoint? Give its name, NAME or --name NAME."),
        (["iris", "blue=100", "-n", "other"], "iris and --name other: name the endpoint once."),
        (["iris", "blue", "green=100"], "traffic blue: write DEPLOYMENT=PERCENT, as in blue=90."),
    ],
)
def test_what_traffic_cannot_mean_is_told(amlwrap: Run, server: ScriptedServer, words: list[str], told: str) -> None:
    assert amlwrap("endpoint", "traffic", *words) == Outcome(2, "", f"amlwrap: {told}\n")
    assert server.requests == []
