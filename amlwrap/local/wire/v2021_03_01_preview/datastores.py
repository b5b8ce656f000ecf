"""Datastores in the words of 2021-03-01-preview."""

from __future__ import annotations

from amlwrap.assets import Datastore
from amlwrap.local.engine.locations import is_local
from amlwrap.local.errors import RefusedError
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.v2021_03_01_preview.assets import expect

_TYPES = (
    "AzureBlob", "AzureDataLakeGen1", "AzureDataLakeGen2", "AzureFile", "AzureMySql", "AzurePostgreSql",
    "AzureSqlDatabase", "GlusterFs",
)  # fmt: skip
# What each attribute is called, by type of storage where that has a word of its own.
_ACCOUNTS = ("accountName", "storeName", "serverName", "serverAddress")
_CONTAINERS = ("containerName", "databaseName", "volumeName")
_KNOWN = {"contentsType", "credentials", "endpoint", "protocol", *_ACCOUNTS, *_CONTAINERS}


def read_datastore(properties: Json, called: Name) -> tuple[Datastore, Json]:
    """Read a datastore and its secrets.

    Raises:
        RefusedError: it is of a type that is not known here.
    """
    contents = properties["contents"]
    if contents["contentsType"] not in _TYPES:
        raise RefusedError(f"'{contents['contentsType']}' is none of {', '.join(_TYPES)}.", ("type",))
    credentials = dict(contents.get("credentials") or {"credentialsType": "None"})
    secrets = {name: value for name, value in (credentials.pop("secrets", None) or {}).items() if name != "secretsType"}
    details = {name: value for name, value in contents.items() if name not in _KNOWN}
    kind = credentials.pop("credentialsType")
    if credentials:
        details["credentials"] = credentials
    return Datastore(
        name=called.name,
        id=called.id,
        type=contents["contentsType"],
        is_default=bool(properties.get("isDefault")),
        account_name=_first(contents, _ACCOUNTS),
        container_name=_first(contents, _CONTAINERS),
        endpoint=contents.get("endpoint"),
        protocol=contents.get("protocol"),
        credentials_type=kind,
        details=details,
    ), secrets


def write_datastore(state: State, record: Record) -> Json:
    """Write a datastore, its secrets left out; the embedded account is shown where it is now."""
    value = expect(record, Datastore)
    account, container = _words(value.type)
    details = dict(value.details)
    credentials = {"credentialsType": value.credentials_type or "None", **details.pop("credentials", {})}
    contents: Json = {
        "contentsType": value.type,
        account: value.account_name,
        container: value.container_name,
        "endpoint": value.endpoint or ("core.windows.net" if account == "accountName" else None),
        "protocol": value.protocol or ("https" if account == "accountName" else None),
        "credentials": credentials,
        **details,
    }
    if is_local(state, record):
        contents |= {"endpoint": state.blob_host, "protocol": state.scheme}
    kept = {name: item for name, item in contents.items() if item is not None}
    return {"contents": kept, "isDefault": value.is_default, "hasBeenValidated": True}


def _words(kind: str) -> tuple[str, str]:
    """Return what a type of storage calls its account and what is in it."""
    account = {"AzureDataLakeGen1": "storeName", "GlusterFs": "serverAddress"}.get(kind, "accountName")
    container = {"GlusterFs": "volumeName"}.get(kind, "containerName")
    return ("serverName", "databaseName") if "Sql" in kind else (account, container)


def _first(contents: Json, names: tuple[str, ...]) -> str | None:
    return next((str(contents[name]) for name in names if contents.get(name)), None)
