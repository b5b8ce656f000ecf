"""Who may use the blob endpoint: account keys, shared access signatures, the bearer token, and nobody else."""

from __future__ import annotations

import base64
import os
from datetime import UTC, datetime, timedelta

import obstore
import pytest
from azure.core.exceptions import (
    ClientAuthenticationError,
    HttpResponseError,
)
from azure.storage.blob import (
    AccountSasPermissions,
    BlobSasPermissions,
    ContainerClient,
    ContainerSasPermissions,
    ResourceTypes,
    generate_account_sas,
    generate_blob_sas,
    generate_container_sas,
)
from obstore.store import AzureStore

from tests.support import loopback
from tests.support.local_workspace import ACCOUNT, LocalWorkspace, error_code


def test_a_wrong_key_is_refused_in_azures_words(local: LocalWorkspace) -> None:
    key = base64.b64encode(b"0" * 64).decode()
    credential = {"account_name": ACCOUNT, "account_key": key}
    client = ContainerClient(local.server.blob_endpoint, "azureml", credential=credential)
    with client, pytest.raises(ClientAuthenticationError) as caught:
        client.upload_blob("refused", os.urandom(1 << 20))
    assert caught.value.status_code == 403
    assert error_code(caught.value) == "AuthenticationFailed"


def test_no_credential_and_a_foreign_token_are_refused(local: LocalWorkspace) -> None:
    url = f"{local.server.blob_endpoint}/azureml?restype=container&comp=list"
    for headers in ({}, {"Authorization": "Bearer other"}, {"Authorization": "SharedKey amlwraplocal:x"}):
        response = loopback.get(url, headers=headers)
        assert (response.status_code, response.headers["x-ms-error-code"]) == (403, "AuthenticationFailed")
        assert "<Code>AuthenticationFailed</Code>" in response.text


def test_the_bearer_token_opens_storage_for_identity_datastores(local: LocalWorkspace, store: AzureStore) -> None:
    identity = AzureStore(
        "blobs-under-test",
        endpoint=local.server.blob_endpoint,
        account_name=ACCOUNT,
        bearer_token=local.server.token,
        client_options={"allow_http": True},
    )
    obstore.put(identity, "by/identity", b"x")
    assert obstore.head(store, "by/identity")["size"] == 1


def _in(minutes: float) -> datetime:
    return datetime.now(UTC) + timedelta(minutes=minutes)


def test_sas_tokens_open_what_they_name_and_no_more(local: LocalWorkspace, container: ContainerClient) -> None:
    key, name = local.account_key(), container.container_name
    container.upload_blob("shared", b"content")
    container.upload_blob("not-shared", b"content")
    reading = ContainerSasPermissions(read=True, list=True)
    for_container = generate_container_sas(ACCOUNT, name, key, permission=reading, expiry=_in(5), start=_in(-1))
    with ContainerClient(local.server.blob_endpoint, name, credential=for_container, retry_total=0) as client:
        assert client.download_blob("shared").readall() == b"content"
        assert "shared" in [blob.name for blob in client.list_blobs()]
        with pytest.raises(HttpResponseError) as caught:
            client.upload_blob("refused", b"")
        assert error_code(caught.value) == "AuthorizationPermissionMismatch"
    for_blob = generate_blob_sas(
        ACCOUNT, name, "shared", account_key=key, permission=BlobSasPermissions(read=True), expiry=_in(5)
    )
    assert loopback.get(f"{container.url}/shared?{for_blob}").content == b"content"
    assert loopback.get(f"{container.url}/not-shared?{for_blob}").status_code == 403
    for_account = generate_account_sas(
        ACCOUNT, key, ResourceTypes(container=True, object=True), AccountSasPermissions(write=True, create=True), _in(5)
    )
    with ContainerClient(local.server.blob_endpoint, name, credential=for_account, retry_total=0) as client:
        client.upload_blob("by-account-sas", b"x")
        with pytest.raises(HttpResponseError):
            client.download_blob("shared")
    store = AzureStore(
        name, endpoint=local.server.blob_endpoint, account_name=ACCOUNT, sas_key=for_account,
        client_options={"allow_http": True},
    )  # fmt: skip
    obstore.put(store, "by-obstore-sas", b"x")


@pytest.mark.parametrize("spoil", ["expired", "not yet valid", "tampered", "other key"])
def test_a_sas_that_does_not_hold_is_refused(local: LocalWorkspace, container: ContainerClient, spoil: str) -> None:
    container.upload_blob("spoiled", b"content", overwrite=True)
    key = base64.b64encode(b"1" * 64).decode() if spoil == "other key" else local.account_key()
    expiry, start = (_in(-1), _in(-9)) if spoil == "expired" else (_in(60), _in(30 if "yet" in spoil else -1))
    permission = ContainerSasPermissions(read=True)
    sas = generate_container_sas(
        ACCOUNT, container.container_name, key, permission=permission, expiry=expiry, start=start
    )
    if spoil == "tampered":
        sas = sas.replace("sp=r", "sp=rwd")
    response = loopback.get(f"{container.url}/spoiled?{sas}")
    assert (response.status_code, response.headers["x-ms-error-code"]) == (403, "AuthenticationFailed")


def test_an_old_signature_is_refused(local: LocalWorkspace, container: ContainerClient) -> None:
    headers = {"Authorization": "SharedKey amlwraplocal:x", "x-ms-date": "Thu, 01 Jan 2015 00:00:00 GMT"}
    response = loopback.get(f"{container.url}/x", headers=headers)
    assert response.status_code == 403
    assert "15 minutes" in response.text
