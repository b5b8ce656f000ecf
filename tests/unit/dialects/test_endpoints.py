"""Online endpoints and deployments in both families: what is sent, what is read, and what goes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve

from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.assets import (
    AuthMode,
    LogContainer,
    OnlineDeployment,
    OnlineEndpoint,
    ProbeSettings,
    RequestSettings,
)
from amlwrap.dialects.base import Dialect
from amlwrap.errors import AmlwrapError
from amlwrap.workspace import Workspace
from tests.support.contract import FAMILIES, check_body
from tests.support.credentials import CountingCredential
from tests.support.job_strategies import WORKSPACE
from tests.support.recorded_exchanges import UPSTREAM, WHY_SKIPPED, recorded
from tests.support.scripted_server import Answer, ScriptedServer

SPOKEN = (FIRST_FAMILY[0], "2024-04-01")
ENDPOINT = OnlineEndpoint(
    name="iris", id="", auth_mode=AuthMode.AML_TOKEN, traffic={"blue": 100}, description="d", tags={"a": "b"}
)
DEPLOYMENT = OnlineDeployment(
    name="blue",
    endpoint_name="iris",
    model=f"{WORKSPACE}/models/iris/versions/1",
    code_id=f"{WORKSPACE}/codes/c/versions/1",
    scoring_script="score.py",
    environment_id=f"{WORKSPACE}/environments/e/versions/1",
    environment_variables={"A": "1"},
    instance_type="Standard_DS3_v2",
    instance_count=2,
    request_settings=RequestSettings(
        max_concurrent_requests_per_instance=4, request_timeout=timedelta(seconds=90), max_queue_wait=timedelta()
    ),
    liveness_probe=ProbeSettings(initial_delay=timedelta(seconds=10), failure_threshold=3),
    readiness_probe=ProbeSettings(period=timedelta(seconds=5), timeout=timedelta(seconds=2), success_threshold=1),
    app_insights_enabled=True,
    description="d",
    tags={"a": "b"},
)


@pytest.fixture(params=SPOKEN)
def dialect(request: pytest.FixtureRequest, server: ScriptedServer) -> Iterator[Dialect]:
    credential = CountingCredential()
    with Workspace("s", "g", "w", credential=credential, endpoint=server.url, api_version=request.param) as workspace:
        yield workspace._ask(lambda dialect: dialect)


def contracts(dialect: Dialect) -> tuple[str, ...]:
    return next(family for family in FAMILIES if dialect.api_version in family)


def reads_endpoint(dialect: Dialect, server: ScriptedServer, body: Any) -> OnlineEndpoint:
    server.on("GET", "*/onlineEndpoints/iris", Answer(200, body))
    return dialect.get_endpoint("iris")


def reads_deployment(dialect: Dialect, server: ScriptedServer, body: Any) -> OnlineDeployment:
    server.on("GET", "*/deployments/blue", Answer(200, body))
    return dialect.get_deployment("iris", "blue")


def test_what_is_sent_of_an_endpoint_is_what_is_read(dialect: Dialect, server: ScriptedServer) -> None:
    body = dialect.to_json(dialect.encode_endpoint(ENDPOINT, location="westeurope"))
    check_body("OnlineEndpointTrackedResource", body, *contracts(dialect))
    assert (body["location"], body["identity"]) == ("westeurope", {"type": "SystemAssigned"})
    read = reads_endpoint(dialect, server, {**body, "name": "iris", "id": "i"})
    assert read == evolve(ENDPOINT, id="i")


def test_what_is_sent_of_a_deployment_is_what_is_read(dialect: Dialect, server: ScriptedServer) -> None:
    body = dialect.to_json(dialect.encode_deployment(DEPLOYMENT, location="westeurope"))
    check_body("OnlineDeploymentTrackedResource", body, *contracts(dialect))
    assert reads_deployment(dialect, server, {**body, "name": "blue"}) == DEPLOYMENT


def test_a_deployment_without_code_has_no_word_of_any(dialect: Dialect) -> None:
    bare = OnlineDeployment(name="blue", endpoint_name="iris", model=DEPLOYMENT.model, instance_count=1)
    body = dialect.to_json(dialect.encode_deployment(bare, location="westeurope"))
    check_body("OnlineDeploymentTrackedResource", body, *contracts(dialect))
    assert not {"codeConfiguration", "environmentId", "requestSettings", "livenessProbe"} & set(body["properties"])


def test_what_nobody_knows_goes_back_as_it_came(dialect: Dialect, server: ScriptedServer) -> None:
    body = dialect.to_json(dialect.encode_deployment(DEPLOYMENT, location="westeurope"))
    body["properties"] |= {"newThing": {"a": 1}, "provisioningState": "Succeeded"}
    held = reads_deployment(dialect, server, {**body, "name": "blue", "identity": {"type": "SystemAssigned"}})
    changed = dialect.to_json(dialect.encode_deployment(evolve(held, instance_count=3), location="westeurope"))
    assert changed["properties"]["newThing"] == {"a": 1}
    assert changed["identity"] == {"type": "SystemAssigned"}
    assert "provisioningState" not in changed["properties"]
    assert reads_deployment(dialect, server, {**changed, "name": "blue"}).instance_count == 3


def test_one_that_is_none_of_ours_is_shown_all_the_same(dialect: Dialect, server: ScriptedServer) -> None:
    for kind in ("K8S", "Kubernetes", "Quantum"):
        body = {"name": "blue", "location": "x", "properties": {"endpointComputeType": kind, "description": "d"}}
        read = reads_deployment(dialect, server, body)
        assert (read.name, read.description, read.instance_type) == ("blue", "d", None)
    odd = reads_endpoint(dialect, server, {"name": "iris", "properties": {"authMode": "Handshake", "traffic": None}})
    assert (odd.auth_mode, dict(odd.traffic)) == ("Handshake", {})


def test_traffic_leaves_nothing_else_changed(dialect: Dialect, server: ScriptedServer) -> None:
    held = dialect.to_json(dialect.encode_endpoint(ENDPOINT, location="westeurope"))
    held["properties"] |= {"newThing": 1, "scoringUri": "https://x", "provisioningState": "Succeeded"}
    reads_endpoint(dialect, server, {**held, "name": "iris", "id": "i", "systemData": {"createdBy": "me"}})
    for method in ("PUT", "PATCH"):
        server.on(method, "*/onlineEndpoints/iris", Answer(202))
    dialect.set_traffic("iris", {"green": 100})
    sent = server.requests[-1]
    properties = sent.json["properties"]
    if sent.method == "PATCH":
        assert sent.json == {"properties": {"traffic": {"blue": 0, "green": 100}}}
        return
    check_body("OnlineEndpointTrackedResource", sent.json, *contracts(dialect))
    assert properties.pop("traffic") == {"green": 100}
    assert properties == {"authMode": "AMLToken", "description": "d", "newThing": 1}
    assert {name for name in sent.json if name in ("id", "name", "systemData")} == set()
    assert (sent.json["tags"], sent.json["location"]) == ({"a": "b"}, "westeurope")


def test_keys_tokens_and_logs_are_read_and_no_secret_is_shown(dialect: Dialect, server: ScriptedServer) -> None:
    server.on("POST", "*/listKeys", Answer(200, {"primaryKey": "one", "secondaryKey": "two"}))
    server.on("POST", "*/token", Answer(200, {"accessToken": "three", "expiryTimeUtc": 5, "refreshAfterTimeUtc": 4}))
    server.on("POST", "*/getLogs", Answer(200, {"content": "line\n"}))
    keys, token = dialect.list_endpoint_keys("iris"), dialect.get_endpoint_token("iris")
    assert (keys.primary_key, keys.secondary_key, token.access_token) == ("one", "two", "three")
    assert (token.expires_at, token.refresh_after) == (5, 4)
    assert not [secret for secret in ("one", "two", "three") if f"'{secret}'" in f"{keys} {token}"]
    logs = dialect.get_deployment_logs("iris", "blue", container=LogContainer.STORAGE_INITIALIZER, tail=5)
    assert logs == "line\n"
    assert server.requests[-1].json == {"containerType": "StorageInitializer", "tail": 5}


def test_a_workspace_without_a_region_is_told(dialect: Dialect, server: ScriptedServer) -> None:
    server.on("GET", "*/workspaces/w", Answer(200, {"location": "westeurope"}), Answer(200, {"name": "w"}))
    assert dialect.get_location() == "westeurope"
    with pytest.raises(AmlwrapError, match="names no region"):
        dialect.get_location()


LATER: list[tuple[OnlineEndpoint | OnlineDeployment, str, str]] = [
    (evolve(ENDPOINT, public_network_access=False), "public_network_access", "2022-10-01"),
    (evolve(ENDPOINT, mirror_traffic={"blue": 10}), "mirror_traffic", "2023-04-01"),
    (evolve(DEPLOYMENT, public_egress=False), "public_egress", "2022-10-01"),
    (evolve(DEPLOYMENT, model="azureml://registries/r/models/m/versions/1"), "model", "2023-04-01"),
    (
        evolve(DEPLOYMENT, environment_id="azureml://registries/r/environments/m/versions/1"),
        "environment",
        "2023-04-01",
    ),
]


@pytest.mark.parametrize(("described", "path", "since"), LATER, ids=[path for _, path, _ in LATER])
def test_what_came_later_is_told_with_the_version_that_it_came_with(
    server: ScriptedServer, described: OnlineEndpoint | OnlineDeployment, path: str, since: str
) -> None:
    for api_version in (*SPOKEN, "2022-05-01", "2022-10-01", "2023-04-01"):
        with Workspace(
            "s", "g", "w", credential=CountingCredential(), endpoint=server.url, api_version=api_version
        ) as workspace:
            limits = list(workspace._ask(lambda dialect: dialect.limits(described)))
        is_within = api_version in FAMILIES[1] + ("2022-05-01", "2022-10-01", "2023-04-01") and api_version >= since
        assert [limit.path for limit in limits] == ([] if is_within else [path])
        assert all(since in limit.problem for limit in limits)


@pytest.mark.skipif(UPSTREAM is None, reason=WHY_SKIPPED)
def test_recorded_answers_are_read_and_go_back_as_the_contract_has_them(server: ScriptedServer) -> None:
    family = FAMILIES[1]
    shown = [each for each in recorded() if each.collection == "onlineendpoints" and isinstance(each.response, dict)]
    assert shown
    with Workspace(
        "s", "g", "w", credential=CountingCredential(), endpoint=server.url, api_version="2024-04-01"
    ) as workspace:
        dialect = workspace._ask(lambda dialect: dialect)
        for exchange in shown:
            resource, is_deployment = exchange.response, "deployments" in (exchange.below or ())
            properties = resource["properties"]
            if is_deployment:
                read: Any = reads_deployment(dialect, server, resource)
                body = dialect.encode_deployment(read, location=resource["location"])
                assert read.model == properties["model"]
                assert read.instance_count == resource["sku"].get("capacity")
                check_body("OnlineDeploymentTrackedResource", dialect.to_json(body), *family)
            else:
                read = reads_endpoint(dialect, server, resource)
                body = dialect.encode_endpoint(read, location=resource["location"])
                assert (read.scoring_uri, read.auth_mode) == (properties["scoringUri"], properties["authMode"])
                check_body("OnlineEndpointTrackedResource", dialect.to_json(body), *family)
            assert (read.id, read.provisioning_state) == (resource["id"], properties["provisioningState"])
            assert read.tags == resource["tags"]
