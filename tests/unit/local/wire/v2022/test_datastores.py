"""Datastores: what is read out of bodies, apart from secrets, and how records are shown."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.assets import Datastore
from amlwrap.local.errors import RefusedError
from amlwrap.local.home import ACCOUNT_NAME
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.wire.family import Name
from amlwrap.local.wire.v2022_05_01_onward import FAMILY
from tests.support.contract import SECOND_FAMILY, check_body

NAME = Name("store", "", resource_id("datastores", "store"))
UUID = "00000000-0000-0000-0000-000000000001"
PRINCIPAL = {"credentialsType": "ServicePrincipal", "clientId": UUID, "tenantId": UUID, "resourceUrl": "https://r"}
PLACE = {"accountName": "account", "endpoint": "core.windows.net", "protocol": "https"}


def read(properties: dict[str, Any]) -> tuple[Datastore, dict[str, Any]]:
    return FAMILY.read_datastore(properties, NAME)


def shown(state: State, value: Datastore) -> dict[str, Any]:
    properties = FAMILY.write_datastore(state, Record(kind="datastores", name=value.name, value=value))
    check_body("Datastore", properties, *SECOND_FAMILY)
    return properties


@pytest.mark.parametrize(
    ("sent", "account", "container"),
    [
        ({"datastoreType": "AzureBlob", "containerName": "c", **PLACE}, "account", "c"),
        ({"datastoreType": "AzureFile", "fileShareName": "share", **PLACE}, "account", "share"),
        ({"datastoreType": "AzureDataLakeGen1", "storeName": "lake"}, "lake", None),
        ({"datastoreType": "AzureDataLakeGen2", "filesystem": "files", **PLACE}, "account", "files"),
        ({"datastoreType": "OneLake", "oneLakeWorkspaceName": "w",
          "artifact": {"artifactName": "a", "artifactType": "LakeHouse"}}, None, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("credentials", [{"credentialsType": "None"}, PRINCIPAL])
def test_a_datastore_is_shown_as_it_was_sent(
    state: State, sent: dict[str, Any], account: str | None, container: str | None, credentials: dict[str, Any]
) -> None:
    sent = sent | {"credentials": credentials}
    value, secrets = read(sent)
    assert (value.account_name, value.container_name, secrets) == (account, container, {})
    assert value.credentials_type == credentials["credentialsType"]
    assert shown(state, value) == sent | {"isDefault": False, "serviceDataAccessAuthIdentity": "None"}


def test_what_else_is_said_of_a_datastore_is_kept_in_its_details(state: State) -> None:
    more = {
        "resourceGroup": "g",
        "subscriptionId": UUID,
        "serviceDataAccessAuthIdentity": "WorkspaceUserAssignedIdentity",
    }
    sent = {"datastoreType": "AzureBlob", "containerName": "c", **PLACE, "credentials": {"credentialsType": "None"}}
    filed = {"description": "d", "tags": {"a": "b"}, "properties": {}}
    value, _ = read(sent | more | filed)
    assert value.details == more
    assert shown(state, value) == sent | more | {"isDefault": False}


def test_secrets_are_kept_apart(state: State) -> None:
    secrets = {"secretsType": "AccountKey", "key": "c2VjcmV0"}
    sent = {
        "datastoreType": "azureblob",
        "accountName": "a",
        "containerName": "c",
        "credentials": {"credentialsType": "AccountKey", "secrets": secrets},
    }
    value, apart = read(sent)
    assert apart == {"key": "c2VjcmV0"}
    assert value.type == "AzureBlob"
    assert "c2VjcmV0" not in repr(value)
    assert shown(state, value)["credentials"] == {"credentialsType": "AccountKey"}


def test_nobody_makes_a_datastore_the_default_by_saying_so() -> None:
    sent = {"datastoreType": "AzureBlob", "accountName": "a", "containerName": "c", "isDefault": True}
    assert not read(sent | {"credentials": {"credentialsType": "None"}})[0].is_default


@pytest.mark.parametrize(
    ("sent", "path"),
    [
        ({"datastoreType": "Floppy"}, ("type",)),
        ({"datastoreType": "AzureBlob", "accountName": "a"}, ("account_name",)),
        ({"datastoreType": "AzureFile", "fileShareName": "s"}, ("account_name",)),
    ],
)
def test_a_datastore_of_no_known_type_or_without_its_place_is_refused(
    sent: dict[str, Any], path: tuple[str, ...]
) -> None:
    with pytest.raises(RefusedError) as caught:
        read(sent | {"credentials": {"credentialsType": "None"}})
    assert caught.value.path == path


def test_a_datastore_in_the_workspace_s_own_storage_is_shown_where_that_is_now(state: State) -> None:
    value, _ = read({
        "datastoreType": "AzureBlob", "accountName": ACCOUNT_NAME, "containerName": "c", "endpoint": "127.0.0.1:1",
        "protocol": "https", "credentials": {"credentialsType": "AccountKey"},
    })  # fmt: skip
    answered = shown(state, value)
    assert (answered["endpoint"], answered["protocol"]) == ("127.0.0.1:4321", "http")


def test_a_datastore_that_only_earlier_api_versions_have_is_shown_with_what_is_known(state: State) -> None:
    credentials = {"clientId": UUID, "tenantId": UUID, "resourceUri": "https://r"}
    value = Datastore(
        name="store", id=NAME.id, type="AzureSqlDatabase", is_default=True, endpoint="database.windows.net",
        credentials_type="ServicePrincipal", details={"serverName": "s", "credentials": credentials},
    )  # fmt: skip
    assert shown(state, value) == {
        "datastoreType": "AzureSqlDatabase", "serverName": "s", "endpoint": "database.windows.net", "isDefault": True,
        "serviceDataAccessAuthIdentity": "None", "credentials": PRINCIPAL,
    }  # fmt: skip


def test_secrets_are_found_in_any_case_in_credentials_that_nobody_knows(state: State) -> None:
    credentials = {"credentialsType": "Later", "Secrets": {"SecretsType": "Later", "pass": "hush"}}
    value, secrets = read({"datastoreType": "AzureBlob", "containerName": "c", **PLACE, "credentials": credentials})
    assert secrets == {"pass": "hush"}
    assert "hush" not in str(shown(state, value))
