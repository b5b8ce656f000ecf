"""azure-storage-blob: what it writes is what it reads, by HTTP and by TLS."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest
from azure.core import MatchConditions
from azure.core.credentials import AccessToken
from azure.core.exceptions import (
    HttpResponseError,
    ResourceExistsError,
    ResourceModifiedError,
    ResourceNotFoundError,
)
from azure.storage.blob import (
    AccountSasPermissions,
    BlobBlock,
    BlobClient,
    BlobSasPermissions,
    BlobServiceClient,
    ContainerClient,
    ContainerSasPermissions,
    ContentSettings,
    ResourceTypes,
    StandardBlobTier,
    generate_account_sas,
    generate_blob_sas,
    generate_container_sas,
)

from amlwrap.local.home import LocalServer

from .conftest import Account

CONTENT = os.urandom(3000)


def soon() -> datetime:
    return datetime.now(UTC) + timedelta(hours=1)


def refused(caught: pytest.ExceptionInfo[HttpResponseError]) -> tuple[int | None, str]:
    assert caught.value.response is not None
    return caught.value.status_code, caught.value.response.headers["x-ms-error-code"]


def test_containers_are_made_listed_described_and_deleted(account: Account) -> None:
    client = account.client
    made = client.create_container("judged-box", metadata={"a": "b"})
    with pytest.raises(ResourceExistsError):
        client.create_container("judged-box")
    assert made.get_container_properties().metadata == {"a": "b"}
    (listed,) = client.list_containers(name_starts_with="judged-box", include_metadata=True)
    assert (listed.name, listed.metadata) == ("judged-box", {"a": "b"})
    client.delete_container("judged-box")
    assert not made.exists()
    assert client.get_account_information()["account_kind"] == "StorageV2"
    properties = client.get_service_properties()
    off = ("delete_retention_policy", "static_website", "hour_metrics", "minute_metrics")
    assert [properties[name].enabled for name in off] == [False] * 4
    assert (properties["cors"], properties["analytics_logging"].read) == ([], False)


def test_a_blob_keeps_content_headers_and_metadata(container: ContainerClient) -> None:
    settings = ContentSettings(content_type="text/csv", cache_control="no-cache", content_disposition="inline")
    blob = container.upload_blob("a/b c.csv", CONTENT, metadata={"k": "v"}, content_settings=settings)
    found = blob.get_blob_properties()
    assert (found.size, found.metadata, found.blob_type) == (3000, {"k": "v"}, "BlockBlob")
    assert found.content_settings.content_type == "text/csv"
    assert found.content_settings.content_disposition == "inline"
    blob.set_blob_metadata({"other": "1"})
    blob.set_http_headers(ContentSettings(content_type="text/plain"))
    found = blob.get_blob_properties()
    assert (found.metadata, found.content_settings.content_type) == ({"other": "1"}, "text/plain")
    assert found.content_settings.cache_control is None
    assert blob.download_blob(validate_content=True).readall() == CONTENT
    assert blob.download_blob(offset=10, length=5).readall() == CONTENT[10:15]
    assert blob.download_blob(offset=2990).readall() == CONTENT[2990:]


def test_a_large_blob_goes_in_blocks_and_comes_in_ranges(account: Account) -> None:
    content = os.urandom(5 << 20)
    credential = {"account_name": account.name, "account_key": account.key}
    small = {"max_single_put_size": 1 << 20, "max_block_size": 1 << 20, "max_single_get_size": 1 << 20}
    with BlobServiceClient(
        account.url, credential=credential, max_chunk_get_size=1 << 20, **small, **account.options
    ) as client:
        blob = client.get_blob_client("azureml", f"large-{account.url[:5]}")
        blob.upload_blob(content, max_concurrency=3, validate_content=True)
        assert [block.size for block in blob.get_block_list()[0]] == [1 << 20] * 5
        assert blob.download_blob(max_concurrency=3).readall() == content


def test_blocks_are_staged_committed_and_committed_anew(container: ContainerClient) -> None:
    blob = container.get_blob_client("blocks")
    for name in ("one", "two"):
        blob.stage_block(name, name.encode())
    assert [block.id for block in blob.get_block_list("all")[1]] == ["one", "two"]
    blob.commit_block_list([BlobBlock("two"), BlobBlock("one")])
    blob.stage_block("three", b"three")
    blob.commit_block_list([BlobBlock("one"), BlobBlock("three")])
    assert blob.download_blob().readall() == b"onethree"
    with pytest.raises(HttpResponseError) as caught:
        blob.commit_block_list([BlobBlock("nowhere")])
    assert refused(caught) == (400, "InvalidBlockList")


def test_conditions_decide_over_writes_and_reads(container: ContainerClient) -> None:
    blob = container.upload_blob("guarded", b"1")
    etag = blob.get_blob_properties().etag
    with pytest.raises(ResourceExistsError):
        blob.upload_blob(b"2")
    blob.upload_blob(b"2", overwrite=True, etag=etag, match_condition=MatchConditions.IfNotModified)
    stale = {"etag": etag, "match_condition": MatchConditions.IfNotModified}
    for refuses in (blob.delete_blob, blob.download_blob, lambda **given: blob.set_blob_metadata({}, **given)):
        with pytest.raises(ResourceModifiedError):
            refuses(**stale)
    now = blob.get_blob_properties().etag
    with pytest.raises(HttpResponseError) as caught:
        blob.get_blob_properties(etag=now, match_condition=MatchConditions.IfModified)
    assert refused(caught) == (304, "ConditionNotMet")
    with pytest.raises(ResourceModifiedError):
        blob.delete_blob(if_unmodified_since=datetime(2000, 1, 1, tzinfo=UTC))
    blob.delete_blob()
    with pytest.raises(ResourceNotFoundError):
        blob.download_blob()


def test_listings_have_pages_prefixes_and_folders(container: ContainerClient) -> None:
    names = ["a/1", "a/2", "a/b/3", "a ü%20&<.txt", "top"]
    for name in names:
        container.upload_blob(name, b"x", metadata={"of": "it"})
    pages = list(container.list_blobs(results_per_page=2, include=["metadata"]).by_page())
    listed = [blob for page in pages for blob in page]
    assert [blob.name for blob in listed] == sorted(names)
    assert {blob.metadata["of"] for blob in listed} == {"it"}
    assert list(container.list_blob_names(name_starts_with="a/")) == ["a/1", "a/2", "a/b/3"]
    assert [found.name for found in container.walk_blobs()] == ["a/", "a ü%20&<.txt", "top"]
    assert [found.name for found in container.walk_blobs("a/")] == ["a/b/", "a/1", "a/2"]


def test_a_batch_deletes_and_says_what_was_not_there(container: ContainerClient) -> None:
    names = [f"batch/{number} ü" for number in range(30)]
    for name in names:
        container.upload_blob(name, b"x")
    answers = list(container.delete_blobs(*names[:29], "batch/none", raise_on_any_failure=False))
    assert [answer.status_code for answer in answers] == [202] * 29 + [404]
    assert list(container.list_blob_names()) == names[29:]


def test_blobs_are_copied_in_each_of_the_ways_there_are(account: Account, container: ContainerClient) -> None:
    source = container.upload_blob("source ü", CONTENT, metadata={"from": "source"})
    signed = f"{source.url}?{sign_blob(account, source, 'r')}"
    copied = container.get_blob_client("copied")
    assert copied.start_copy_from_url(source.url)["copy_status"] == "success"
    assert copied.get_blob_properties().metadata == {"from": "source"}
    assert copied.get_blob_properties().copy.status == "success"
    copied.start_copy_from_url(signed, requires_sync=True, metadata={"new": "1"})
    assert copied.get_blob_properties().metadata == {"new": "1"}
    container.get_blob_client("put").upload_blob_from_url(signed)
    blocks = container.get_blob_client("blocks")
    blocks.stage_block_from_url("one", signed, source_offset=0, source_length=1000)
    blocks.stage_block_from_url("two", signed, source_offset=1000, source_length=2000)
    blocks.commit_block_list([BlobBlock("one"), BlobBlock("two")])
    for name in ("copied", "put", "blocks"):
        assert container.download_blob(name).readall() == CONTENT
    with pytest.raises(HttpResponseError) as caught:
        copied.abort_copy("any")
    assert refused(caught) == (409, "NoPendingCopyOperation")


def sign_blob(account: Account, blob: BlobClient, letters: str) -> str:
    return generate_blob_sas(
        account.name, blob.container_name, blob.blob_name, account_key=account.key, expiry=soon(),
        permission=BlobSasPermissions.from_string(letters),
    )  # fmt: skip


def test_a_signature_permits_what_it_says_and_no_more(account: Account, container: ContainerClient) -> None:
    blob = container.upload_blob("signed", CONTENT)
    reader = BlobClient.from_blob_url(f"{blob.url}?{sign_blob(account, blob, 'r')}", **account.options)
    assert reader.download_blob().readall() == CONTENT
    with pytest.raises(HttpResponseError) as caught:
        reader.upload_blob(b"other", overwrite=True)
    assert refused(caught) == (403, "AuthorizationPermissionMismatch")
    sas = generate_container_sas(
        account.name, container.container_name, account_key=account.key, expiry=soon(),
        permission=ContainerSasPermissions(read=True, list=True),
    )  # fmt: skip
    of_container = ContainerClient.from_container_url(f"{container.url}?{sas}", **account.options)
    assert list(of_container.list_blob_names()) == ["signed"]
    sas = generate_account_sas(
        account.name, account.key, ResourceTypes(service=True, container=True), AccountSasPermissions(list=True), soon()
    )
    of_account = BlobServiceClient(account.url, credential=sas, **account.options)
    assert container.container_name in [found.name for found in of_account.list_containers()]


class Token:
    """The workspace's token, as azure-core asks for it."""

    def __init__(self, token: str) -> None:
        self.token = token

    def get_token(self, *_scopes: str, **_options: object) -> AccessToken:
        return AccessToken(self.token, 2**31)


