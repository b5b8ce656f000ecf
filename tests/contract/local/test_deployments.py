"""Deployments of the embedded workspace: made through one api-version, and right through any other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.deployments import Endpoint, scripted
from tests.support.local_workspace import LocalWorkspace, patience
from tests.support.processes import processes_with

FIRST = "2021-03-01-preview"
IN_PART = "2022-02-01-preview"  # serves endpoints and deployments alone
ALL = (FIRST, IN_PART, "2022-05-01", "2024-04-01", "2025-12-01")
FAMILIES = (FIRST, "2024-04-01")
SETTINGS = {"maxConcurrentRequestsPerInstance": 4, "requestTimeout": "PT30S", "maxQueueWait": "PT0S"}
PROBE = {"initialDelay": "PT1S", "period": "PT2S", "timeout": "PT3S", "successThreshold": 1, "failureThreshold": 5}


def refusal(answer: httpx.Response, status: int = 400) -> str:
    assert answer.status_code == status, answer.text
    return str(answer.json()["error"]["message"])


@pytest.fixture(scope="module")
def plain(local: LocalWorkspace) -> str:
    """A model that is none of MLflow's: a deployment of it is there at once, and has failed soon."""
    return local.model("plain", weights__txt="1")


@pytest.fixture(scope="module")
def endpoint(local: LocalWorkspace) -> Endpoint:
    return Endpoint.make(local, "of-all", "2024-04-01")


@pytest.mark.parametrize("made", ALL)
@pytest.mark.parametrize("asked", ALL)
def test_a_deployment_lives_through_every_api_version(
    local: LocalWorkspace, endpoint: Endpoint, plain: str, made: str, asked: str
) -> None:
    name = f"d-{ALL.index(made)}-{ALL.index(asked)}"
    path = f"/deployments/{name}"
    maker = Endpoint(local, endpoint.name, made)
    created = maker.put(
        name, model=plain, description="d", requestSettings=SETTINGS, livenessProbe=PROBE,
        environmentVariables={"A": "b"}, instanceType="Standard_DS3_v2", properties={"team": "x"},
    )  # fmt: skip
    assert created.status_code == 201, created.text
    url = created.headers["Azure-AsyncOperation"]
    assert "mfeOperationsStatus/od:" in url
    assert created.headers["Location"] == str(created.request.url)
    assert created.json()["properties"]["provisioningState"] == "Creating"

    shown = maker.ask("GET", path, version=asked).json()
    assert (shown["name"], shown["kind"], shown["location"]) == (name, "Managed", "local")
    properties = shown["properties"]
    model = properties["model"]
    assert (model["assetId"] if asked == FIRST else model) == plain
    assert (properties["requestSettings"], properties["livenessProbe"]) == (SETTINGS, PROBE)
    assert (properties["environmentVariables"], properties["instanceType"]) == ({"A": "b"}, "Standard_DS3_v2")
    assert (properties["description"], properties["properties"]["team"]) == ("d", "x")

    changed = maker.ask("PATCH", path, {"tags": {"c": "d"}}, version=asked)
    assert changed.status_code == 200, changed.text
    assert maker.ask("GET", path).json()["tags"] == {"c": "d"}
    assert maker.ask("DELETE", path, version=asked).status_code == 202
    assert f"'{name}'" in refusal(maker.ask("GET", path), 404)
    assert maker.ask("DELETE", path).status_code == 204


def test_a_script_serves_is_replaced_and_deleted_with_its_endpoint(local: LocalWorkspace) -> None:
    # In one family: that scripts of the other serve is what the five commands to an endpoint show.
    endpoint = Endpoint.make(local, "served", FAMILIES[-1])
    mark = f"deployment of {endpoint.name}"
    properties = scripted(local, MARK=mark)
    created = endpoint.put("blue", **properties)
    assert "the deployment 'blue' is Creating" in refusal(endpoint.traffic(blue=100))
    made = endpoint.ended(created)
    assert made["status"] == "Succeeded", made
    assert endpoint.ask("GET", "/deployments/blue").json()["properties"]["provisioningState"] == "Succeeded"
    server = endpoint.ask("POST", "/deployments/blue/getLogs", {"tail": 200}).json()["content"]
    assert "/azureml-models/" in server
    assert "gunicorn has --no-control-socket" in server  # which would be in the user's home, one for all of them
    fetched = {"containerType": "storageinitializer", "tail": 1}
    assert endpoint.ask("POST", "/deployments/blue/getLogs", fetched).json()["content"].count("\n") == 1
    assert endpoint.traffic(blue=100).status_code == 200
    assert processes_with(mark) or not Path("/proc/self").exists()
    assert "takes 100 % of the endpoint's traffic" in refusal(endpoint.ask("DELETE", "/deployments/blue"))

    replaced = endpoint.put("blue", **{**properties, "environmentVariables": {"RAISE": "1"}})
    assert replaced.status_code == 200, replaced.text
    failed = endpoint.ended(replaced)
    assert failed["status"] == "Failed"
    assert failed["error"]["code"] == "ResourceNotReady"
    assert failed["error"]["message"].endswith("ValueError: no such weights")
    assert endpoint.ask("GET", "/deployments/blue").json()["properties"]["provisioningState"] == "Failed"
    assert endpoint.traffic(blue=100).status_code == 200  # what served goes on serving

    deleted = endpoint.ask("DELETE", "")
    assert deleted.status_code == 202
    assert refusal(endpoint.ask("GET", "/deployments/blue"), 404)
    for _ in patience():
        if not processes_with(mark):
            return
    raise AssertionError("something of it runs on")


