"""Compute clusters: descriptions of how many jobs run at once, created and deleted as the service does it.

Both families have the same words for them. What a body says beside size and scale is kept as it came, but for
passwords, which nobody gets back.

Source: operations Compute_*. Creating answers 201 with Azure-AsyncOperation, deleting 202 with the same header and,
like the live service and unlike its document, no Location.
"""

from __future__ import annotations

from typing import Any

from amlwrap.assets import Compute
from amlwrap.local.engine.locations import find
from amlwrap.local.references import Reference, resource_id, resource_type
from amlwrap.local.state import LOCATION
from amlwrap.local.store.records import Record, Request
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.errors import NOT_IMPLEMENTED, ArmError, user_error
from amlwrap.local.wire.arm.polling import start_compute_operation
from amlwrap.local.wire.arm.resources import merge, read_filing, system_data
from amlwrap.local.wire.family import Json
from amlwrap.local.wire.offered import COMPUTE_TYPES

_KIND = "computes"
_LIVE = ("allocationState", "allocationStateTransitionTime", "currentNodeCount", "targetNodeCount", "nodeStateCounts",
         "errors")  # fmt: skip
_SECRETS = ("adminUserPassword",)
_SHARED = "computes"  # the family of a compute's request: its words are those of all of them
_MOST_NODES = 10_000


async def list_computes(call: ArmCall) -> Answer:
    """List the workspace's computes."""
    return call.paged(call.state.records.list(_KIND), lambda found: render(call, found))


async def get_compute(call: ArmCall) -> Answer:
    """Return one compute."""
    return Answer(200, render(call, _find(call)))


async def put_compute(call: ArmCall) -> Answer:
    """Create a cluster, or change its scale."""
    name, properties = call.parameters["computeName"], call.properties
    kind = properties.get("computeType", "nothing")
    if kind != "AmlCompute":
        target = "properties.computeType"
        problem = f"{target}: the local workspace offers computes of type AmlCompute, not '{kind}'"
        if kind.lower() not in map(str.lower, COMPUTE_TYPES):
            raise user_error(f"{problem}.", target)
        raise ArmError(501, NOT_IMPLEMENTED, f"{problem}: every job runs on this machine.", target)
    previous = call.state.records.find(_KIND, name)
    saved = _save(call, previous.name if previous else name, call.body)
    return Answer(200 if previous else 201, render(call, saved), start_compute_operation(call))


async def patch_compute(call: ArmCall) -> Answer:
    """Change a cluster's scale settings."""
    found = _find(call)
    changed = {"properties": {"properties": {"scaleSettings": call.properties.get("scaleSettings") or {}}}}
    return Answer(200, render(call, _save(call, found.name, merge(_body(found), changed))))


async def delete_compute(call: ArmCall) -> Answer:
    """Delete or detach a cluster that no job uses or waits for."""
    found = _find(call)
    if call.jobs.waits_for(found.name):
        raise user_error(f"The compute '{found.name}' has jobs that run on it or wait for it; cancel them first.")
    call.state.records.delete(_KIND, found.name)
    return Answer(202, None, start_compute_operation(call))


async def start_or_stop(call: ArmCall) -> Answer:
    """Refuse: that is for compute instances, and a cluster is none."""
    found = _find(call)
    raise user_error(f"The compute '{found.name}' is an AmlCompute, which is neither started nor stopped: it scales.")


async def list_nodes(call: ArmCall) -> Answer:
    """List a cluster's nodes: those that jobs occupy."""
    found = _find(call)
    nodes = [
        {"nodeId": f"tvmps_{index:04d}", "privateIpAddress": "127.0.0.1", "nodeState": "running"}
        for index in range(call.state.nodes_in_use(found.name))
    ]
    return Answer(200, {"computeType": "AmlCompute", "nodes": nodes})