def test_a_bearer_token_opens_the_account_by_tls(secure: Account, local_workspace: LocalServer) -> None:
    with BlobServiceClient(secure.url, credential=Token(local_workspace.token), **secure.options) as client:
        client.get_blob_client("azureml", "by-token").upload_blob(CONTENT, overwrite=True)
        assert client.get_blob_client("azureml", "by-token").download_blob().readall() == CONTENT
        with pytest.raises(HttpResponseError) as caught:
            client.get_user_delegation_key(datetime.now(UTC), soon())
    assert caught.value.status_code == 501
    assert "User delegation keys" in caught.value.message


NOT_OFFERED = {
    "not AppendBlob": BlobClient.create_append_blob,
    "Append blobs": lambda blob: blob.append_block(b"x"),
    "x-ms-blob-content-length": lambda blob: blob.create_page_blob(512),
    "Leases": BlobClient.acquire_lease,
    "Snapshots": BlobClient.create_snapshot,
    "Tags": BlobClient.get_blob_tags,
    "Access tiers": lambda blob: blob.set_standard_blob_tier(StandardBlobTier.COOL),
    "Deleted blobs": BlobClient.undelete_blob,
    "Queries": lambda blob: blob.query_blob("SELECT * from BlobStorage"),
    "x-ms-tags": lambda blob: blob.upload_blob(b"x", overwrite=True, tags={"a": "b"}),
    "x-ms-encryption-scope": lambda blob: blob.upload_blob(b"x", overwrite=True, encryption_scope="s"),
}


@pytest.mark.parametrize("named", NOT_OFFERED)
def test_what_is_not_offered_is_an_error_that_names_it(named: str, plain: Account) -> None:
    blob = plain.client.get_blob_client("azureml", "not-offered-either")
    blob.upload_blob(CONTENT, overwrite=True)
    with pytest.raises(HttpResponseError, match=named) as caught:
        NOT_OFFERED[named](blob)
    assert refused(caught) == (501, "NotImplemented")
    assert blob.download_blob().readall() == CONTENT
