"""Datastores: storage accounts and containers the workspace knows, and the secrets that open them.

Source: operations Datastores_*. Secrets go in with the credentials and come out through listSecrets alone.
"""

from __future__ import annotations

import copy

from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.documents import Document, Json, stamp_system_data
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler, document_key
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.names import Reference, find_resource, resource_id, resource_type

_KIND = "datastores"


async def list_datastores(call: ArmCall) -> Answer:
    """List datastores, filtered by default-ness, names and text, in the order asked for."""
    found = call.state.documents.list(_KIND)
    is_default, names, text = call.flag("isDefault"), call.option("names"), call.option("searchText")
    if is_default is not None:
        found = [store for store in found if bool(store.body["properties"].get("isDefault")) == is_default]
    if names:
        wanted = {name.strip().lower() for name in names.split(",")}
        found = [store for store in found if store.name.lower() in wanted]
    if text:
        found = [store for store in found if text.lower() in store.name.lower()]
    if (call.option("orderBy") or "").lower() == "name":
        found.sort(key=lambda store: store.name.lower())
    if call.flag("orderByAsc") is False:
        found.reverse()
    return call.paged(found, document_key, lambda store: render(call.state, store), call.page_size("count"))


async def get_datastore(call: ArmCall) -> Answer:
    """Return one datastore, without its secrets."""
    return Answer(200, render(call.state, find_datastore(call.state, call.parameters["name"])))


async def put_datastore(call: ArmCall) -> Answer:
    """Create or replace a datastore; a new default takes the place of the old one."""
    name, properties = call.parameters["name"], call.body["properties"]
    if not call.flag("skipValidation"):
        _check_container(call.state, properties["contents"])
    previous = call.state.documents.find(_KIND, name)
    saved = save_datastore(call.state, name, properties, previous)
    return Answer(200 if previous else 201, render(call.state, saved))


async def delete_datastore(call: ArmCall) -> Answer:
    """Delete a datastore; the default one stays, since code and data go there."""
    name = call.parameters["name"]
    found = call.state.documents.find(_KIND, name)
    if found and found.body["properties"].get("isDefault"):
        raise user_error(f"The datastore '{found.name}' is the workspace's default and cannot be deleted.")
    return Answer(200 if call.state.documents.delete(_KIND, name) else 204)


async def list_secrets(call: ArmCall) -> Answer:
    """Return a datastore's secrets; for an account key of the embedded account, the key in force."""
    found = find_datastore(call.state, call.parameters["name"])
    contents = found.body["properties"]["contents"]
    credentials = contents.get("credentials") or {"credentialsType": "None"}
    kind = credentials["credentialsType"]
    if kind == "None":
        raise user_error(f"The datastore '{found.name}' holds no credentials; use your own identity with it.")
    secrets = dict(credentials.get("secrets") or {})
    if kind == "AccountKey" and is_local(call.state, contents):
        secrets["key"] = call.state.account_key
    return Answer(200, secrets | {"secretsType": kind})


def find_datastore(state: State, name: str, target: str | None = None) -> Document:
    """Return a datastore; raises the service's error for a missing one."""
    return find_resource(state.documents, Reference(_KIND, name), target)


def is_local(state: State, contents: Json) -> bool:
    """Return whether a datastore's contents lie in the embedded storage account."""
    return contents.get("contentsType") == "AzureBlob" and contents.get("accountName") == state.account


def save_datastore(state: State, name: str, properties: Json, previous: Document | None) -> Document:
    """Keep a datastore as described, making it the only default when it says it is one."""
    kept = {key: value for key, value in properties.items() if key != "hasBeenValidated"}
    kept = {"isDefault": False, "tags": {}, "properties": {}} | kept
    if kept["isDefault"]:
        for other in state.documents.list(_KIND):
            if other.body["properties"].get("isDefault") and other.name.lower() != name.lower():
                other.body["properties"]["isDefault"] = False
                state.documents.save(_KIND, other.name, other.body)
    system_data = stamp_system_data(previous.body["systemData"] if previous else None)
    return state.documents.save(_KIND, name, {"properties": kept, "systemData": system_data})


def render(state: State, store: Document) -> Json:
    """Return a datastore as the service shows it: secrets left out, the embedded account where it is now."""
    body = copy.deepcopy(store.body)
    contents = body["properties"]["contents"]
    if "credentials" in contents:
        contents["credentials"].pop("secrets", None)
    if is_local(state, contents):
        contents |= {"endpoint": state.blob_host, "protocol": "http"}
    body["properties"]["hasBeenValidated"] = True
    return {
        "id": resource_id(_KIND, store.name),
        "name": store.name,
        "type": resource_type(_KIND),
        **body,
    }


def _check_container(state: State, contents: Json) -> None:
    if not is_local(state, contents):
        return
    try:
        state.blobs.get_container(contents["containerName"])
    except BlobServiceError:
        raise user_error(
            f"The container '{contents['containerName']}' does not exist in account '{state.account}'; create it first "
            "or set skipValidation=true.",
            "properties.contents.containerName",
        ) from None


DATASTORE_HANDLERS: dict[str, Handler] = {
    "Datastores_List": list_datastores,
    "Datastores_Get": get_datastore,
    "Datastores_CreateOrUpdate": put_datastore,
    "Datastores_Delete": delete_datastore,
    "Datastores_ListSecrets": list_secrets,
}
