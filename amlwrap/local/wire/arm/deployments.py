"""Deployments of online endpoints: made, changed, deleted, and asked for their logs.

Source: operations OnlineDeployments_*. Creating answers 201 with Azure-AsyncOperation and the resource's Location,
replacing 200; deleting, and changes that take a while, answer 202 with both headers for the operation.
"""

from __future__ import annotations

from attrs import evolve

from amlwrap.assets import LogContainer, OnlineDeployment, OnlineEndpoint
from amlwrap.local.engine.deployments.service import KIND
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import resource_id, resource_type
from amlwrap.local.state import LOCATION
from amlwrap.local.store.records import Record, Request
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.endpoints import (
    OPERATION,
    check_new_name,
    find_endpoint,
    ordered,
    read_filing_of_operation,
    value_of,
)
from amlwrap.local.wire.arm.errors import not_found, user_error
from amlwrap.local.wire.arm.polling import FOLLOWED, operation_url
from amlwrap.local.wire.arm.resources import merge, patched, sent_properties, system_data
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.members import spelled

_COLLECTIONS = tuple(KIND.split("/"))
_AROUND = ("identity", "sku")
_UNCHANGED = ("identity", "kind", "location", "tags")
_MOST_INSTANCES = 50


async def list_deployments(call: ArmCall) -> Answer:
    """List the deployments of an endpoint."""
    found = list(call.deployments.of(find_endpoint(call).name))
    return call.paged(ordered(found, call, "$orderBy"), lambda each: _show(call, each), call.page_size("$top"))


async def get_deployment(call: ArmCall) -> Answer:
    """Return one deployment."""
    return Answer(200, _show(call, _find(call)))


async def put_deployment(call: ArmCall) -> Answer:
    """Create or replace a deployment; what serves meanwhile does so until the new one answers."""
    endpoint, name = find_endpoint(call), call.parameters["deploymentName"]
    previous = call.state.records.find(KIND, name, endpoint.name)
    if previous is None:
        check_new_name(name, "deployment")
    name = previous.name if previous else name
    called = Name(name, "", resource_id(_COLLECTIONS[0], endpoint.name, _COLLECTIONS[1], name))
    value = call.deployments.check(call.family.read_deployment(call.body, called, endpoint.name))
    operation = call.deployments.begin(endpoint.name, name)
    named = _named(call, operation)
    filing = read_filing_of_operation(call, named)
    saved = call.deployments.deploy(value, filing, call.request, operation)
    headers = _followed(call, named) | {"Location": call.resource_url}
    return Answer(200 if previous else 201, _show(call, saved), headers)


async def patch_deployment(call: ArmCall) -> Answer:
    """Change of a deployment what a PATCH can change; it is rolled out again where that is more than its tags."""
    found = _find(call)
    value = _patched_value(call, found)
    filing = evolve(found.filing, tags=patched(found.filing.tags, call.body.get("tags") or {}))
    change = {name: member for name, member in call.body.items() if name not in ("tags", "location")}
    kin = found.request is not None and found.request.family == call.family.name
    request = Request(call.family.name, patched(found.request.body, change)) if kin and found.request else found.request
    if value == found.value:
        return Answer(200, _show(call, call.state.records.put(evolve(found, filing=filing, request=request))))
    value = call.deployments.check(value)
    operation = call.deployments.begin(found.parent, found.name)
    named = _named(call, operation)
    filing = evolve(filing, properties={**filing.properties, OPERATION: named})
    call.deployments.deploy(value, filing, request, operation)
    return Answer(202, None, _followed(call, named))


async def delete_deployment(call: ArmCall) -> Answer:
    """Delete a deployment that takes no requests."""
    endpoint = find_endpoint(call)
    found = call.state.records.find(KIND, call.parameters["deploymentName"], endpoint.name)
    if found is None:
        return Answer(204)
    _give_up_traffic(call, endpoint, found.name)
    operation = call.deployments.begin_deletion()
    call.deployments.delete(found, operation)
    return Answer(202, None, _followed(call, _named(call, operation)))


async def get_logs(call: ArmCall) -> Answer:
    """Return the last lines of a container's log."""
    found = _find(call)
    asked = call.body.get("containerType") or LogContainer.INFERENCE_SERVER
    container = spelled(LogContainer, asked)
    if container is None:
        raise user_error(f"containerType: logs are of {' and '.join(LogContainer)}, not of '{asked}'.", "containerType")
    lines = call.body.get("tail")
    if lines is not None and lines < 0:
        raise user_error(f"tail: the last lines are 0 or more, not {lines}.", "tail")
    return Answer(200, {"content": call.deployments.logs(found, container, None if lines is None else int(lines))})