def test_instances_are_counted_in_either_familys_words(local: LocalWorkspace, endpoint: Endpoint, plain: str) -> None:
    earlier = Endpoint(local, endpoint.name, FIRST)
    scale = {"scaleType": "Manual", "instanceCount": 3}
    assert earlier.put("counted", model=plain, scaleSettings=scale).status_code == 201
    path = "/deployments/counted"
    assert endpoint.ask("GET", path).json()["sku"] == {"name": "Default", "tier": "Standard", "capacity": 3}
    patched = endpoint.ask("PATCH", path, {"sku": {"capacity": 5}})
    assert patched.status_code == 202, patched.text
    assert endpoint.ended(patched)["status"] == "Failed"
    assert earlier.ask("GET", path).json()["properties"]["scaleSettings"] == scale | {"instanceCount": 5}
    patched = earlier.ask(
        "PATCH", path, {"properties": {"endpointComputeType": "Managed", "requestSettings": SETTINGS}}
    )
    assert endpoint.ended(patched)["status"] == "Failed"
    later = endpoint.ask("GET", path).json()
    assert (later["properties"]["requestSettings"], later["sku"]["capacity"]) == (SETTINGS, 5)


def test_what_counts_for_requests_is_shown_where_nobody_said_anything(endpoint: Endpoint, plain: str) -> None:
    shown = endpoint.put("unsaid", model=plain).json()["properties"]["requestSettings"]
    assert shown == {"maxConcurrentRequestsPerInstance": 4, "requestTimeout": "PT5S", "maxQueueWait": "PT0.5S"}


def test_what_one_family_alone_can_say_survives_changes_through_the_other(
    local: LocalWorkspace, endpoint: Endpoint, plain: str
) -> None:
    said = {"egressPublicNetworkAccess": "disabled", "modelMountPath": "/models"}
    scale = {"scaleType": "TargetUtilization", "maxInstances": 3}
    assert endpoint.put("closed", model=plain, scaleSettings=scale, **said).status_code == 201
    change = {"properties": {"endpointComputeType": "Managed", "appInsightsEnabled": True}}
    assert endpoint.ask("PATCH", "/deployments/closed", change, version=FIRST).status_code == 202
    properties = endpoint.ask("GET", "/deployments/closed").json()["properties"]
    assert (properties["egressPublicNetworkAccess"], properties["modelMountPath"]) == ("Disabled", "/models")
    assert (properties["scaleSettings"], properties["appInsightsEnabled"]) == (scale, True)
    earlier = endpoint.ask("GET", "/deployments/closed", version=FIRST).json()["properties"]
    assert not {"egressPublicNetworkAccess", "modelMountPath", "scaleSettings"} & earlier.keys()


@pytest.mark.parametrize(
    ("reference", "later"),
    [
        ({"referenceType": "DataPath", "path": "m/model"}, "azureml://datastores/workspaceblobstore/paths/m/model"),
        (
            {"referenceType": "OutputPath", "path": "outputs/model"},
            "azureml://datastores/workspaceartifactstore/paths/ExperimentRun/dcid.j1/outputs/model",
        ),
    ],
    ids=["DataPath", "OutputPath"],
)
def test_a_model_can_be_a_path(
    local: LocalWorkspace, endpoint: Endpoint, reference: dict[str, Any], later: str
) -> None:
    named = {"DataPath": {"datastoreId": "datastores/workspaceblobstore"}, "OutputPath": {"jobId": "jobs/j1"}}
    member, below = next(iter(named[reference["referenceType"]].items()))
    sent = {**reference, member: f"{local.path}/{below}"}
    earlier = Endpoint(local, endpoint.name, FIRST)
    path = f"path-{reference['referenceType'][0].lower()}"
    assert earlier.put(path, model=sent).status_code == 201
    assert earlier.ask("GET", f"/deployments/{path}").json()["properties"]["model"] == sent
    assert endpoint.ask("GET", f"/deployments/{path}").json()["properties"]["model"] == later
    assert endpoint.put(f"{path}-again", model=later).status_code == 201
    assert earlier.ask("GET", f"/deployments/{path}-again").json()["properties"]["model"] == sent


