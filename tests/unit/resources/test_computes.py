"""Computes: read, named when they are missing, made, started, stopped, deleted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amlwrap.errors import AmlwrapError, NotFoundError, UsageError, WaitTimeoutError
from amlwrap.resources import compute_states
from amlwrap.workspace import Workspace
from tests.support.credentials import CountingCredential
from tests.support.scripted_server import Answer, ScriptedServer

MISSING = Answer(404, {"error": {"code": "ResourceNotFound", "message": "No such compute."}})


def test_a_compute_is_read(workspace: Workspace, server: ScriptedServer) -> None:
    inner = {"vmSize": "STANDARD_DS3_V2", "scaleSettings": {"minNodeCount": 0, "maxNodeCount": 4}}
    body = {"name": "cpu", "location": "eastus", "properties": {"computeType": "AmlCompute", "properties": inner}}
    server.on("GET", f"{workspace.id}/computes/cpu", Answer(200, body))
    compute = workspace.computes.get("cpu")
    assert (compute.name, compute.type, compute.size) == ("cpu", "AmlCompute", "STANDARD_DS3_V2")
    assert (compute.min_nodes, compute.max_nodes, compute.location) == (0, 4, "eastus")


def test_a_missing_compute_is_answered_with_the_nearest_name(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/computes/cpu-clutser", MISSING)
    server.on("GET", f"{workspace.id}/computes", Answer(200, {"value": [{"name": "gpu"}, {"name": "cpu-cluster"}]}))
    with pytest.raises(NotFoundError, match="no compute 'cpu-clutser' in workspace ws: did you mean 'cpu-cluster'"):
        workspace.computes.get("cpu-clutser")


@pytest.mark.parametrize(("names", "hint"), [(["gpu", "big"], "it has gpu, big"), ([], "it has none")])
def test_without_a_near_name_all_are_listed(
    workspace: Workspace, server: ScriptedServer, names: list[str], hint: str
) -> None:
    server.on("GET", f"{workspace.id}/computes/zzz", MISSING)
    server.on("GET", f"{workspace.id}/computes", Answer(200, {"value": [{"name": name} for name in names]}))
    with pytest.raises(NotFoundError, match=hint):
        workspace.computes.get("zzz")


def test_where_none_can_be_listed_the_services_own_words_stay(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/computes/zzz", MISSING)
    server.on("GET", f"{workspace.id}/computes", Answer(403, {"error": {"code": "Forbidden", "message": "No."}}))
    with pytest.raises(NotFoundError, match=r"^No such compute\. \(HTTP 404"):
        workspace.computes.get("zzz")


def test_an_odd_name_sends_nothing(workspace: Workspace, server: ScriptedServer) -> None:
    with pytest.raises(UsageError, match="is not a name for a compute"):
        workspace.computes.get("../workspaces/other")
    assert server.requests == []


def cluster(**inner: Any) -> Answer:
    scale = {"minNodeCount": 1, "maxNodeCount": 4, "nodeIdleTimeBeforeScaleDown": "PT2M"}
    shown = {"vmSize": "STANDARD_D2_V2", "vmPriority": "LowPriority", "currentNodeCount": 1, "scaleSettings": scale}
    properties = {"computeType": "AmlCompute", "createdOn": "2022-08-29T00:06:56.6024946+00:00", **inner}
    return Answer(200, {"name": "big", "tags": {"a": "b"}, "properties": {**properties, "properties": shown}})


def instance(state: str | None) -> Answer:
    inner = {"computeType": "ComputeInstance", "properties": {"vmSize": "STANDARD_D2_V2", "state": state}}
    return Answer(200, {"name": "mine", "properties": inner})


def accepted(server: ScriptedServer) -> Answer:
    return Answer(202, None, {"Azure-AsyncOperation": f"{server.url}/operation", "Retry-After": "0"})


def succeeding(server: ScriptedServer) -> None:
    server.on("GET", "/operation", Answer(200, {"status": "InProgress"}), Answer(200, {"status": "Succeeded"}))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at computes a hundred times as often as a person would."""
    monkeypatch.setattr(compute_states, "_FIRST_INTERVAL", 0.005)