async def list_skus(call: ArmCall) -> Answer:
    """Return how many instances a deployment may have."""
    _find(call)
    capacity = {"minimum": 1, "maximum": _MOST_INSTANCES, "default": 1, "scaleType": "Automatic"}
    sku = {"name": "Default", "tier": "Standard"}
    return Answer(200, {"value": [{"resourceType": resource_type(*_COLLECTIONS), "sku": sku, "capacity": capacity}]})


def _patched_value(call: ArmCall, found: Record) -> OnlineDeployment:
    """Return a deployment with what a PATCH says of it; nothing that it says is left out without a word."""
    names = {name for name in call.body if name not in (*_UNCHANGED, "properties")}
    names |= {f"properties.{name}" for name in call.properties if name != "endpointComputeType"}
    for name in sorted(names - call.family.patches_deployment.keys()):
        raise user_error(f"{name}: a PATCH of a deployment changes {', '.join(_changeable(call))}; PUT the rest.", name)
    shown = _shown(call, found)
    called = Name(found.name, "", shown["id"])
    read = call.family.read_deployment(patched(shown, call.body), called, found.parent)
    attributes = [call.family.patches_deployment[name] for name in names]
    if not isinstance(found.value, OnlineDeployment):
        raise TypeError(f"the record of deployment {found.name} holds something else")
    return evolve(found.value, **{attribute: getattr(read, attribute) for attribute in attributes})


def _changeable(call: ArmCall) -> list[str]:
    return ["tags", *call.family.patches_deployment]


def _give_up_traffic(call: ArmCall, endpoint: Record, name: str) -> None:
    """Refuse to leave an endpoint's requests to nobody; where there are none, forget the share of none."""
    value: OnlineEndpoint = value_of(endpoint)
    for kind, shares in (("traffic", value.traffic), ("mirror traffic", value.mirror_traffic)):
        share = sum(share for each, share in shares.items() if each.lower() == name.lower())
        if share:
            raise RefusedError(
                f"The deployment '{name}' takes {share} % of the endpoint's {kind}: give that to another one, or set "
                "it to 0, before it is deleted."
            )
    traffic = {each: share for each, share in value.traffic.items() if each.lower() != name.lower()}
    mirrored = {each: share for each, share in value.mirror_traffic.items() if each.lower() != name.lower()}
    if (traffic, mirrored) != (value.traffic, value.mirror_traffic):
        call.state.records.put(evolve(endpoint, value=evolve(value, traffic=traffic, mirror_traffic=mirrored)))


def _find(call: ArmCall) -> Record:
    endpoint, name = find_endpoint(call), call.parameters["deploymentName"]
    found = call.state.records.find(KIND, name, endpoint.name)
    if found is None:
        raise not_found(f"The deployment '{name}' of endpoint '{endpoint.name}' was not found.")
    return found


def _named(call: ArmCall, operation: str) -> str:
    """Return what the service calls an operation: an owner, the workspace and an id."""
    return f"od:{call.state.workspace_guid}:{operation}"


def _followed(call: ArmCall, named: str) -> dict[str, str]:
    """Return the headers of an operation that is followed to its end."""
    urls = [operation_url(call, kind, named) for kind in ("mfeOperationsStatus", "mfeOperationResults")]
    return {"Azure-AsyncOperation": urls[0], "Location": urls[1], **FOLLOWED}


def _show(call: ArmCall, record: Record) -> Json:
    shown = _shown(call, record)
    operation = operation_url(call, "mfeOperationsStatus", record.filing.properties[OPERATION])
    facts = {**record.filing.properties, OPERATION: operation}
    description = {} if record.filing.description is None else {"description": record.filing.description}
    own = {**description, "properties": facts, "provisioningState": record.status}
    return {**shown, "properties": {**shown["properties"], **own}}


def _shown(call: ArmCall, record: Record) -> Json:
    """Return a deployment without what only answers say of it."""
    kin = record.request is not None and record.request.family == call.family.name
    body = record.request.body if kin and record.request else {}
    sent = {name: body[name] for name in _AROUND if name in body}
    sent["properties"] = sent_properties(record, call.family)
    return {
        "id": resource_id(_COLLECTIONS[0], record.parent, _COLLECTIONS[1], record.name),
        "name": record.name,
        "type": resource_type(*_COLLECTIONS),
        "location": LOCATION,
        "kind": "Managed",
        "tags": dict(record.filing.tags),
        **merge(sent, call.family.write_deployment(record)),
        "systemData": system_data(record.created_at, record.modified_at),
    }


DEPLOYMENT_HANDLERS: dict[str, Handler] = {
    "OnlineDeployments_List": list_deployments,
    "OnlineDeployments_Get": get_deployment,
    "OnlineDeployments_CreateOrUpdate": put_deployment,
    "OnlineDeployments_Update": patch_deployment,
    "OnlineDeployments_Delete": delete_deployment,
    "OnlineDeployments_GetLogs": get_logs,
    "OnlineDeployments_ListSkus": list_skus,
}
