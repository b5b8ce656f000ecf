"""Datastores.

Source: definition `Datastore` and its subtypes, `DatastoreCredentials` and its subtypes.
"""

from __future__ import annotations

from typing import Any

from amlwrap.assets import Datastore
from amlwrap.local.engine.locations import is_local
from amlwrap.local.errors import RefusedError
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.members import is_word, said

# By type, the members that say an account and what in it is meant.
_PLACES = {
    "AzureBlob": ("accountName", "containerName"),
    "AzureFile": ("accountName", "fileShareName"),
    "AzureDataLakeGen1": ("storeName", None),
    "AzureDataLakeGen2": ("accountName", "filesystem"),
    "OneLake": (None, None),
}
_ELSEWHERE = ("accountName", "containerName")
_LIFTED = ("datastoreType", "endpoint", "protocol", "credentials", "isDefault")
_FILED = ("description", "tags", "properties")
# What the api-versions before this family called it.
_RENAMED = {"resourceUri": "resourceUrl"}


def read_datastore(properties: Json, name: Name) -> tuple[Datastore, Json]:
    """Return the datastore that properties describe, and its secrets.

    Raises:
        RefusedError: it is of a type that is not known here, or does not say where it is.
    """
    kind = next((known for known in _PLACES if is_word(properties["datastoreType"], known)), None)
    if kind is None:
        raise RefusedError(f"'{properties['datastoreType']}' is none of {', '.join(_PLACES)}.", ("type",))
    account, container = _PLACES[kind]
    for member in (account, container):
        if member and not properties.get(member):
            raise RefusedError(f"a datastore of type {kind} names its {member}.", ("account_name",))
    credentials = dict(properties["credentials"])
    credentials_type = credentials.pop("credentialsType")
    # Of credentials that the contract does not know, no member has been brought into its spelling.
    hidden = next((member for member in credentials if is_word(member, "secrets")), "secrets")
    secrets = credentials.pop(hidden, None)
    apart = {*_LIFTED, *_FILED, account, container}
    details: dict[str, Any] = {member: value for member, value in properties.items() if member not in apart}
    if credentials:
        details["credentials"] = credentials
    value = Datastore(
        name=name.name,
        id=name.id,
        type=kind,
        account_name=properties.get(account) if account else None,
        container_name=properties.get(container) if container else None,
        endpoint=properties.get("endpoint"),
        protocol=properties.get("protocol"),
        credentials_type=credentials_type,
        details=details,
    )
    return value, {member: secret for member, secret in (secrets or {}).items() if not is_word(member, "secretsType")}


def write_datastore(state: State, record: Record) -> Json:
    """Return the properties of a datastore; of one in the workspace's own storage, with where that is now."""
    value = record.value
    if not isinstance(value, Datastore):
        return {}
    account, container = _PLACES.get(value.type, _ELSEWHERE)
    here = is_local(state, record)
    details: dict[str, Any] = {"serviceDataAccessAuthIdentity": "None"} | dict(value.details)
    place = {account: value.account_name, container: value.container_name}
    credentials = {_RENAMED.get(member, member): fact for member, fact in details.get("credentials", {}).items()}
    written = {
        **details,
        **{member: named for member, named in place.items() if member},
        "datastoreType": value.type,
        "endpoint": state.blob_host if here else value.endpoint,
        "protocol": state.scheme if here else value.protocol,
        "isDefault": value.is_default,
        "credentials": {"credentialsType": value.credentials_type or "None"} | credentials,
    }
    return said(**written)
