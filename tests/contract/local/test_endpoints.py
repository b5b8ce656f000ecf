"""Online endpoints of the embedded workspace: made through one api-version, and right through any other."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.local_workspace import LocalWorkspace, local_workspace

FIRST = "2021-03-01-preview"
IN_PART = "2022-02-01-preview"  # serves endpoints and deployments alone
ALL = (FIRST, IN_PART, "2022-05-01", "2024-04-01", "2025-12-01")


def ask(local: LocalWorkspace, version: str, method: str, path: str, body: Any = None, **query: Any) -> httpx.Response:
    """Send a request about endpoints in an api-version and return the answer."""
    url = f"{local.path}/onlineEndpoints{path}"
    return local.http.request(method, url, json=body, params={"api-version": version, **query})


def body(auth_mode: str = "Key", **more: Any) -> dict[str, Any]:
    return {"location": "local", "properties": {"authMode": auth_mode, **more}}


def make(local: LocalWorkspace, name: str, version: str = "2024-04-01", **more: Any) -> dict[str, Any]:
    """Create an endpoint and return the resource."""
    answer = ask(local, version, "PUT", f"/{name}", body(**more))
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def keys(local: LocalWorkspace, name: str, version: str = "2024-04-01") -> dict[str, str]:
    answer = ask(local, version, "POST", f"/{name}/listKeys")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def refusal(answer: httpx.Response, status: int = 400) -> str:
    assert answer.status_code == status, answer.text
    return str(answer.json()["error"]["message"])


@pytest.fixture
def names(local: LocalWorkspace) -> Iterator[str]:
    """Take away what a test made whose endpoints are called `listed-...`."""
    yield "listed"
    for name in ("listed-a", "listed-b"):
        ask(local, "2024-04-01", "DELETE", f"/{name}")


@pytest.mark.parametrize("made", ALL)
@pytest.mark.parametrize("asked", ALL)
def test_an_endpoint_lives_through_every_api_version(local: LocalWorkspace, made: str, asked: str) -> None:
    name = f"e-{ALL.index(made)}-{ALL.index(asked)}"
    sent = body(description="d", properties={"team": "x"}) | {"tags": {"a": "b"}}
    assert ask(local, made, "PUT", f"/{name}", sent).status_code == 201
    shown = ask(local, asked, "GET", f"/{name}").json()
    assert (shown["name"], shown["tags"], shown["kind"]) == (name, {"a": "b"}, "Managed")
    properties = shown["properties"]
    assert (properties["authMode"], properties["description"], properties["traffic"]) == ("Key", "d", {})
    assert properties["properties"]["team"] == "x"
    assert properties["provisioningState"] == "Succeeded"
    address = f"{local.server.url}/endpoints/{name}"
    assert (properties["scoringUri"], properties["swaggerUri"]) == (f"{address}/score", f"{address}/swagger.json")
    assert keys(local, name, made) == keys(local, name, asked)

    listed = ask(local, asked, "GET", "", name=name.upper()).json()["value"]
    assert [each["id"] for each in listed] == [shown["id"]]
    changed = ask(local, asked, "PATCH", f"/{name}", {"tags": {"c": "d"}})
    assert changed.status_code == 200, changed.text
    assert ask(local, made, "GET", f"/{name}").json()["tags"] == {"a": "b", "c": "d"}

    assert ask(local, asked, "DELETE", f"/{name}").status_code == 202
    assert "'" + name + "'" in refusal(ask(local, made, "GET", f"/{name}"), 404)
    assert ask(local, made, "DELETE", f"/{name}").status_code == 204


@pytest.mark.parametrize("version", ALL)
def test_the_operation_that_makes_an_endpoint_is_polled_to_success(local: LocalWorkspace, version: str) -> None:
    name = f"polled-{ALL.index(version)}"
    created = ask(local, version, "PUT", f"/{name}", body())
    assert created.status_code == 201, created.text
    properties = created.json()["properties"]
    url = created.headers["Azure-AsyncOperation"]
    assert properties["provisioningState"] == "Creating"
    assert properties.get("scoringUri") is None
    assert properties["properties"]["AzureAsyncOperationUri"] == url
    assert created.headers["Location"] == str(created.request.url)
    polls = [local.http.get(url).json() for _ in range(2)]
    assert [poll["status"] for poll in polls] == ["InProgress", "Succeeded"]
    assert polls[1]["percentComplete"] == 100.0
    assert polls[1]["name"] == url.partition("?")[0].rpartition("/")[2]

    replaced = ask(local, version, "PUT", f"/{name}", body(description="other"))
    assert (replaced.status_code, replaced.json()["properties"]["provisioningState"]) == (200, "Updating")
    assert replaced.headers["Azure-AsyncOperation"] != url


def test_an_operation_has_ended_once_its_endpoint_was_asked_for(local: LocalWorkspace) -> None:
    url = make(local, "asked")["properties"]["properties"]["AzureAsyncOperationUri"]
    assert ask(local, "2024-04-01", "GET", "/asked").json()["properties"]["provisioningState"] == "Succeeded"
    assert local.http.get(url).json()["status"] == "Succeeded"


def test_deleting_is_followed_by_status_or_by_result(local: LocalWorkspace) -> None:
    make(local, "deleted")
    deleted = ask(local, IN_PART, "DELETE", "/deleted")
    assert "mfeOperationsStatus/oe:" in deleted.headers["Azure-AsyncOperation"]
    assert [local.http.get(deleted.headers["Location"]).status_code for _ in range(2)] == [202, 200]
    assert local.http.get(deleted.headers["Azure-AsyncOperation"]).json()["status"] == "Succeeded"


def test_keys_are_drawn_and_shown_where_they_are_asked_for_alone(local: LocalWorkspace) -> None:
    made = make(local, "drawn")
    drawn = keys(local, "drawn")
    assert len(set(drawn.values())) == 2
    shown = json.dumps(made) + ask(local, "2024-04-01", "GET", "/drawn").text + ask(local, FIRST, "GET", "").text
    assert not [key for key in drawn.values() if key in shown]


@pytest.mark.parametrize("version", ALL)
def test_keys_that_come_along_are_kept_and_not_shown(local: LocalWorkspace, version: str) -> None:
    name = f"brought-{ALL.index(version)}"
    made = make(local, name, version, keys={"PrimaryKey": "brought along"})
    assert "brought along" not in json.dumps(made)
    before = keys(local, name)
    assert before["primaryKey"] == "brought along"
    assert before["secondaryKey"]
    assert ask(local, version, "PUT", f"/{name}", body()).status_code == 200
    assert keys(local, name) == before


@pytest.mark.parametrize("version", ALL)
def test_one_key_is_exchanged_and_the_other_one_stays(local: LocalWorkspace, version: str) -> None:
    name = f"exchanged-{ALL.index(version)}"
    make(local, name, version)
    before = keys(local, name)
    assert ask(local, version, "POST", f"/{name}/regenerateKeys", {"keyType": "Primary"}).status_code == 200
    given = {"keyType": "secondary", "keyValue": "given"}
    between = keys(local, name)
    assert between["primaryKey"] != before["primaryKey"]
    assert between["secondaryKey"] == before["secondaryKey"]
    assert ask(local, version, "POST", f"/{name}/regenerateKeys", given).status_code == 200
    assert keys(local, name) == {"primaryKey": between["primaryKey"], "secondaryKey": "given"}
    assert "Primary or Secondary" in refusal(
        ask(local, version, "POST", f"/{name}/regenerateKeys", {"keyType": "Third"})
    )
    # Azure's own SDK sends the key along that it wants to be rid of.
    assert ask(local, version, "POST", f"/{name}/regenerateKeys", given).status_code == 200
    assert ask(local, version, "POST", f"/{name}/listKeys").json()["secondaryKey"] != "given"
    empty = {"keyType": "Primary", "keyValue": ""}
    assert refusal(ask(local, version, "POST", f"/{name}/regenerateKeys", empty)).startswith("keyValue: ")


def test_a_token_is_for_endpoints_that_tokens_open(local: LocalWorkspace) -> None:
    make(local, "token", auth_mode="AMLToken")
    token = ask(local, "2024-04-01", "POST", "/token/token").json()
    claims = json.loads(base64.urlsafe_b64decode(token["accessToken"].partition(".")[0]))
    assert claims == {"endpoint": "token", "expiry": token["expiryTimeUtc"]}
    assert token["tokenType"] == "Bearer"
    assert token["refreshAfterTimeUtc"] < token["expiryTimeUtc"]
    assert "opened by AMLToken" in refusal(ask(local, FIRST, "POST", "/token/listKeys"))
    make(local, "no-token")
    assert "opened by Key" in refusal(ask(local, FIRST, "POST", "/no-token/token"))


def test_endpoints_are_filtered_and_ordered(local: LocalWorkspace, names: str) -> None:
    for letter in "ab":
        sent = body(properties={"listed": letter}) | {"tags": {"listed": letter}}
        assert ask(local, "2024-04-01", "PUT", f"/{names}-{letter}", sent).status_code == 201

    def found(**query: Any) -> list[str]:
        answer = ask(local, "2024-04-01", "GET", "", **query)
        assert answer.status_code == 200, answer.text
        return [each["name"] for each in answer.json()["value"]]

    assert found(tags="listed=b") == ["listed-b"]
    assert found(properties="listed=a") == ["listed-a"]
    assert found(tags="listed", orderBy="CreatedAtDesc") == ["listed-b", "listed-a"]
    ask(local, "2024-04-01", "PATCH", "/listed-a", {"tags": {"x": "y"}})
    assert found(tags="listed", orderBy="UpdatedAtAsc") == ["listed-b", "listed-a"]
    assert found(tags="listed", computeType="Managed", count=1) == ["listed-a"]
    assert found(tags="listed", computeType="Kubernetes") == []
    assert "orderBy" in refusal(ask(local, "2024-04-01", "GET", "", orderBy="name"))


def test_what_one_family_alone_can_say_survives_changes_through_the_other(local: LocalWorkspace) -> None:
    make(local, "closed", publicNetworkAccess="disabled", mirrorTraffic={"blue": 0}, traffic={"blue": 0, "green": 0})
    change = {"tags": {"a": "b"}, "properties": {"traffic": {"blue": None, "red": 0}}}
    assert ask(local, FIRST, "PATCH", "/closed", {"properties": {"traffic": {"red": 0}}}).status_code == 200
    assert ask(local, IN_PART, "PATCH", "/closed", change).status_code == 200
    properties = ask(local, "2024-04-01", "GET", "/closed").json()["properties"]
    assert (properties["publicNetworkAccess"], properties["mirrorTraffic"]) == ("Disabled", {"blue": 0})
    assert properties["traffic"] == {"green": 0, "red": 0}
    earlier = ask(local, FIRST, "GET", "/closed").json()["properties"]
    assert not {"publicNetworkAccess", "mirrorTraffic", "compute"} & earlier.keys()


def test_an_identity_has_an_id_where_the_service_assigns_it(local: LocalWorkspace) -> None:
    make(local, "identified")
    assigned = ask(local, FIRST, "GET", "/identified").json()["identity"]
    assert assigned["type"] == "SystemAssigned"
    assert assigned["principalId"] != make(local, "identified-too")["identity"]["principalId"]
    users: dict[str, Any] = {"identity": {"userAssignedIdentities": {}}}
    patched = ask(local, FIRST, "PATCH", "/identified", users).json()["identity"]
    assert patched == assigned | {"userAssignedIdentities": {}}
    none = {"identity": {"type": "None"}}
    patched = ask(local, "2024-04-01", "PATCH", "/identified", none).json()["identity"]
    assert patched == {"type": "None", "userAssignedIdentities": {}}


@pytest.mark.parametrize("version", ALL)
@pytest.mark.parametrize(
    ("properties", "complaint"),
    [
        ({"traffic": {"blue": 100}}, "properties.traffic: the endpoint 'refused' has no deployment 'blue'"),
        ({"authMode": "Password"}, "properties.authMode: an endpoint is opened by Key, AMLToken, AADToken"),
        ({"keys": {"primaryKey": ""}}, "properties.keys: a key is not empty"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    local: LocalWorkspace, version: str, properties: dict[str, Any], complaint: str
) -> None:
    sent = {"location": "local", "properties": {"authMode": "Key", **properties}}
    assert complaint in refusal(ask(local, version, "PUT", "/refused", sent))
    assert ask(local, version, "GET", "/refused").status_code == 404


@pytest.mark.parametrize(("version", "member"), [(FIRST, "target"), (IN_PART, "compute"), ("2024-04-01", "compute")])
def test_a_compute_is_one_that_there_is(local: LocalWorkspace, version: str, member: str) -> None:
    absent = {member: f"{local.path}/computes/nowhere"}
    assert refusal(ask(local, version, "PUT", "/placed", body(**absent)), 404).startswith(f"properties.{member}: ")
    name = f"placed-{ALL.index(version)}"
    make(local, name, version, **{member: local.compute["target"]})
    assert ask(local, "2024-04-01", "GET", f"/{name}").json()["properties"]["compute"] == local.compute["target"]
    assert ask(local, FIRST, "GET", f"/{name}").json()["properties"]["target"] == local.compute["target"]


def test_a_patch_says_what_it_cannot_change(local: LocalWorkspace) -> None:
    make(local, "patched")
    refused = ask(local, IN_PART, "PATCH", "/patched", {"properties": {"mirrorTraffic": {"blue": 0}}})
    assert refusal(refused).startswith("properties.mirrorTraffic: ")
    refused = ask(local, FIRST, "PATCH", "/patched", {"properties": {"traffic": {"blue": 1}}})
    assert "no deployment 'blue'" in refusal(refused)
    assert refusal(ask(local, IN_PART, "PATCH", "/patched", {"sku": {}})).startswith("sku: ")
    assert refusal(ask(local, IN_PART, "PATCH", "/patched", {"properties": 5})).startswith("properties: ")


def test_traffic_is_whole_numbers_where_a_contract_does_not_say_so(local: LocalWorkspace) -> None:
    make(local, "shared")
    for traffic in (5, {"blue": "0"}, {"blue": False}, {"blue": 0.5}):
        mirrored = refusal(ask(local, IN_PART, "PUT", "/shared", body(mirrorTraffic=traffic)))
        assert mirrored.startswith("properties.mirrorTraffic: it says by name of a deployment")
        patch = refusal(ask(local, IN_PART, "PATCH", "/shared", {"properties": {"traffic": traffic}}))
        assert patch.startswith("properties.traffic: it says by name of a deployment")


@pytest.mark.parametrize("version", ALL)
@pytest.mark.parametrize(
    "name", ["ab", "a" * 33, "1st", "snake_case", "ends-"], ids=["short", "long", "digit", "underscore", "dash"]
)
def test_a_name_is_one_that_can_be_part_of_an_address(local: LocalWorkspace, version: str, name: str) -> None:
    assert "is no name of endpoints: it has 3 to 32" in refusal(ask(local, version, "PUT", f"/{name}", body()))


def test_endpoints_and_their_keys_outlive_the_server(tmp_path: Path) -> None:
    with local_workspace(tmp_path) as first:
        made = make(first, "lasting")
        drawn = keys(first, "lasting")
    with local_workspace(tmp_path) as second:
        shown = ask(second, FIRST, "GET", "/lasting").json()
        assert keys(second, "lasting") == drawn
        assert shown["id"] == made["id"]
        url = shown["properties"]["properties"]["AzureAsyncOperationUri"]
        assert url.startswith(second.server.url)
        assert second.http.get(url).json()["status"] == "Succeeded"
