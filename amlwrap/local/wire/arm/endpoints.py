"""Online endpoints: addresses for models, with the keys and tokens that open them.

What stands around `properties` has the same words in both families. Keys go in with an endpoint or are drawn for it,
and come out through listKeys alone. Its address is the workspace's own, where the gateway answers.

Source: operations OnlineEndpoints_*. Creating answers 201 with Azure-AsyncOperation and the resource's Location,
deleting 202 with both headers for the operation, as the live service does.
"""

from __future__ import annotations

import re
import secrets
import uuid

from attrs import evolve

from amlwrap.assets import OnlineEndpoint
from amlwrap.local.engine.deployments.service import ENDPOINTS
from amlwrap.local.engine.deployments.steps import CREATING, SUCCEEDED, UPDATING
from amlwrap.local.engine.locations import find
from amlwrap.local.errors import RefusedError
from amlwrap.local.home import SUBSCRIPTION_ID
from amlwrap.local.references import Reference, parse_reference, resource_id, resource_type
from amlwrap.local.state import LOCATION
from amlwrap.local.store.operations import OperationKind, OperationStatus
from amlwrap.local.store.records import Filing, Record, Request
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.polling import FOLLOWED, operation_url
from amlwrap.local.wire.arm.resources import has_entries, patched, read_filing, sent_properties, system_data
from amlwrap.local.wire.arm.traffic import check_traffic
from amlwrap.local.wire.endpoint_members import PRIMARY, SECONDARY, read_traffic
from amlwrap.local.wire.family import Json, Name

# What the service itself files with an endpoint: its last operation, and its id in lower case.
OPERATION, _ID = "AzureAsyncOperationUri", "azureml.onlineendpointid"
_AROUND = ("identity", "kind", "sku")
# As the service has it for what it makes part of the address of something.
_NAME = re.compile("[A-Za-z][A-Za-z0-9-]{1,30}[A-Za-z0-9]")


async def list_endpoints(call: ArmCall) -> Answer:
    """List endpoints, filtered by name, what they run on, tags and properties, in the order asked for."""
    found = list(call.state.records.list(ENDPOINTS))
    if name := call.option("name"):
        found = [each for each in found if each.name.lower() == name.lower()]
    if compute := call.option("computeType"):
        is_managed = compute.lower() == "managed"
        found = [each for each in found if (value_of(each).compute is None) == is_managed]
    found = [each for each in found if has_entries(each.filing.tags, call.option("tags"))]
    found = [each for each in found if has_entries(each.filing.properties, call.option("properties"))]
    return call.paged(ordered(found, call, "orderBy"), lambda each: _show(call, each), call.page_size("count"))


async def get_endpoint(call: ArmCall) -> Answer:
    """Return one endpoint; the operation that made it has ended for whoever polls it, too."""
    found = find_endpoint(call)
    operation = found.filing.properties[OPERATION].rpartition(":")[2]
    call.state.operations.end(operation, OperationStatus.SUCCEEDED)
    return Answer(200, _show(call, found))


async def put_endpoint(call: ArmCall) -> Answer:
    """Create or replace an endpoint, which keeps its keys unless others come along."""
    name = call.parameters["endpointName"]
    previous = call.state.records.find(ENDPOINTS, name)
    if previous is None:
        check_new_name(name, "endpoint")
    name = previous.name if previous else name
    value, keys = call.family.read_endpoint(call.properties, Name(name, "", resource_id(ENDPOINTS, name)))
    _check(call, value, keys)
    operation = _start(call)
    known = previous.secrets if previous else {PRIMARY: draw_key(), SECONDARY: draw_key()}
    saved = call.state.records.put(
        Record(
            kind=ENDPOINTS, name=name, value=value, filing=read_filing_of_operation(call, operation),
            request=_without_keys(call), secrets={**known, **keys},
        )
    )  # fmt: skip
    headers = {"Azure-AsyncOperation": _status_url(call, operation), "Location": call.resource_url, **FOLLOWED}
    shown = _show(call, saved, UPDATING if previous else CREATING)
    return Answer(200 if previous else 201, shown, headers)


async def patch_endpoint(call: ArmCall) -> Answer:
    """Change an endpoint's tags, identity and traffic; null takes an entry away."""
    found = find_endpoint(call)
    _check_patch(call.body)
    traffic = patched(value_of(found).traffic, call.properties.get("traffic", {}))
    value = evolve(value_of(found), traffic=read_traffic(traffic, "traffic"))
    _check(call, value, {})
    around = {name: call.body[name] for name in ("identity",) if name in call.body}
    request = found.request and Request(found.request.family, patched(found.request.body, around))
    filing = evolve(found.filing, tags=patched(found.filing.tags, call.body.get("tags") or {}))
    changed = evolve(found, value=value, filing=filing, request=request)
    return Answer(200, _show(call, call.state.records.put(changed)))


async def delete_endpoint(call: ArmCall) -> Answer:
    """Delete an endpoint with its keys, its deployments and their processes."""
    found = call.state.records.find(ENDPOINTS, call.parameters["endpointName"])
    if found is None:
        return Answer(204)
    for deployment in call.deployments.of(found.name):
        call.deployments.delete(deployment)
    call.state.records.delete(ENDPOINTS, found.name)
    operation = _start(call)
    location = operation_url(call, "mfeOperationResults", operation)
    return Answer(202, None, {"Azure-AsyncOperation": _status_url(call, operation), "Location": location, **FOLLOWED})


