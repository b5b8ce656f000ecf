from __future__ import annotations

import pytest

from amlwrap.errors import NotFoundError, UsageError
from amlwrap.workspace import Workspace
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
