"""Datastores in the words of 2021-03-01-preview: of every type, with their secrets apart."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.wire.family import Name
from amlwrap.local.wire.v2021_03_01_preview.datastores import read_datastore, write_datastore

CALLED = Name("d", "", resource_id("datastores", "d"))
NONE = {"credentialsType": "None"}


def again(state: State, contents: dict[str, Any]) -> dict[str, Any]:
    value, secrets = read_datastore({"contents": contents, "isDefault": True}, CALLED)
    written = write_datastore(state, Record(kind="datastores", name="d", value=value, secrets=secrets))
    assert written["isDefault"] is True
    return dict(written["contents"])


@pytest.mark.parametrize(
    "contents",
    [
        {"contentsType": "AzureBlob", "accountName": "a", "containerName": "c", "endpoint": "e", "protocol": "https"},
        {
            "contentsType": "AzureFile",
            "accountName": "a",
            "containerName": "share",
            "endpoint": "e",
            "protocol": "https",
        },
        {"contentsType": "AzureDataLakeGen1", "storeName": "s"},
        {
            "contentsType": "AzureDataLakeGen2",
            "accountName": "a",
            "containerName": "c",
            "endpoint": "e",
            "protocol": "https",
        },
        {"contentsType": "AzureSqlDatabase", "serverName": "s", "databaseName": "d", "portNumber": 1},
        {"contentsType": "AzurePostgreSql", "serverName": "s", "databaseName": "d", "enableSSL": True},
        {"contentsType": "AzureMySql", "serverName": "s", "databaseName": "d"},
        {"contentsType": "GlusterFs", "serverAddress": "s", "volumeName": "v"},
    ],
    ids=lambda contents: contents["contentsType"],
)
def test_a_datastore_of_every_type_is_written_as_it_was_read(state: State, contents: dict[str, Any]) -> None:
    body = {**contents, "credentials": NONE}
    assert again(state, body) == body


def test_secrets_are_kept_apart_and_never_shown(state: State) -> None:
    credentials = {
        "credentialsType": "ServicePrincipal", "clientId": "i", "tenantId": "t",
        "secrets": {"secretsType": "ServicePrincipal", "clientSecret": "hush"},
    }  # fmt: skip
    contents = {"contentsType": "AzureDataLakeGen1", "storeName": "s", "credentials": credentials}
    value, secrets = read_datastore({"contents": contents}, CALLED)
    assert secrets == {"clientSecret": "hush"}
    assert value.credentials_type == "ServicePrincipal"
    assert "hush" not in repr(value)
    assert again(state, contents)["credentials"] == {
        "credentialsType": "ServicePrincipal", "clientId": "i", "tenantId": "t",
    }  # fmt: skip


def test_the_embedded_account_is_shown_where_it_is_now(state: State) -> None:
    contents = {"contentsType": "AzureBlob", "accountName": "amlwraplocal", "containerName": "c", "endpoint": "old:1"}
    shown = again(state, contents)
    assert (shown["endpoint"], shown["protocol"]) == ("127.0.0.1:4242", "http")
