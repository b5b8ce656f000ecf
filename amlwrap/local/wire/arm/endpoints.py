"""Online endpoints: addresses for models, with the keys and tokens that open them.

What stands around `properties` has the same words in both families. Keys go in with an endpoint or are drawn for it,
and come out through listKeys alone. No address is shown, since nothing answers while there are no deployments.

Source: operations OnlineEndpoints_*. Creating answers 201 with Azure-AsyncOperation and the resource's Location,
deleting 202 with both headers for the operation, as the live service does.
"""

from __future__ import annotations

import re
import secrets
import uuid

from attrs import evolve

from amlwrap.assets import OnlineEndpoint
from amlwrap.local.engine.locations import find
from amlwrap.local.errors import RefusedError
from amlwrap.local.home import SUBSCRIPTION_ID
from amlwrap.local.references import Reference, parse_reference, resource_id, resource_type
from amlwrap.local.state import LOCATION
from amlwrap.local.store.operations import OperationKind, OperationStatus
from amlwrap.local.store.records import Filing, Record, Request
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.polling import operation_url
from amlwrap.local.wire.arm.resources import has_entry, patched, read_filing, sent_properties, system_data
from amlwrap.local.wire.endpoint_members import PRIMARY, SECONDARY, read_traffic
from amlwrap.local.wire.family import Json, Name

KIND = "onlineEndpoints"
# What the service itself files with an endpoint: its last operation, and its id in lower case.
_OPERATION, _ID = "AzureAsyncOperationUri", "azureml.onlineendpointid"
_AROUND = ("identity", "kind", "sku")
_TIMEOUT = {"x-ms-async-operation-timeout": "PT30M"}


async def list_endpoints(call: ArmCall) -> Answer:
    """List endpoints, filtered by name, what they run on, tags and properties, in the order asked for."""
    found = list(call.state.records.list(KIND))
    if name := call.option("name"):
        found = [each for each in found if each.name.lower() == name.lower()]
    if compute := call.option("computeType"):
        is_managed = compute.lower() == "managed"
        found = [each for each in found if (_value(each).compute is None) == is_managed]
    for tag in filter(None, (call.option("tags") or "").split(",")):
        found = [each for each in found if has_entry(each.filing.tags, tag)]
    for entry in filter(None, (call.option("properties") or "").split(",")):
        found = [each for each in found if has_entry(each.filing.properties, entry)]
    return call.paged(_ordered(found, call.option("orderBy")), lambda each: _show(call, each), call.page_size("count"))


async def get_endpoint(call: ArmCall) -> Answer:
    """Return one endpoint; the operation that made it has ended for whoever polls it, too."""
    found = find_endpoint(call)
    operation = found.filing.properties[_OPERATION].rpartition(":")[2]
    call.state.operations.end(operation, OperationStatus.SUCCEEDED)
    return Answer(200, _show(call, found))


async def put_endpoint(call: ArmCall) -> Answer:
    """Create or replace an endpoint, which keeps its keys unless others come along."""
    name = call.parameters["endpointName"]
    previous = call.state.records.find(KIND, name)
    name = previous.name if previous else name
    value, keys = call.family.read_endpoint(call.properties, Name(name, "", resource_id(KIND, name)))
    _check(call, value, keys)
    operation = _start(call)
    known = previous.secrets if previous else {PRIMARY: draw_key(), SECONDARY: draw_key()}
    saved = call.state.records.put(
        Record(
            kind=KIND, name=name, value=value, filing=_read_filing(call, operation), request=_without_keys(call),
            secrets={**known, **keys},
        )
    )  # fmt: skip
    headers = {"Azure-AsyncOperation": _status_url(call, operation), "Location": call.resource_url, **_TIMEOUT}
    shown = _show(call, saved, "Updating" if previous else "Creating")
    return Answer(200 if previous else 201, shown, headers)


async def patch_endpoint(call: ArmCall) -> Answer:
    """Change an endpoint's tags, identity and traffic; null takes an entry away."""
    found = find_endpoint(call)
    _check_patch(call.body)
    traffic = patched(_value(found).traffic, call.properties.get("traffic", {}))
    value = evolve(_value(found), traffic=read_traffic(traffic, "traffic"))
    _check(call, value, {})
    around = {name: call.body[name] for name in ("identity",) if name in call.body}
    request = found.request and Request(found.request.family, patched(found.request.body, around))
    filing = evolve(found.filing, tags=patched(found.filing.tags, call.body.get("tags") or {}))
    changed = evolve(found, value=value, filing=filing, request=request)
    return Answer(200, _show(call, call.state.records.put(changed)))


async def delete_endpoint(call: ArmCall) -> Answer:
    """Delete an endpoint with its keys."""
    if not call.state.records.delete(KIND, call.parameters["endpointName"]):
        return Answer(204)
    operation = _start(call)
    location = operation_url(call, "mfeOperationResults", operation)
    return Answer(202, None, {"Azure-AsyncOperation": _status_url(call, operation), "Location": location, **_TIMEOUT})


def find_endpoint(call: ArmCall) -> Record:
    """Return the endpoint that a request's path names; raises `MissingError` when there is none."""
    return find(call.state, Reference(KIND, call.parameters["endpointName"]))