@pytest.mark.parametrize("version", FAMILIES)
@pytest.mark.parametrize(
    ("properties", "complaint"),
    [
        ({"endpointComputeType": "Somewhere"}, "properties.endpointComputeType: the local workspace serves Managed"),
        ({"model": None}, "properties.model: a deployment has a model"),
        ({"requestSettings": {"requestTimeout": "PT1H"}}, "properties.requestSettings.requestTimeout: answering"),
        ({"requestSettings": {"maxQueueWait": "soon"}}, "properties.requestSettings.maxQueueWait: 'soon' is not"),
        ({"codeConfiguration": {"scoringScript": "score.py"}}, "properties.codeConfiguration.codeId: the scoring"),
        ({"environmentVariables": {"A B": ""}}, "properties.environmentVariables: 'A B' cannot"),
        ({"readinessProbe": {"failureThreshold": 0}}, "properties.readinessProbe.failureThreshold: it is at least 1"),
        ({"livenessProbe": {"initialDelay": "x"}}, "properties.livenessProbe.initialDelay: 'x' is not"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    local: LocalWorkspace, endpoint: Endpoint, plain: str, version: str, properties: dict[str, Any], complaint: str
) -> None:
    sent = {name: member for name, member in ({"model": plain} | properties).items() if member is not None}
    assert complaint in refusal(Endpoint(local, endpoint.name, version).put("refused", **sent))
    assert endpoint.ask("GET", "/deployments/refused").status_code == 404


def test_what_is_not_there_is_named(local: LocalWorkspace, endpoint: Endpoint, plain: str) -> None:
    absent = f"{local.path}/models/nothing/versions/1"
    assert refusal(endpoint.put("absent", model=absent), 404).startswith("properties.model: The model 'nothing:1'")
    environment = f"{local.path}/environments/nothing/versions/1"
    answer = endpoint.put("absent", model=plain, environmentId=environment)
    assert refusal(answer, 404).startswith("properties.environmentId: The environment 'nothing:1'")
    for method, path in (("GET", ""), ("GET", "/blue"), ("PUT", "/blue"), ("DELETE", "/blue")):
        body = {"location": "local", "properties": {"endpointComputeType": "Managed"}} if method == "PUT" else None
        answer = Endpoint(local, "nowhere", "2024-04-01").ask(method, f"/deployments{path}", body)
        assert "online endpoint 'nowhere'" in refusal(answer, 404)
    assert "'sn_ake' is no name of deployments" in refusal(endpoint.put("sn_ake", model=plain))


def test_logs_are_asked_for_in_words_that_there_are(endpoint: Endpoint, plain: str) -> None:
    assert endpoint.ended(endpoint.put("logged", model=plain))["error"]["code"] == "BadArgument"
    path = "/deployments/logged/getLogs"
    assert "no MLflow model" in endpoint.ask("POST", path, {"containerType": "StorageInitializer"}).json()["content"]
    assert endpoint.ask("POST", path, {}).json() == {"content": ""}
    assert "containerType: logs are of" in refusal(endpoint.ask("POST", path, {"containerType": "Third"}))
    assert "0 or more, not -1" in refusal(endpoint.ask("POST", path, {"tail": -1}))


def test_a_patch_says_what_it_cannot_change(endpoint: Endpoint, plain: str) -> None:
    assert endpoint.put("patched", model=plain).status_code == 201
    path = "/deployments/patched"
    assert refusal(endpoint.ask("PATCH", path, {"properties": {"model": plain}}, version=IN_PART)).startswith(
        "properties.model: a PATCH of a deployment changes tags, sku; PUT the rest."
    )
    assert refusal(endpoint.ask("PATCH", path, {"sku": {"capacity": 0}})).startswith("sku.capacity: it is at least 1")


def test_deployments_are_listed_with_how_many_instances_they_may_have(local: LocalWorkspace, plain: str) -> None:
    endpoint = Endpoint.make(local, "listing", "2024-04-01")
    for name in ("blue", "green"):
        assert endpoint.put(name, model=plain).status_code == 201
    assert [each["name"] for each in endpoint.ask("GET", "/deployments").json()["value"]] == ["blue", "green"]
    (sku,) = endpoint.ask("GET", "/deployments/blue/skus").json()["value"]
    assert (sku["sku"]["name"], sku["capacity"]["minimum"]) == ("Default", 1)