def _save(call: ArmCall, name: str, body: Json) -> Record:
    inner = dict((body.get("properties") or {}).get("properties") or {})
    scale = inner.get("scaleSettings") or {}
    least, most = int(scale.get("minNodeCount") or 0), int(scale.get("maxNodeCount", 1))
    if not 0 <= least <= most <= _MOST_NODES or most < 1:
        target = "properties.properties.scaleSettings"
        raise user_error(
            f"{target}: minNodeCount is 0 to maxNodeCount, and that 1 to {_MOST_NODES}; not {least} and {most}.", target
        )
    value = Compute(
        name=name, id=resource_id(_KIND, name), type="AmlCompute",
        size=(inner.get("vmSize") or "STANDARD_DS3_V2").upper(), min_nodes=least, max_nodes=most,
    )  # fmt: skip
    record = Record(
        kind=_KIND, name=name, value=value, filing=read_filing(call.family, body.get("properties") or {}),
        request=Request(_SHARED, _kept(body)),
    )  # fmt: skip
    saved = call.state.records.put(record)
    call.jobs.compute_changed(name)
    return saved


def _kept(body: Any) -> Any:
    """Return a body without what only the service says, and without secrets."""
    if not isinstance(body, dict):
        return body
    return {name: _kept(item) for name, item in body.items() if name not in (*_LIVE, *_SECRETS)}


def _body(compute: Record) -> Json:
    return compute.request.body if compute.request else {}


def render(call: ArmCall, compute: Record) -> Json:
    """Return a cluster as the service shows it, with the nodes in use now."""
    value = compute.value
    if not isinstance(value, Compute):
        raise TypeError(f"the record of compute {compute.name} holds something else")
    used = call.state.nodes_in_use(compute.name)
    idle = {"preparingNodeCount": 0, "idleNodeCount": 0, "unusableNodeCount": 0, "leavingNodeCount": 0}
    defaults = {
        "vmPriority": "Dedicated", "osType": "Linux", "isolatedNetwork": False,
        "remoteLoginPortPublicAccess": "Enabled",
        "scaleSettings": {"nodeIdleTimeBeforeScaleDown": "PT120S"},
    }  # fmt: skip
    described = {
        "vmSize": value.size,
        "scaleSettings": {"minNodeCount": value.min_nodes, "maxNodeCount": value.max_nodes},
    }
    sent = _body(compute)
    properties = {
        "computeType": value.type,
        "computeLocation": LOCATION,
        "description": compute.filing.description or "",
        "createdOn": compute.created_at,
        "modifiedOn": compute.modified_at,
        "provisioningState": "Succeeded",
        "isAttachedCompute": False,
        "disableLocalAuth": bool((sent.get("properties") or {}).get("disableLocalAuth")),
        "properties": {
            **merge(merge(defaults, (sent.get("properties") or {}).get("properties") or {}), described),
            **call.family.write_facts(call.state, _KIND),
            "allocationState": "Steady",
            "allocationStateTransitionTime": compute.modified_at,
            "currentNodeCount": used,
            "targetNodeCount": used,
            "nodeStateCounts": {**idle, "runningNodeCount": used, "preemptedNodeCount": 0},
        },
    }
    return {
        "id": value.id,
        "name": compute.name,
        "type": resource_type(_KIND),
        "location": LOCATION,
        "tags": sent.get("tags") or {},
        **({"identity": sent["identity"]} if sent.get("identity") else {}),
        "properties": properties,
        "systemData": system_data(compute.created_at, compute.modified_at),
    }


def _find(call: ArmCall) -> Record:
    return find(call.state, Reference(_KIND, call.parameters["computeName"]))


COMPUTE_HANDLERS: dict[str, Handler] = {
    "Compute_List": list_computes,
    "Compute_Get": get_compute,
    "Compute_CreateOrUpdate": put_compute,
    "Compute_Update": patch_compute,
    "Compute_Delete": delete_compute,
    "Compute_Start": start_or_stop,
    "Compute_Stop": start_or_stop,
    "Compute_ListNodes": list_nodes,
}
