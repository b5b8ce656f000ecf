"""`amlwrap workspace` and `amlwrap doctor`, and signing in once for several commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amlwrap.cli.facts import doctor as doctor_facts
from amlwrap.cli.facts import workspace as workspace_facts
from amlwrap.config import ENVIRONMENT_VARIABLES
from amlwrap.doctor import CHECKS
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.entra import put_az
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, Received, ScriptedServer

Run = Callable[..., Outcome]
OTHER = "99999999-1111-2222-3333-444444444444"
PLACE = "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.MachineLearningServices/workspaces/{}"


def resource(name: str, subscription: str = SUBSCRIPTION, group: str = GROUP) -> dict[str, Any]:
    return {"name": name, "id": PLACE.format(subscription, group, name), "location": "westeurope", "kind": "Default"}


@pytest.fixture
def azure(
    amlwrap: Run, server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    """Run the program as on Azure, in a folder of its own, signed in with an az that counts."""
    for name in [name for names in ENVIRONMENT_VARIABLES.values() for name in names]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AZURE_RESOURCE_MANAGER_ENDPOINT", server.url)
    monkeypatch.setenv("AZURE_TOKEN_CREDENTIALS", "AzureCliCredential")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    put_az(tmp_path, f"""echo >> {tmp_path}/asked; echo '{{"accessToken":"of az","expires_on":99999999999}}'""")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    subscriptions = [{"subscriptionId": SUBSCRIPTION, "displayName": "Ours"}, {"subscriptionId": OTHER}]
    server.on("GET", "/subscriptions", Answer(200, {"value": subscriptions}))
    more = {"value": [resource("third")]}
    first = {"value": [resource(NAME), resource("second", group="other")], "nextLink": f"{server.url}/more"}
    server.on("GET", f"/subscriptions/{SUBSCRIPTION}/resources", Answer(200, first))
    server.on("GET", "/more", Answer(200, more))
    server.on("GET", f"/subscriptions/{OTHER}/resources", Answer(200, {"value": [resource("second", OTHER)]}))

    def run(*arguments: str) -> Outcome:
        return amlwrap(*arguments, local=False)

    return run


def test_where_nothing_names_a_subscription_all_are_listed(azure: Run, server: ScriptedServer) -> None:
    assert azure("workspace", "list") == Outcome(
        0,
        "NAME    RESOURCE_GROUP  LOCATION    SUBSCRIPTION_ID\n"
        f"ws      group           westeurope  {SUBSCRIPTION}\n"
        f"second  other           westeurope  {SUBSCRIPTION}\n"
        f"third   group           westeurope  {SUBSCRIPTION}\n"
        f"second  group           westeurope  {OTHER}\n",
        "",
    )
    (asked,) = {request.query.get("$filter") for request in server.requests if request.path.endswith("/resources")}
    assert asked == "resourceType eq 'Microsoft.MachineLearningServices/workspaces'"


@pytest.mark.parametrize("way", ["option", "environment", "file"])
def test_a_subscription_that_is_meant_is_listed_alone(azure: Run, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    options = ["--subscription-id", OTHER] if way == "option" else []
    if way == "environment":
        monkeypatch.setenv("AZURE_SUBSCRIPTION_ID", OTHER)
    if way == "file":
        Path("config.json").write_text(json.dumps({"subscription_id": OTHER}))
    (found,) = json.loads(azure("workspace", "list", *options, "-o", "json").out)
    assert found == {
        "name": "second",
        "id": PLACE.format(OTHER, GROUP, "second"),
        "subscription_id": OTHER,
        "resource_group": GROUP,
        "location": "westeurope",
        "kind": "Default",
        "tags": {},
    }
    assert list(found) == list(workspace_facts.LISTED)


def test_a_resource_group_is_listed_alone(azure: Run) -> None:
    assert azure("workspace", "list", "-g", "OTHER", "--query", "[].name", "-o", "tsv").out == "second\n"


def test_no_workspace_is_said_beside_the_result(azure: Run) -> None:
    assert azure("workspace", "list", "-g", "none").err == (
        "There is no workspace in any subscription that you can see.\n"
    )


def test_the_workspace_that_is_meant_is_shown(amlwrap: Run, server: ScriptedServer) -> None:
    place = PLACE.format(SUBSCRIPTION, GROUP, NAME)
    properties = {"friendlyName": "Ours", "provisioningState": "Succeeded", "storageAccount": "/s/account"}
    server.on("GET", place, Answer(200, {**resource(NAME), "tags": {"team": "ml"}, "properties": properties}))
    datastore = {"name": "blobs", "properties": {"isDefault": True, "contents": {"contentsType": "AzureBlob"}}}
    server.on("GET", f"{place}/datastores", Answer(200, {"value": [datastore]}))
    shown = json.loads(amlwrap("workspace", "show", "-o", "json").out)
    assert shown == {
        "name": NAME,
        "id": place,
        "subscription_id": SUBSCRIPTION,
        "resource_group": GROUP,
        "location": "westeurope",
        "kind": None,  # which this api-version does not have
        "tags": {"team": "ml"},
        "display_name": "Ours",
        "description": None,
        "provisioning_state": "Succeeded",
        "storage_account": "/s/account",
        "mlflow_tracking_uri": None,
        "default_datastore": "blobs",
        "api_version": "2021-03-01-preview",
    }
    assert list(shown) == list(workspace_facts.MEANING)
    server.on("GET", f"{place}/datastores", Answer(200, {"value": []}))
    assert "default_datastore   -\n" in amlwrap("workspace", "show").out


def test_another_workspace_beside_the_one_that_is_meant_is_shown_by_its_name(
    azure: Run, server: ScriptedServer
) -> None:
    Path("config.json").write_text(
        json.dumps({"subscription_id": SUBSCRIPTION, "resource_group": GROUP, "workspace_name": NAME})
    )
    place = PLACE.format(SUBSCRIPTION, GROUP, "third")
    server.on("GET", place, Answer(200, resource("third")))
    server.on("GET", f"{place}/datastores", Answer(200, {"value": []}))
    assert azure("workspace", "show", "third", "--query", "name").out == "third\n"


def test_use_writes_which_workspace_is_meant(azure: Run, server: ScriptedServer) -> None:
    outcome = azure("workspace", "use", "THIRD", "-o", "json")
    written = Path(".azureml/config.json")
    assert json.loads(outcome.out)["config_file"] == str(written.absolute())
    assert json.loads(written.read_text()) == {
        "subscription_id": SUBSCRIPTION,
        "resource_group": GROUP,
        "workspace_name": "third",
    }
    server.on("GET", f"{PLACE.format(SUBSCRIPTION, GROUP, 'third')}/computes", Answer(200, {"value": []}))
    assert azure("compute", "list").code == 0


def test_use_says_what_counts_before_the_file(azure: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZUREML_ARM_WORKSPACE_NAME", "other")
    monkeypatch.setenv("AMLWRAP_LOCAL", "1")
    assert azure("workspace", "use", "-n", "third").err == (
        "AMLWRAP_LOCAL is set, so that commands go on meaning the local workspace: unset it.\n"
        "AZUREML_ARM_WORKSPACE_NAME is set to other, which counts before the file: unset it.\n"
    )


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("thrid", 1, "There is no workspace thrid: did you mean 'third'?"),
        (
            "second",
            2,
            f"There are 2 workspaces second: say which, -g other --subscription-id {SUBSCRIPTION}, "
            f"-g group --subscription-id {OTHER}.",
        ),
        ("a/b", 1, "There is no workspace a/b: use second, third, ws."),
    ],
)
def test_use_writes_nothing_for_what_is_not_there(azure: Run, name: str, code: int, told: str) -> None:
    outcome = azure("workspace", "use", name)
    assert (outcome.code, outcome.err) == (code, f"amlwrap: {told}\n")
    assert list(Path().iterdir()) == []


def test_use_takes_the_place_that_is_named(azure: Run) -> None:
    assert azure("workspace", "use", "second", "--subscription-id", OTHER).code == 0
    assert json.loads(Path(".azureml/config.json").read_text())["subscription_id"] == OTHER


def asked(tmp_path: Path) -> int:
    return len((tmp_path / "asked").read_text().splitlines())


def test_the_second_command_does_not_ask_az(azure: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    azure("workspace", "list")
    azure("workspace", "list")
    assert asked(tmp_path) == 2  # tests keep no tokens
    monkeypatch.setenv("AMLWRAP_TOKEN_CACHE", "on")
    azure("workspace", "list")
    azure("workspace", "list")
    assert asked(tmp_path) == 3


def test_the_doctor_tells_programs_every_check_and_fails_where_one_does(
    azure: Run, server: ScriptedServer, tmp_path: Path
) -> None:
    outcome = azure("doctor", "-o", "json")
    found = {finding["check"]: finding for finding in json.loads(outcome.out)}
    assert list(found) == list(CHECKS)
    assert all(list(finding) == list(doctor_facts.MEANING) for finding in found.values())
    assert found["sign-in"]["message"].startswith("somebody whom the token does not name, by az, until ")
    assert found["workspace"]["result"] == "failed"
    assert outcome.code == 1
    assert "of az" not in outcome.out + outcome.err
    assert asked(tmp_path) == 1


def test_the_doctor_signs_in_though_a_token_is_kept(
    azure: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_TOKEN_CACHE", "on")
    azure("workspace", "list")
    azure("doctor")
    assert asked(tmp_path) == 2


def test_the_doctor_tells_people_a_line_a_check(amlwrap: Run, server: ScriptedServer) -> None:
    def refuse(_: Received) -> Answer:
        return Answer(403, {"error": {"code": "AuthorizationFailed", "message": "Not you."}})

    server.on("GET", PLACE.format(SUBSCRIPTION, GROUP, NAME), refuse)
    server.on("GET", f"/subscriptions/{SUBSCRIPTION}", refuse)
    outcome = amlwrap("doctor")
    lines = outcome.out.splitlines()
    assert [line.split()[1] for line in lines] == list(CHECKS)
    assert lines[2] == "ok       sign-in       The local workspace's own token, which amlwrap reads by itself."
    assert lines[3].startswith("warning  subscription  You may not look at it: Not you.")
    assert lines[-1] == "skipped  upload        Not tried: first mend datastore."
    assert outcome.code == 1