def find_endpoint(call: ArmCall) -> Record:
    """Return the endpoint that a request's path names; raises `MissingError` when there is none."""
    return find(call.state, Reference(ENDPOINTS, call.parameters["endpointName"]))


def draw_key() -> str:
    """Return a key that nobody can guess."""
    return secrets.token_urlsafe(24)


def check_new_name(name: str, what: str) -> None:
    """Return when a new endpoint or deployment can be called so; raises `ArmError` otherwise."""
    if not _NAME.fullmatch(name):
        raise user_error(
            f"'{name}' is no name of {what}s: it has 3 to 32 letters, digits and '-', begins with a letter, and "
            "ends with a letter or a digit."
        )


def ordered(found: list[Record], call: ArmCall, parameter: str) -> list[Record]:
    """Return records in the order that a query parameter asks for, oldest first where it does not.

    Raises:
        ArmError: it asks for an order that there is not.
    """
    order = call.option(parameter)
    if order is None:
        return found
    asked = re.fullmatch("(created|updated)at(asc|desc)", order.lower())
    if asked is None:
        raise user_error(
            f"The query parameter '{parameter}' is CreatedAtAsc, CreatedAtDesc, UpdatedAtAsc or UpdatedAtDesc, not "
            f"'{order}'.", parameter,
        )  # fmt: skip
    times = {each.sequence: each.created_at if asked[1] == "created" else each.modified_at for each in found}
    return sorted(found, key=lambda each: (times[each.sequence], each.sequence), reverse=asked[2] == "desc")


def _check(call: ArmCall, value: OnlineEndpoint, keys: Json) -> None:
    """Hold an endpoint against what is in the workspace."""
    if value.compute is not None:
        find(call.state, parse_reference(value.compute, ("compute",), "computes"), ("compute",))
    check_traffic(value, _ready(call, value.name))
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


def _ready(call: ArmCall, endpoint: str) -> dict[str, str]:
    """Return how far each deployment of an endpoint is, by its name in lower case; what still serves is ready."""
    serving = call.deployments.served(endpoint)
    states = {each.name.lower(): each.status for each in call.deployments.of(endpoint)}
    return {name: SUCCEEDED if name in serving else state for name, state in states.items()}


def read_filing_of_operation(call: ArmCall, operation: str) -> Filing:
    """Return how a body files an endpoint or a deployment, the operation that makes it included."""
    filing = read_filing(call.family, call.properties | {"tags": call.body.get("tags")})
    # An endpoint that is sent back as it was shown brings the service's own facts along, which are not the sender's.
    facts = {name: value for name, value in filing.properties.items() if name not in (OPERATION, _ID)}
    return evolve(filing, properties={**facts, OPERATION: operation})


def _without_keys(call: ArmCall) -> Request:
    properties = {name: member for name, member in call.properties.items() if name != "keys"}
    return Request(call.family.name, call.body | {"properties": properties})


def value_of(record: Record) -> OnlineEndpoint:
    """Return the endpoint that a record holds."""
    if not isinstance(record.value, OnlineEndpoint):
        raise TypeError(f"the record of endpoint {record.name} holds something else")
    return record.value


def _show(call: ArmCall, endpoint: Record, state: str = SUCCEEDED) -> Json:
    body = endpoint.request.body if endpoint.request else {}
    filing = endpoint.filing
    value = value_of(endpoint)
    facts = {OPERATION: _status_url(call, filing.properties[OPERATION]), _ID: value.id.lower()}
    base = f"{call.state.url}/endpoints/{endpoint.name}"
    # While it is made, it answers nowhere.
    addresses = {} if state == CREATING else {"swaggerUri": f"{base}/swagger.json"}
    value = evolve(value, scoring_uri=f"{base}/score" if addresses else None)
    description = {} if filing.description is None else {"description": filing.description}
    return {
        "id": value.id,
        "name": endpoint.name,
        "type": resource_type(ENDPOINTS),
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
            **call.family.write_endpoint(value),
            **addresses,
        },
        "systemData": system_data(endpoint.created_at, endpoint.modified_at),
    }


def _identity(call: ArmCall, endpoint: Record, sent: Json) -> Json:
    """Return an identity; one that the service assigns has an id, here from its endpoint's place in the workspace."""
    sent = {"type": "SystemAssigned", **sent}
    if "systemassigned" not in sent["type"].lower():
        return sent
    principal = uuid.uuid5(uuid.UUID(call.state.workspace_guid), f"{ENDPOINTS}/{endpoint.sequence}")
    return {**sent, "principalId": str(principal), "tenantId": SUBSCRIPTION_ID}


ENDPOINT_HANDLERS: dict[str, Handler] = {
    "OnlineEndpoints_List": list_endpoints,
    "OnlineEndpoints_Get": get_endpoint,
    "OnlineEndpoints_CreateOrUpdate": put_endpoint,
    "OnlineEndpoints_Update": patch_endpoint,
    "OnlineEndpoints_Delete": delete_endpoint,
}