def draw_key() -> str:
    """Return a key that nobody can guess."""
    return secrets.token_urlsafe(24)


def _ordered(found: list[Record], order: str | None) -> list[Record]:
    if order is None:
        return found
    asked = re.fullmatch("(created|updated)at(asc|desc)", order.lower())
    if asked is None:
        raise user_error(
            f"The query parameter 'orderBy' is CreatedAtAsc, CreatedAtDesc, UpdatedAtAsc or UpdatedAtDesc, not "
            f"'{order}'.", "orderBy",
        )  # fmt: skip
    times = {each.sequence: each.created_at if asked[1] == "created" else each.modified_at for each in found}
    return sorted(found, key=lambda each: (times[each.sequence], each.sequence), reverse=asked[2] == "desc")


def _check(call: ArmCall, value: OnlineEndpoint, keys: Json) -> None:
    """Hold an endpoint against what is in the workspace, which has no deployments that could take traffic."""
    if value.compute is not None:
        find(call.state, parse_reference(value.compute, ("compute",), "computes"), ("compute",))
    for path, traffic in (("traffic", value.traffic), ("mirror_traffic", value.mirror_traffic)):
        for deployment, share in traffic.items():
            if share:
                raise RefusedError(
                    f"the endpoint '{value.name}' has no deployment '{deployment}' to take {share} % of its requests.",
                    (path,),
                )
    if not all(keys.values()):
        raise RefusedError("a key is not empty: leave it out, and one is drawn.", ("keys",))


def _check_patch(body: Json) -> None:
    """Refuse to leave out anything that a patch says; contracts of other api-versions do not know all its members."""
    properties = body.get("properties") or {}
    inner = properties.keys() - {"traffic"} if isinstance(properties, dict) else [""]
    others = sorted(body.keys() - {"identity", "location", "properties", "tags"})
    for target in [*others, *(f"properties.{name}".rstrip(".") for name in sorted(inner))]:
        raise user_error(f"{target}: a PATCH changes tags, identity and traffic; PUT the rest of an endpoint.", target)


def _start(call: ArmCall) -> str:
    """Remember an operation and return what the service calls it: an owner, the workspace and an id."""
    return f"oe:{call.state.workspace_guid}:{call.state.operations.start(OperationKind.ENDPOINT)}"


def _status_url(call: ArmCall, operation: str) -> str:
    return operation_url(call, "mfeOperationsStatus", operation)


def _read_filing(call: ArmCall, operation: str) -> Filing:
    filing = read_filing(call.family, call.properties | {"tags": call.body.get("tags")})
    # An endpoint that is sent back as it was shown brings the service's own facts along, which are not the sender's.
    facts = {name: value for name, value in filing.properties.items() if name not in (_OPERATION, _ID)}
    return evolve(filing, properties={**facts, _OPERATION: operation})


def _without_keys(call: ArmCall) -> Request:
    properties = {name: member for name, member in call.properties.items() if name != "keys"}
    return Request(call.family.name, call.body | {"properties": properties})


def _value(record: Record) -> OnlineEndpoint:
    if not isinstance(record.value, OnlineEndpoint):
        raise TypeError(f"the record of endpoint {record.name} holds something else")
    return record.value


def _show(call: ArmCall, endpoint: Record, state: str = "Succeeded") -> Json:
    body = endpoint.request.body if endpoint.request else {}
    filing = endpoint.filing
    facts = {_OPERATION: _status_url(call, filing.properties[_OPERATION]), _ID: _value(endpoint).id.lower()}
    description = {} if filing.description is None else {"description": filing.description}
    return {
        "id": _value(endpoint).id,
        "name": endpoint.name,
        "type": resource_type(KIND),
        "location": LOCATION,
        "kind": "Managed",
        "tags": dict(filing.tags),
        **{name: body[name] for name in _AROUND if name in body},
        "identity": _identity(call, endpoint, body.get("identity") or {}),
        "properties": {
            **sent_properties(endpoint, call.family),
            **description,
            "properties": {**filing.properties, **facts},
            "provisioningState": state,
            **call.family.write_endpoint(_value(endpoint)),
        },
        "systemData": system_data(endpoint.created_at, endpoint.modified_at),
    }


def _identity(call: ArmCall, endpoint: Record, sent: Json) -> Json:
    """Return an identity; one that the service assigns has an id, here from its endpoint's place in the workspace."""
    sent = {"type": "SystemAssigned", **sent}
    if "systemassigned" not in sent["type"].lower():
        return sent
    principal = uuid.uuid5(uuid.UUID(call.state.workspace_guid), f"{KIND}/{endpoint.sequence}")
    return {**sent, "principalId": str(principal), "tenantId": SUBSCRIPTION_ID}


ENDPOINT_HANDLERS: dict[str, Handler] = {
    "OnlineEndpoints_List": list_endpoints,
    "OnlineEndpoints_Get": get_endpoint,
    "OnlineEndpoints_CreateOrUpdate": put_endpoint,
    "OnlineEndpoints_Update": patch_endpoint,
    "OnlineEndpoints_Delete": delete_endpoint,
}
