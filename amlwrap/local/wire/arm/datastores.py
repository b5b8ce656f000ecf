"""Datastores: storage accounts and containers the workspace knows, and the secrets that open them.

Source: operations Datastores_*. Secrets go in with the credentials and come out through listSecrets alone.
"""

from __future__ import annotations

from attrs import evolve

from amlwrap.assets import Datastore
from amlwrap.local.engine.locations import find, is_local
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import Reference, resource_id
from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.database import transaction
from amlwrap.local.store.records import Record, Request
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.resources import read_filing, show
from amlwrap.local.wire.family import Json, Name

_KIND = "datastores"
# By type of credentials, the secret that they are made of.
_SECRET_OF = {
    "AccountKey": "key",
    "Certificate": "certificate",
    "None": None,
    "Sas": "sasToken",
    "ServicePrincipal": "clientSecret",
    "SqlAdmin": "password",
}


async def list_datastores(call: ArmCall) -> Answer:
    """List datastores, filtered by default-ness, names and text, in the order asked for."""
    found = list(call.state.records.list(_KIND))
    is_default, names, text = call.flag("isDefault"), call.option("names"), call.option("searchText")
    if is_default is not None:
        found = [store for store in found if _value(store).is_default == is_default]
    if names:
        wanted = {name.strip().lower() for name in names.split(",")}
        found = [store for store in found if store.name.lower() in wanted]
    if text:
        found = [store for store in found if text.lower() in store.name.lower()]
    if (call.option("orderBy") or "").lower() == "name":
        found.sort(key=lambda store: store.name.lower())
    if call.flag("orderByAsc") is False:
        found.reverse()
    return call.paged(found, lambda store: _show(call, store), call.page_size("count"))


async def get_datastore(call: ArmCall) -> Answer:
    """Return one datastore, without its secrets."""
    return Answer(200, _show(call, _find(call)))


async def put_datastore(call: ArmCall) -> Answer:
    """Create or replace a datastore; a new default takes the place of the old one."""
    name = call.parameters["name"]
    previous = call.state.records.find(_KIND, name)
    called = Name(previous.name if previous else name, "", resource_id(_KIND, previous.name if previous else name))
    value, secrets = call.family.read_datastore(call.properties, called)
    if previous is not None and _value(previous).is_default:
        value = evolve(value, is_default=True)  # another one has to be made the default for this one to be it no more
    secrets = _known_secrets(call.state, value, secrets, previous)
    record = Record(
        kind=_KIND, name=called.name, value=value, filing=read_filing(call.family, call.properties),
        request=_without_secrets(call.request), secrets=secrets,
    )  # fmt: skip
    if not call.flag("skipValidation"):
        _check_container(call.state, record)
    # One without the other would leave the workspace without a default datastore, or with two.
    with transaction(call.state.connection):
        if value.is_default:
            _unset_default(call.state, called.name)
        saved = call.state.records.put(record)
    return call.written(_show(call, saved), is_new=previous is None)


async def delete_datastore(call: ArmCall) -> Answer:
    """Delete a datastore; the default one stays, since code and data go there."""
    name = call.parameters["name"]
    found = call.state.records.find(_KIND, name)
    if found and _value(found).is_default:
        raise user_error(f"The datastore '{found.name}' is the workspace's default and cannot be deleted.")
    return Answer(200 if call.state.records.delete(_KIND, name) else 204)


async def list_secrets(call: ArmCall) -> Answer:
    """Return a datastore's secrets; for an account key of the embedded account, the key in force."""
    found = _find(call)
    kind = _value(found).credentials_type or "None"
    if kind == "None":
        raise user_error(f"The datastore '{found.name}' holds no credentials; use your own identity with it.")
    secrets = dict(found.secrets)
    if kind == "AccountKey" and is_local(call.state, found):
        secrets["key"] = call.state.account_key
    return Answer(200, secrets | {"secretsType": kind})


def _known_secrets(state: State, value: Datastore, sent: Json, previous: Record | None) -> Json:
    """Return what opens a datastore: what was sent, or what is known of it already.

    Raises:
        RefusedError: its credentials are of a kind that is not known, or lack what they are made of.
    """
    kind = value.credentials_type or "None"
    if kind not in _SECRET_OF:
        raise RefusedError(f"'{kind}' is none of {', '.join(_SECRET_OF)}.", ("credentials_type",))
    wanted = _SECRET_OF[kind]
    own = value.type == "AzureBlob" and value.account_name == state.account and kind == "AccountKey"
    if not wanted or own or sent.get(wanted):
        return sent
    if previous is not None and _value(previous).credentials_type == kind and previous.secrets.get(wanted):
        return dict(previous.secrets)
    raise RefusedError(
        f"credentials of type {kind} have a secret, '{wanted}', which is missing.", ("credentials_type",)
    )


def _without_secrets(request: Request) -> Request:
    """Return a request without its secrets, which have a place of their own."""
    return Request(request.family, _dropped(request.body))


def _dropped(body: Json) -> Json:
    return {
        name: _dropped(item) if isinstance(item, dict) else item
        for name, item in body.items()
        if name.lower() != "secrets"
    }


def _find(call: ArmCall) -> Record:
    return find(call.state, Reference(_KIND, call.parameters["name"]))


def _value(record: Record) -> Datastore:
    if not isinstance(record.value, Datastore):
        raise TypeError(f"the record of datastore {record.name} holds something else")
    return record.value


def _show(call: ArmCall, store: Record) -> Json:
    return show(store, call.family, call.family.write_datastore(call.state, store), _KIND)


def _unset_default(state: State, name: str) -> None:
    for other in state.records.list(_KIND):
        if _value(other).is_default and other.name.lower() != name.lower():
            state.records.put(evolve(other, value=evolve(_value(other), is_default=False)))


def _check_container(state: State, record: Record) -> None:
    value = _value(record)
    if not is_local(state, record):
        return
    try:
        state.blobs.get_container(value.container_name or "")
    except BlobServiceError:
        raise RefusedError(
            f"The container '{value.container_name}' does not exist in account '{state.account}'; create it first or "
            "set skipValidation=true.",
            ("container_name",),
        ) from None


DATASTORE_HANDLERS: dict[str, Handler] = {
    "Datastores_List": list_datastores,
    "Datastores_Get": get_datastore,
    "Datastores_CreateOrUpdate": put_datastore,
    "Datastores_Delete": delete_datastore,
    "Datastores_ListSecrets": list_secrets,
}