def test_all_that_a_cluster_tells_is_read(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/computes/big", cluster(isAttachedCompute=True, description="what"))
    found = workspace.computes.get("big")
    assert (found.tier, found.current_nodes, found.idle_time_before_scale_down) == (
        "low_priority",
        1,
        timedelta(minutes=2),
    )
    assert (found.description, found.tags, found.is_attached) == ("what", {"a": "b"}, True)
    assert found.created_at == datetime(2022, 8, 29, 0, 6, 56, 602494, UTC)


@pytest.mark.parametrize("api_version", ["2021-03-01-preview", "2024-04-01"])
def test_a_cluster_is_made_in_the_words_of_both_families_and_waited_for(
    server: ScriptedServer, credential: CountingCredential, api_version: str
) -> None:
    with Workspace("s", "g", "w", credential=credential, endpoint=server.url, api_version=api_version) as workspace:
        made = Answer(201, cluster().body, accepted(server).headers)
        server.on("GET", f"{workspace.id}/computes/big", MISSING, cluster())
        server.on("GET", workspace.id, Answer(200, {"location": "eastus"}))
        server.on("PUT", f"{workspace.id}/computes/big", made)
        succeeding(server)
        asked = {"min_instances": 1, "tier": "Low_Priority", "idle_time_before_scale_down": timedelta(minutes=10)}
        assert workspace.computes.create("big", size="S", description="d", tags={"a": "b"}, **asked).min_nodes == 1  # type: ignore[arg-type]
    (put,) = [request for request in server.requests if request.method == "PUT"]
    scale = {"minNodeCount": 1, "maxNodeCount": 4, "nodeIdleTimeBeforeScaleDown": "PT10M"}
    inner = {"vmSize": "S", "vmPriority": "LowPriority", "scaleSettings": scale}
    properties = {"computeType": "AmlCompute", "description": "d", "properties": inner}
    assert put.json == {"location": "eastus", "tags": {"a": "b"}, "properties": properties}
    assert [request.path for request in server.requests].count("/operation") == 2


def test_a_compute_that_is_there_is_left_alone(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/computes/big", cluster())
    told: list[str] = []
    assert workspace.computes.create("big", size="standard_d2_v2", max_instances=4, notify=told.append).name == "big"
    assert told == ["Compute big exists already, the same as this one: nothing was changed."]
    with pytest.raises(UsageError, match="exists already, and its max_instances is 4, not 9: nothing was changed"):
        workspace.computes.create("big", max_instances=9)
    with pytest.raises(UsageError, match="its type is AmlCompute, not ComputeInstance"):
        workspace.computes.create("big", type="computeinstance")
    assert workspace.computes.create("big", tags={"a": "b"}, notify=told.append).name == "big"
    with pytest.raises(UsageError, match="its tag a is b, not B"):
        workspace.computes.create("big", tags={"a": "B"})
    assert {request.method for request in server.requests} == {"GET"}


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"type": "AKS"}, "type 'AKS' is not one of AmlCompute, ComputeInstance"),
        ({"size": ""}, "size is ''"),
        ({"min_instances": -1}, "min_instances: -1 is no number of nodes"),
        ({"min_instances": True}, "min_instances: True is no number of nodes"),
        ({"max_instances": 0}, "max_instances: 0 is too few: give 1 or more"),
        ({"min_instances": 3, "max_instances": 2}, "max_instances: 2 is too few: give 3 or more"),
        ({"idle_time_before_scale_down": 120}, "120 is no timedelta"),
        ({"idle_time_before_scale_down": timedelta()}, "give a length of time above 0"),
        ({"tier": "gold"}, "tier: 'gold' is none; use dedicated, low_priority"),
        ({"type": "ComputeInstance", "tier": "dedicated"}, "tier: a compute instance is one machine"),
        ({"tags": {"a": 1}}, "tags.a: must be text"),
        ({"timeout": -1}, "A timeout is a number of seconds"),
    ],
)
def test_what_no_compute_can_be_sends_nothing(
    workspace: Workspace, server: ScriptedServer, asked: dict[str, Any], problem: str
) -> None:
    with pytest.raises(UsageError, match=problem):
        workspace.computes.create("big", **asked)
    assert server.requests == []


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("verb", "states"),
    [("start", ["Stopped", "Stopped", "Starting", "Running"]), ("stop", ["Running", "Stopping", "Stopped"])],
)
def test_an_instance_is_waited_for_until_it_is_what_it_was_asked_to_be(
    workspace: Workspace, server: ScriptedServer, verb: str, states: list[str]
) -> None:
    server.on("GET", f"{workspace.id}/computes/mine", *map(instance, states))
    server.on("POST", f"{workspace.id}/computes/mine/{verb}", Answer(202))
    assert getattr(workspace.computes, verb)("mine").status == states[-1]
    assert len(server.requests) == len(states) + 1


@pytest.mark.usefixtures("quick")
def test_an_instance_that_breaks_or_takes_too_long_is_told(workspace: Workspace, server: ScriptedServer) -> None:
    path = f"{workspace.id}/computes/mine"
    server.on("POST", f"{path}/start", Answer(202))
    server.on("GET", path, instance("Stopped"), instance("Unusable"))
    with pytest.raises(AmlwrapError, match="Compute mine is Unusable: `amlwrap compute show mine` tells more"):
        workspace.computes.start("mine")
    server.on("GET", path, instance("Stopped"), instance("Starting"))
    with pytest.raises(WaitTimeoutError, match="Compute mine is Starting still, and goes on"):
        workspace.computes.start("mine", timeout=0)


def test_nobody_waits_who_does_not_want_to_or_need_not(workspace: Workspace, server: ScriptedServer) -> None:
    path = f"{workspace.id}/computes/mine"
    server.on("POST", f"{path}/start", Answer(202))
    server.on("GET", path, instance("Stopped"), instance("Starting"), instance("Running"))
    assert workspace.computes.start("mine", wait=False).status == "Starting"
    told: list[str] = []
    assert workspace.computes.start("mine", notify=told.append).status == "Running"
    assert told == ["Compute mine is Running already."]
    assert [request.method for request in server.requests] == ["GET", "POST", "GET", "GET"]


def test_a_cluster_is_neither_started_nor_stopped(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/computes/big", cluster())
    for verb in (workspace.computes.start, workspace.computes.stop):
        with pytest.raises(UsageError, match="type AmlCompute, and only a ComputeInstance is started and stopped; a"):
            verb("big")
    assert {request.method for request in server.requests} == {"GET"}


@pytest.mark.parametrize(("is_attached", "action"), [(False, "Delete"), (True, "Detach")])
def test_what_is_attached_is_let_go_of_and_not_deleted(
    workspace: Workspace, server: ScriptedServer, is_attached: bool, action: str
) -> None:
    server.on("GET", f"{workspace.id}/computes/big", cluster(isAttachedCompute=is_attached))
    server.on("DELETE", f"{workspace.id}/computes/big", accepted(server))
    succeeding(server)
    workspace.computes.delete("big")
    (deleted,) = [request for request in server.requests if request.method == "DELETE"]
    assert deleted.query["underlyingResourceAction"] == action
    assert [request.path for request in server.requests].count("/operation") == 2
