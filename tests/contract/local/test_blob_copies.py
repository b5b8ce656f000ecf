"""Copies within the account: which source may be read, which part of it, in which state, and what becomes of it."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from azure.core.exceptions import HttpResponseError, ResourceNotFoundError
from azure.storage.blob import (
    BlobBlock,
    BlobClient,
    BlobSasPermissions,
    ContainerClient,
    ContainerSasPermissions,
    ContentSettings,
    generate_blob_sas,
    generate_container_sas,
)

from tests.support import loopback
from tests.support.local_workspace import ACCOUNT, LocalWorkspace, error_code

CONTENT = os.urandom(3000)


def _md5(content: bytes) -> bytes:
    return hashlib.md5(content).digest()


@pytest.fixture(scope="module")
def source(container: ContainerClient) -> BlobClient:
    blob = container.get_blob_client("source/with space")
    settings = ContentSettings(content_type="text/csv", cache_control="no-cache")
    blob.upload_blob(CONTENT, content_settings=settings, metadata={"from": "source"})
    return blob


@pytest.fixture(scope="module")
def source_url(local: LocalWorkspace, source: BlobClient) -> str:
    """The source with a signature that permits to read it, and nothing else."""
    return f"{source.url}?{_blob_sas(local, source, BlobSasPermissions(read=True))}"


@pytest.fixture
def target(container: ContainerClient) -> Iterator[BlobClient]:
    blob = container.get_blob_client("target")
    yield blob
    if blob.exists():
        blob.delete_blob()


def _blob_sas(local: LocalWorkspace, blob: BlobClient, permission: BlobSasPermissions) -> str:
    return generate_blob_sas(
        ACCOUNT, blob.container_name, blob.blob_name, account_key=local.account_key(), permission=permission,
        expiry=datetime.now(UTC) + timedelta(minutes=5),
    )  # fmt: skip


def test_a_blob_is_put_from_a_url_with_its_headers(source_url: str, target: BlobClient) -> None:
    answer = target.upload_blob_from_url(source_url, metadata={"new": "1"})
    assert answer["content_md5"] == bytearray(_md5(CONTENT))
    found = target.get_blob_properties()
    assert (answer["etag"], answer["last_modified"]) == (found.etag, found.last_modified)
    assert target.download_blob().readall() == CONTENT
    assert found.content_settings.content_type == "text/csv"
    assert found.content_settings.cache_control == "no-cache"
    assert found.content_settings.content_md5 == bytearray(_md5(CONTENT))
    assert found.metadata == {"new": "1"}


def test_a_blob_put_from_a_url_has_the_headers_that_are_given(source_url: str, target: BlobClient) -> None:
    settings = ContentSettings(content_type="text/plain")
    target.upload_blob_from_url(source_url, content_settings=settings)
    found = target.get_blob_properties()
    assert (found.content_settings.content_type, found.content_settings.cache_control) == ("text/plain", "no-cache")
    target.upload_blob_from_url(source_url, overwrite=True, include_source_blob_properties=False)
    found = target.get_blob_properties()
    assert found.content_settings.content_type == "application/octet-stream"
    assert found.content_settings.cache_control is None
    assert found.metadata == {}


def test_blocks_are_put_from_ranges_of_a_url(source_url: str, target: BlobClient) -> None:
    answer = target.stage_block_from_url("0000", source_url, source_offset=0, source_length=1000)
    assert answer["content_md5"] == bytearray(_md5(CONTENT[:1000]))
    target.stage_block_from_url(
        "0001", source_url, source_offset=1000, source_length=2000, source_content_md5=_md5(CONTENT[1000:])
    )
    target.stage_block_from_url("0002", source_url)
    assert [block.size for block in target.get_block_list("uncommitted")[1]] == [1000, 2000, 3000]
    target.commit_block_list([BlobBlock(name) for name in ("0000", "0001", "0002")])
    assert target.download_blob().readall() == CONTENT * 2


@pytest.mark.parametrize(
    ("value", "status", "code"),
    [
        ("bytes=3000-3001", 416, "InvalidRange"),
        ("bytes=0-3000", 416, "InvalidRange"),
        ("bytes=5-3", 400, "InvalidHeaderValue"),
        ("bytes=-3", 400, "InvalidHeaderValue"),
        ("all of it", 400, "InvalidHeaderValue"),
    ],
)
def test_a_range_that_the_source_has_not_makes_no_block(
    local: LocalWorkspace, source_url: str, target: BlobClient, value: str, status: int, code: str
) -> None:
    headers = {"x-ms-copy-source": source_url, "x-ms-source-range": value}
    answer = _put(local, f"{target.url}?comp=block&blockid=AAAA", headers)
    assert (answer.status_code, answer.headers["x-ms-error-code"]) == (status, code)
    with pytest.raises(ResourceNotFoundError):
        target.get_block_list("all")


def _put(local: LocalWorkspace, url: str, headers: dict[str, str], content: bytes = b"") -> httpx.Response:
    return loopback.put(url, headers={"Authorization": f"Bearer {local.server.token}"} | headers, content=content)


FROM_URL = {
    "put blob from url": ("", {"x-ms-blob-type": "BlockBlob"}, 201),
    "put block from url": ("?comp=block&blockid=AAAA", {}, 201),
    "copy blob from url": ("", {"x-ms-requires-sync": "true"}, 202),
}


@pytest.mark.parametrize("operation", FROM_URL)
def test_the_md5_of_the_source_is_checked(
    local: LocalWorkspace, source_url: str, target: BlobClient, operation: str
) -> None:
    query, headers, status = FROM_URL[operation]
    for content, expected in ((CONTENT, status), (b"other", 400)):
        md5 = {"x-ms-source-content-md5": base64.b64encode(_md5(content)).decode()}
        answer = _put(local, target.url + query, headers | md5 | {"x-ms-copy-source": source_url})
        assert answer.status_code == expected, answer.text
    assert answer.headers["x-ms-error-code"] == "Md5Mismatch"


@pytest.mark.parametrize("operation", [*FROM_URL, "copy blob"])
def test_conditions_on_the_source_decide(
    local: LocalWorkspace, source: BlobClient, source_url: str, target: BlobClient, operation: str
) -> None:
    query, headers, status = FROM_URL.get(operation, ("", {}, 202))
    etag = str(source.get_blob_properties().etag)
    conditions = [
        ("if-match", etag, '"0x1"'),
        ("if-none-match", '"0x1"', etag),
        ("if-unmodified-since", "Fri, 01 Jan 2100 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"),
    ]
    for name, _, fails in conditions:
        refused = _put(
            local, target.url + query, headers | {"x-ms-copy-source": source_url, f"x-ms-source-{name}": fails}
        )
        assert (refused.status_code, refused.headers["x-ms-error-code"]) == (412, "SourceConditionNotMet"), name
    assert not target.exists()
    for name, holds, _ in conditions:
        done = _put(local, target.url + query, headers | {"x-ms-copy-source": source_url, f"x-ms-source-{name}": holds})
        assert done.status_code == status, (name, done.text)


@pytest.mark.parametrize("operation", FROM_URL)
def test_a_copy_has_no_body(local: LocalWorkspace, source_url: str, target: BlobClient, operation: str) -> None:
    query, headers, _ = FROM_URL[operation]
    answer = _put(local, target.url + query, headers | {"x-ms-copy-source": source_url}, b"body")
    assert (answer.status_code, answer.headers["x-ms-error-code"]) == (400, "InvalidHeaderValue")
    assert not target.exists()


# whose source


@pytest.mark.parametrize("operation", ["put blob from url", "put block from url"])
def test_a_source_is_authorized_by_itself(
    local: LocalWorkspace, source: BlobClient, target: BlobClient, operation: str
) -> None:
    query, headers, status = FROM_URL[operation]
    bearer = {"x-ms-copy-source-authorization": f"Bearer {local.server.token}"}
    writing = f"{source.url}?{_blob_sas(local, source, BlobSasPermissions(write=True))}"
    other = f"{source.url}2?{_blob_sas(local, source, BlobSasPermissions(read=True))}"
    for url, more in [
        (source.url, {}),
        (writing, {}),
        (other, {}),
        (source.url, {"x-ms-copy-source-authorization": "Bearer other"}),
    ]:
        answer = _put(local, target.url + query, headers | more | {"x-ms-copy-source": url})
        assert (answer.status_code, answer.headers["x-ms-error-code"]) == (403, "CannotVerifyCopySource")
    assert _put(local, target.url + query, headers | bearer | {"x-ms-copy-source": source.url}).status_code == status


def test_a_signature_for_the_target_does_not_open_the_source(
    local: LocalWorkspace, container: ContainerClient, source: BlobClient, source_url: str
) -> None:
    writing = generate_container_sas(
        ACCOUNT, container.container_name, local.account_key(), permission=ContainerSasPermissions(write=True),
        expiry=datetime.now(UTC) + timedelta(minutes=5),
    )  # fmt: skip
    url = f"{container.url}/taken?{writing}"
    for headers in ({}, {"x-ms-requires-sync": "true"}):
        answer = loopback.put(url, headers={"x-ms-copy-source": source.url} | headers)
        assert (answer.status_code, answer.headers["x-ms-error-code"]) == (403, "CannotVerifyCopySource")
        assert "sig=" not in answer.text
    assert loopback.put(url, headers={"x-ms-copy-source": source_url}).status_code == 202


def test_a_source_that_is_not_there_is_said(local: LocalWorkspace, source: BlobClient, target: BlobClient) -> None:
    with pytest.raises(ResourceNotFoundError) as caught:
        target.start_copy_from_url(f"{source.url}-none")
    assert error_code(caught.value) == "CannotVerifyCopySource"
    assert "does not exist" in str(caught.value)


@pytest.mark.parametrize("operation", [*FROM_URL, "copy blob"])
def test_a_source_elsewhere_is_not_offered(local: LocalWorkspace, target: BlobClient, operation: str) -> None:
    query, headers, _ = FROM_URL.get(operation, ("", {}, 202))
    port = httpx.URL(local.server.url).port
    for url in (
        "https://account.blob.core.windows.net/box/blob?sig=secret",
        f"http://127.0.0.1:{port}/otheraccount/box/blob",
        f"http://127.0.0.1:1/{ACCOUNT}/box/blob",
        "blob",
    ):
        answer = _put(local, target.url + query, headers | {"x-ms-copy-source": url})
        assert (answer.status_code, answer.headers["x-ms-error-code"]) == (501, "NotImplemented")
        assert "copies within its own account alone" in answer.text
        assert "secret" not in answer.text


@pytest.mark.parametrize("url", ["http://[", "http://127.0.0.1:port/account/box/blob"])
def test_a_source_that_is_no_url_is_said(local: LocalWorkspace, target: BlobClient, url: str) -> None:
    answer = _put(local, target.url, {"x-ms-copy-source": url})
    assert (answer.status_code, answer.headers["x-ms-error-code"]) == (400, "InvalidHeaderValue")


def test_a_copy_keeps_headers_and_metadata_unless_others_are_given(source: BlobClient, target: BlobClient) -> None:
    for copied in (target.start_copy_from_url(source.url), target.start_copy_from_url(source.url, requires_sync=True)):
        assert copied["copy_status"] == "success"
    found = target.get_blob_properties()
    assert (found.content_settings.content_type, found.metadata) == ("text/csv", {"from": "source"})
    target.start_copy_from_url(source.url, metadata={"to": "target"})
    assert target.get_blob_properties().metadata == {"to": "target"}
    assert target.download_blob().readall() == CONTENT


def test_a_blob_tells_of_the_copy_that_made_it_without_the_signature(
    container: ContainerClient, source: BlobClient, source_url: str, target: BlobClient
) -> None:
    started = target.start_copy_from_url(source_url)
    target.set_http_headers(ContentSettings(content_type="text/plain"))
    target.set_blob_metadata({"a": "b"})
    (listed,) = container.list_blobs(target.blob_name, include=["copy"])
    for copied in (target.get_blob_properties().copy, target.download_blob().properties.copy, listed.copy):
        assert (copied.id, copied.status, copied.progress) == (started["copy_id"], "success", "3000/3000")
        assert copied.source == source.url
        assert copied.completion_time is not None
    (listed,) = container.list_blobs(target.blob_name)
    assert listed.copy.id is None
    again = container.get_blob_client("again")
    again.start_copy_from_url(target.url)
    assert again.get_blob_properties().copy.id != started["copy_id"]
    again.upload_blob_from_url(f"{source_url}", overwrite=True)
    assert again.get_blob_properties().copy.id is None
    again.delete_blob()


def test_no_copy_is_ever_there_to_be_aborted(source: BlobClient, target: BlobClient) -> None:
    started = target.start_copy_from_url(source.url)
    with pytest.raises(HttpResponseError) as caught:
        target.abort_copy(started["copy_id"])
    assert (caught.value.status_code, error_code(caught.value)) == (409, "NoPendingCopyOperation")


def test_conditions_on_the_target_hold_for_copies(source: BlobClient, source_url: str, target: BlobClient) -> None:
    target.upload_blob(b"there")
    with pytest.raises(HttpResponseError) as caught:
        target.upload_blob_from_url(source_url, overwrite=False)
    assert error_code(caught.value) == "BlobAlreadyExists"
    with pytest.raises(HttpResponseError) as caught:
        target.start_copy_from_url(source.url, if_unmodified_since=datetime(1970, 1, 1, tzinfo=UTC))
    assert error_code(caught.value) == "ConditionNotMet"
    assert target.download_blob().readall() == b"there"
