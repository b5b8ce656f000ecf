"""The collection of deployments, speaking both families with a service that keeps what it is sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from amlwrap import Workspace
from amlwrap.assets import DeploymentDefinition, RequestSettings
from amlwrap.errors import DeploymentFailedError, InvalidJobError, NotFoundError, UsageError
from tests.support.credentials import CountingCredential
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_endpoint import ServedEndpoint

SPOKEN = ("2021-03-01-preview", "2024-04-01")
SCRIPT = {"code": "azureml:c:1", "scoring_script": "score.py", "environment": "azureml:e:1"}


@pytest.fixture(params=SPOKEN)
def workspace(
    request: pytest.FixtureRequest, server: ScriptedServer, credential: CountingCredential
) -> Iterator[Workspace]:
    with Workspace("s", "g", "w", credential=credential, endpoint=server.url, api_version=request.param) as opened:
        yield opened


@pytest.fixture
def service(workspace: Workspace, server: ScriptedServer) -> ServedEndpoint:
    """Serve an endpoint, and what a deployment may be made of."""
    found = ServedEndpoint(server, workspace.id)
    found.open(blue=100)
    for kind, name in (("models", "iris"), ("models", "custom"), ("codes", "c"), ("environments", "e")):
        resource_id = f"{workspace.id}/{kind}/{name}/versions/1"
        flavors = {"flavors": {"lightgbm": {"data": {}}}} if name == "iris" else {}
        of_model = {"modelType": "custom_model" if name == "custom" else "mlflow_model", **flavors}
        properties = of_model if kind == "models" else {}
        body = {"id": resource_id, "name": "1", "properties": properties}
        server.on("GET", resource_id, Answer(200, body))
        server.on("GET", resource_id.rpartition("/")[0], Answer(200, {"value": [body]}))
    return found


def test_a_deployment_with_a_script_is_made_of_what_is_registered(
    workspace: Workspace, service: ServedEndpoint
) -> None:
    made = workspace.deployments.create(
        "green", endpoint="iris", model="custom:1", instance_count=2, environment_variables={"A": "1"}, **SCRIPT
    )
    assert (made.model, made.code_id) == (
        f"{workspace.id}/models/custom/versions/1",
        f"{workspace.id}/codes/c/versions/1",
    )
    assert (made.scoring_script, made.environment_id) == ("score.py", f"{workspace.id}/environments/e/versions/1")
    assert (made.instance_count, made.instance_type, made.environment_variables) == (2, "Standard_F4s_v2", {"A": "1"})
    assert service.sent("PUT")[0]["location"] == "westeurope"
    assert [line for line in service.server.lines() if "operation" in line] == ["GET /operation"]


def test_all_traffic_is_given_to_what_answers_and_to_nothing_else(
    workspace: Workspace, service: ServedEndpoint
) -> None:
    service.deploy("blue")
    told: list[str] = []
    workspace.deployments.create(
        "green", endpoint="iris", model="custom:1", all_traffic=True, notify=told.append, **SCRIPT
    )
    traffic = {name: share for name, share in workspace.endpoints.get("iris").traffic.items() if share}
    assert traffic == {"green": 100}
    assert told == ["Deployment green takes all traffic of endpoint iris."]
    service.failure = {"code": "BadModel", "message": "No."}
    with pytest.raises(DeploymentFailedError):
        workspace.deployments.update("blue", endpoint="iris", instance_count=2, all_traffic=True)
    assert workspace.endpoints.get("iris").traffic["green"] == 100


def test_a_failed_deployment_tells_the_end_of_its_own_log(workspace: Workspace, service: ServedEndpoint) -> None:
    service.failure = {"code": "ResourceNotReady", "message": "User container has crashed."}
    service.logs = {"StorageInitializer": "fetching\n", "InferenceServer": "start\nKeyError: 'a'\n"}
    with pytest.raises(
        DeploymentFailedError, match=r"Deployment green of endpoint iris failed: User container"
    ) as raised:
        workspace.deployments.create("green", endpoint="iris", model="custom:1", **SCRIPT)
    assert raised.value.log_tail == ("start", "KeyError: 'a'")
    service.logs.pop("InferenceServer")
    with pytest.raises(DeploymentFailedError) as raised:
        workspace.deployments.update("green", endpoint="iris", instance_count=2)
    assert raised.value.log_tail == ("fetching",)


def test_a_failed_deployment_tells_what_was_raised_whatever_its_server_says_later(
    workspace: Workspace, service: ServedEndpoint
) -> None:
    service.failure = {"code": "ResourceNotReady", "message": "User container has crashed."}
    head, cause = "Traceback (most recent call last):", "The above exception was the direct cause of the following one"
    last = [f"12:00 E {head}", "KeyError: 'a'", "", cause, "", head, "ScriptError", *(f"{n}/" for n in range(99))]
    service.logs = {"InferenceServer": "\n".join(["start", head, "ValueError: one of before", *last])}
    with pytest.raises(DeploymentFailedError) as raised:
        workspace.deployments.create("green", endpoint="iris", model="custom:1", **SCRIPT)
    assert raised.value.log_tail == tuple(last[:40])
    assert "HTTP 200" not in str(raised.value)


def test_one_that_is_there_is_not_replaced_unless_it_failed(workspace: Workspace, service: ServedEndpoint) -> None:
    service.deploy("green")
    with pytest.raises(UsageError, match="Endpoint iris has a deployment green already: change it with"):
        workspace.deployments.create("green", endpoint="iris", model="custom:1", **SCRIPT)
    assert service.sent("PUT") == []
    service.deploy("green", provisioningState="Failed")
    assert workspace.deployments.create("green", endpoint="iris", model="custom:1", **SCRIPT).name == "green"


def test_an_update_changes_what_is_given_and_nothing_else(workspace: Workspace, service: ServedEndpoint) -> None:
    made = workspace.deployments.create(
        "green",
        endpoint="iris",
        model="custom:1",
        environment_variables={"A": "1", "B": "2"},
        tags={"x": "y"},
        request_settings=RequestSettings(request_timeout=timedelta(seconds=9)),
        **SCRIPT,
    )
    service.deployments["green"]["properties"]["environmentVariables"]["AZUREML_MODEL_DIR"] = "/var/azureml-app"
    changed = workspace.deployments.update(
        DeploymentDefinition(name="green", endpoint="iris"), instance_count=3, environment_variables={"B": "3"}
    )
    assert (changed.instance_count, changed.environment_variables) == (3, {"A": "1", "B": "3"})
    for name in ("model", "code_id", "scoring_script", "environment_id", "tags", "request_settings", "instance_type"):
        assert getattr(changed, name) == getattr(made, name)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"model": "irs:1"}, "model: the workspace has no model 'irs:1'"),
        ({"model": "custom:1"}, "model: custom:1 is no MLflow model, which would bring what scores with it"),
        (
            {"model": "custom:1", **SCRIPT, "environment": "azureml:x:1"},
            "environment: the workspace has no environment",
        ),
        ({"model": "custom:1", **SCRIPT, "code": "azureml:x:1"}, "code: the workspace has no code 'x:1'"),
        ({"model": "azureml:e:1:2"}, "model: 'azureml:e:1:2' names no model"),
        ({"modle": "iris"}, "A deployment has no modle: did you mean 'model'"),
    ],
)
def test_what_is_not_there_is_told_before_anything_is_sent(
    workspace: Workspace, service: ServedEndpoint, given: dict[str, Any], told: str
) -> None:
    with pytest.raises(UsageError, match=told):
        workspace.deployments.create("green", endpoint="iris", **given)
    assert service.sent("PUT") == []


def test_an_mlflow_model_is_deployed_bare_where_the_service_takes_that(
    workspace: Workspace, service: ServedEndpoint
) -> None:
    def deploy() -> Any:
        return workspace.deployments.create("green", endpoint="iris", model="iris@latest")

    if workspace.api_version == SPOKEN[0]:  # which wants code and environment: there is nothing to make them from
        with pytest.raises(InvalidJobError, match="model: model iris:1 is on no datastore"):
            deploy()
        assert service.sent("PUT") == []
    else:
        assert (deploy().code_id, deploy_body(service)["model"]) == (None, f"{workspace.id}/models/iris/versions/1")


def deploy_body(service: ServedEndpoint) -> dict[str, Any]:
    properties: dict[str, Any] = service.sent("PUT")[-1]["properties"]
    return properties


def test_what_takes_traffic_is_not_deleted(workspace: Workspace, service: ServedEndpoint) -> None:
    service.deploy("blue", "green")
    with pytest.raises(UsageError, match="Deployment blue takes 100 % of the traffic of endpoint iris: give that"):
        workspace.deployments.delete("iris", "blue")
    assert not [line for line in service.server.lines() if line.startswith("DELETE")]
    workspace.deployments.delete("iris", "green")
    assert [line for line in service.server.lines() if line.startswith("DELETE")]


def test_deployments_are_found_by_endpoint_or_all_at_once(workspace: Workspace, service: ServedEndpoint) -> None:
    service.deploy("blue", "green")
    for found in (workspace.deployments.list("iris"), workspace.deployments.list()):
        assert [(each.endpoint_name, each.name) for each in found] == [("iris", "blue"), ("iris", "green")]
    with pytest.raises(NotFoundError):
        workspace.deployments.list("rose")
    service.deployments.pop("green")
    with pytest.raises(NotFoundError):
        workspace.deployments.get("iris", "green")


def test_logs_are_read_of_either_container(workspace: Workspace, service: ServedEndpoint) -> None:
    service.deploy("blue")
    service.logs = {"InferenceServer": "served\n", "StorageInitializer": "fetched\n"}
    assert workspace.deployments.logs("iris", "blue") == "served\n"
    assert workspace.deployments.logs("iris", "blue", container="storage-initializer", tail=5) == "fetched\n"
    assert service.sent("POST")[-1] == {"containerType": "StorageInitializer", "tail": 5}
    with pytest.raises(UsageError, match="'x' is not one of inference-server, storage-initializer"):
        workspace.deployments.logs("iris", "blue", container="x")
    with pytest.raises(UsageError, match="tail is a whole number of lines from 1"):
        workspace.deployments.logs("iris", "blue", tail=0)


def test_who_does_not_wait_gives_no_traffic(workspace: Workspace, service: ServedEndpoint) -> None:
    service.failure = {"code": "x", "message": "y"}
    made = workspace.deployments.create("green", endpoint="iris", model="custom:1", wait=False, **SCRIPT)
    assert made.name == "green"
    with pytest.raises(UsageError, match="Traffic goes to a deployment that answers"):
        workspace.deployments.update("green", endpoint="iris", wait=False, all_traffic=True)
