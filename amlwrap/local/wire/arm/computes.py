"""Compute clusters: descriptions of how many jobs run at once, created and deleted as the service does it.

Source: operations Compute_*. Creating answers 201 with Azure-AsyncOperation, deleting 202 with the same header and,
like the live service and unlike its document, no Location.
"""

from __future__ import annotations

import copy

from amlwrap.local.state import LOCATION, State
from amlwrap.local.store.documents import Document, Json, stamp_system_data, timestamp
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler, document_key
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.names import Reference, find_resource, resource_id, resource_type
from amlwrap.local.wire.arm.polling import start_operation

_KIND = "computes"


async def list_computes(call: ArmCall) -> Answer:
    """List the workspace's computes."""
    return call.paged(call.state.documents.list(_KIND), document_key, lambda found: render(call.state, found))


async def get_compute(call: ArmCall) -> Answer:
    """Return one compute."""
    return Answer(200, render(call.state, _find(call)))


async def put_compute(call: ArmCall) -> Answer:
    """Create a cluster, or change its scale."""
    name, properties = call.parameters["computeName"], call.body["properties"]
    if properties["computeType"] != "AmlCompute":
        raise user_error(
            f"The local workspace offers computes of type AmlCompute, not '{properties['computeType']}'.",
            "properties.computeType",
        )
    previous = call.state.documents.find(_KIND, name)
    save_compute(call.state, name, properties, previous)
    found = _find(call)
    operation = start_operation(call, "computeOperationsStatus")
    return Answer(200 if previous else 201, render(call.state, found), {"Azure-AsyncOperation": operation})


async def patch_compute(call: ArmCall) -> Answer:
    """Change a cluster's scale settings."""
    found = _find(call)
    scale = (call.body.get("properties") or {}).get("scaleSettings")
    if scale:
        found.body["properties"]["properties"]["scaleSettings"] = scale
    save_compute(call.state, found.name, found.body["properties"], found)
    return Answer(200, render(call.state, _find(call)))


async def delete_compute(call: ArmCall) -> Answer:
    """Delete or detach a cluster that no job uses."""
    found = _find(call)
    if call.state.nodes_in_use(found.name):
        raise user_error(f"The compute '{found.name}' is running jobs; cancel them first.")
    call.state.documents.delete(_KIND, found.name)
    return Answer(202, None, {"Azure-AsyncOperation": start_operation(call, "computeOperationsStatus")})


async def list_nodes(call: ArmCall) -> Answer:
    """List a cluster's nodes: those that jobs occupy."""
    found = _find(call)
    nodes = [
        {"nodeId": f"tvmps_{index:04d}", "privateIpAddress": "127.0.0.1", "nodeState": "running"}
        for index in range(call.state.nodes_in_use(found.name))
    ]
    return Answer(200, {"computeType": "AmlCompute", "nodes": nodes})


def save_compute(state: State, name: str, properties: Json, previous: Document | None) -> None:
    """Keep a cluster as described."""
    now = timestamp()
    inner = dict(properties.get("properties") or {})
    inner.setdefault("vmSize", "STANDARD_DS3_V2")
    inner["vmSize"] = inner["vmSize"].upper()
    defaults = {"vmPriority": "Dedicated", "osType": "Linux", "scaleSettings": {"minNodeCount": 0, "maxNodeCount": 1}}
    body = {
        "properties": {
            "computeType": "AmlCompute",
            "description": properties.get("description") or "",
            "createdOn": previous.body["properties"]["createdOn"] if previous else now,
            "modifiedOn": now,
            "provisioningState": "Succeeded",
            "disableLocalAuth": bool(properties.get("disableLocalAuth")),
            "properties": defaults | {key: value for key, value in inner.items() if key not in _LIVE},
        },
        "systemData": stamp_system_data(previous.body["systemData"] if previous else None),
    }
    state.documents.save(_KIND, name, body)


_LIVE = ("allocationState", "allocationStateTransitionTime", "currentNodeCount", "targetNodeCount",
         "nodeStateCounts", "errors")  # fmt: skip


def maximum_nodes(compute: Document) -> int:
    """Return how many nodes a cluster may grow to."""
    return int(compute.body["properties"]["properties"]["scaleSettings"]["maxNodeCount"])


def render(state: State, compute: Document) -> Json:
    """Return a cluster as the service shows it, with the nodes in use now."""
    body = copy.deepcopy(compute.body)
    used = state.nodes_in_use(compute.name)
    idle = {"preparingNodeCount": 0, "idleNodeCount": 0, "unusableNodeCount": 0, "leavingNodeCount": 0}
    body["properties"]["properties"] |= {
        "allocationState": "Steady",
        "allocationStateTransitionTime": body["properties"]["modifiedOn"],
        "currentNodeCount": used,
        "targetNodeCount": used,
        "nodeStateCounts": {**idle, "runningNodeCount": used, "preemptedNodeCount": 0},
    }
    return {
        "id": resource_id(_KIND, compute.name),
        "name": compute.name,
        "type": resource_type(_KIND),
        "location": LOCATION,
        **body,
    }


def _find(call: ArmCall) -> Document:
    return find_resource(call.state.documents, Reference(_KIND, call.parameters["computeName"]))


COMPUTE_HANDLERS: dict[str, Handler] = {
    "Compute_List": list_computes,
    "Compute_Get": get_compute,
    "Compute_CreateOrUpdate": put_compute,
    "Compute_Update": patch_compute,
    "Compute_Delete": delete_compute,
    "Compute_ListNodes": list_nodes,
}
