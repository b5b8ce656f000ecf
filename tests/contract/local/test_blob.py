"""The blob endpoint, driven by the two clients that matter: azure-storage-blob and obstore."""

from __future__ import annotations

import base64
import hashlib
import os

import obstore
import pytest
from azure.core import MatchConditions
from azure.core.exceptions import (
    HttpResponseError,
    ResourceExistsError,
    ResourceModifiedError,
    ResourceNotFoundError,
)
from azure.storage.blob import (
    BlobBlock,
    BlobServiceClient,
    ContainerClient,
    ContentSettings,
)
from obstore.exceptions import AlreadyExistsError
from obstore.store import AzureStore

from tests.support import loopback
from tests.support.local_workspace import ACCOUNT, LocalWorkspace, error_code


def test_what_one_client_writes_the_other_reads(container: ContainerClient, store: AzureStore) -> None:
    content = os.urandom(100_000)
    obstore.put(store, "from/obstore.bin", content)
    assert container.download_blob("from/obstore.bin").readall() == content
    container.upload_blob("from/sdk.bin", content)
    assert bytes(obstore.get(store, "from/sdk.bin").bytes()) == content
    assert bytes(obstore.get_range(store, "from/sdk.bin", start=10, end=20)) == content[10:20]


def test_large_blobs_go_up_in_blocks_and_come_back_whole(container: ContainerClient, store: AzureStore) -> None:
    content = os.urandom(12 << 20)
    obstore.put(store, "large/obstore", content, chunk_size=5 << 20)
    assert container.download_blob("large/obstore").readall() == content
    assert obstore.head(store, "large/obstore")["size"] == len(content)
    blob = container.get_blob_client("large/sdk")
    pieces = [content[start : start + (4 << 20)] for start in range(0, len(content), 4 << 20)]
    for number, piece in enumerate(pieces):
        blob.stage_block(f"{number:04}", piece)
    assert [len(part) for part in blob.get_block_list("uncommitted")] == [0, 3]
    with pytest.raises(ResourceNotFoundError):
        blob.get_blob_properties()
    blob.commit_block_list([BlobBlock(f"{number:04}") for number in range(3)])
    assert bytes(obstore.get(store, "large/sdk").bytes()) == content
    assert [len(part) for part in blob.get_block_list("all")] == [3, 0]


def test_a_block_list_with_an_unknown_block_is_refused(container: ContainerClient) -> None:
    blob = container.get_blob_client("unfinished")
    blob.stage_block("0000", b"x")
    with pytest.raises(HttpResponseError) as caught:
        blob.commit_block_list([BlobBlock("0000"), BlobBlock("0001")])
    assert error_code(caught.value) == "InvalidBlockList"


def test_names_are_keys_and_not_paths(container: ContainerClient) -> None:
    names = ["keys/a", "keys/a/b", "keys/..a", "keys//x", "keys/sp ace+%25ü", "keys/日本"]
    for name in names:
        container.upload_blob(name, name.encode())
    assert sorted(blob.name for blob in container.list_blobs("keys/")) == sorted(names)
    for name in names:
        assert container.download_blob(name).readall() == name.encode()


def test_listings_page_roll_up_and_show_metadata(container: ContainerClient, store: AzureStore) -> None:
    names = [f"tree/{folder}/{number}" for folder in "abc" for number in range(4)] + ["tree/z"]
    for name in names:
        container.upload_blob(name, b"", metadata={"Kind": "test"})
    pages = container.list_blobs("tree/", results_per_page=5).by_page()
    assert [len(list(page)) for page in pages] == [5, 5, 3]
    walked = [item.name for item in container.walk_blobs("tree/", results_per_page=2)]
    assert walked == ["tree/a/", "tree/b/", "tree/c/", "tree/z"]
    listed = list(container.list_blobs("tree/", include=["metadata"]))
    assert [blob.name for blob in listed] == names
    assert {tuple(blob.metadata.items()) for blob in listed} == {(("kind", "test"),)}
    rolled = obstore.list_with_delimiter(store, "tree")
    assert list(rolled["common_prefixes"]) == ["tree/a", "tree/b", "tree/c"]
    assert [meta["path"] for page in obstore.list(store, "tree", chunk_size=4) for meta in page] == names


def test_properties_headers_and_metadata_are_kept_and_changed(container: ContainerClient) -> None:
    blob = container.get_blob_client("described")
    digest = hashlib.md5(b"text").digest()
    settings = ContentSettings(content_type="text/csv", cache_control="no-cache", content_encoding="utf-8")
    blob.upload_blob(b"text", content_settings=settings, metadata={"upload_status": "completed", "a_b": "1"})
    found = blob.get_blob_properties()
    assert (found.size, found.blob_type.value, found.content_settings.content_type) == (4, "BlockBlob", "text/csv")
    assert found.content_settings.content_md5 == bytearray(digest)
    assert found.metadata == {"upload_status": "completed", "a_b": "1"}
    tags = {found.etag, blob.set_blob_metadata({"now": "this"})["etag"]}
    changed = blob.set_http_headers(ContentSettings(content_type="text/plain"))
    found = blob.get_blob_properties()
    assert len(tags | {changed["etag"]}) == 3
    assert (found.etag, found.last_modified) == (changed["etag"], changed["last_modified"])
    assert found.metadata == {"now": "this"}
    assert found.content_settings.content_type == "text/plain"
    assert found.content_settings.cache_control is None


def test_a_create_only_write_loses_to_what_is_there(container: ContainerClient, store: AzureStore) -> None:
    container.upload_blob("once", b"first")
    with pytest.raises(ResourceExistsError) as caught:
        container.upload_blob("once", b"second")
    assert error_code(caught.value) == "BlobAlreadyExists"
    with pytest.raises(AlreadyExistsError):
        obstore.put(store, "once", b"third", mode="create")
    assert container.download_blob("once").readall() == b"first"


def test_entity_tags_and_dates_guard_reads_and_writes(local: LocalWorkspace, container: ContainerClient) -> None:
    blob = container.get_blob_client("guarded")
    old = blob.upload_blob(b"1")["etag"]
    new = blob.upload_blob(b"2", overwrite=True)["etag"]
    assert old != new
    with pytest.raises(ResourceModifiedError):
        blob.upload_blob(b"3", overwrite=True, etag=old, match_condition=MatchConditions.IfNotModified)
    with pytest.raises(ResourceModifiedError):
        blob.delete_blob(etag=old, match_condition=MatchConditions.IfNotModified)
    headers = {"Authorization": f"Bearer {local.server.token}"}
    url = blob.url
    unchanged = loopback.get(url, headers=headers | {"If-None-Match": new})
    assert (unchanged.status_code, unchanged.headers["x-ms-error-code"]) == (304, "ConditionNotMet")
    assert loopback.get(url, headers=headers | {"If-None-Match": old}).status_code == 200
    later = {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}
    assert loopback.get(url, headers=headers | later).status_code == 304
    past = {"If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"}
    assert loopback.get(url, headers=headers | past).status_code == 412


def test_content_md5_is_checked(container: ContainerClient, local: LocalWorkspace) -> None:
    headers = {"Authorization": f"Bearer {local.server.token}", "x-ms-blob-type": "BlockBlob"}
    url = f"{container.url}/checked"
    right = base64.b64encode(hashlib.md5(b"body").digest()).decode()
    wrong = base64.b64encode(hashlib.md5(b"other").digest()).decode()
    assert loopback.put(url, content=b"body", headers=headers | {"Content-MD5": right}).status_code == 201
    for name, value, code in [
        ("Content-MD5", wrong, "Md5Mismatch"),
        ("x-ms-blob-content-md5", wrong, "Md5Mismatch"),
        ("Content-MD5", "no", "InvalidMd5"),
    ]:
        response = loopback.put(url, content=b"body", headers=headers | {name: value})
        assert (response.status_code, response.headers["x-ms-error-code"]) == (400, code)
    container.get_blob_client("checked-sdk").upload_blob(b"body", validate_content=True)


def test_ranges_are_served_and_checked(container: ContainerClient, local: LocalWorkspace) -> None:
    container.upload_blob("ranged", b"0123456789")
    headers = {"Authorization": f"Bearer {local.server.token}"}
    url = f"{container.url}/ranged"
    part = loopback.get(url, headers=headers | {"Range": "bytes=2-4"})
    assert (part.status_code, part.content, part.headers["Content-Range"]) == (206, b"234", "bytes 2-4/10")
    assert loopback.get(url, headers=headers | {"x-ms-range": "bytes=8-"}).content == b"89"
    beyond = loopback.get(url, headers=headers | {"Range": "bytes=10-"})
    assert (beyond.status_code, beyond.headers["x-ms-error-code"]) == (416, "InvalidRange")
    assert container.upload_blob("empty", b"").download_blob().readall() == b""


def test_copies_batches_and_deletions(container: ContainerClient, store: AzureStore) -> None:
    obstore.put(store, "moved/a", b"content")
    obstore.copy(store, "moved/a", "moved/b")
    obstore.rename(store, "moved/b", "moved/c")
    assert [blob.name for blob in container.list_blobs("moved/")] == ["moved/a", "moved/c"]
    obstore.delete(store, ["moved/a", "moved/c"])
    assert list(container.list_blobs("moved/")) == []
    for name in ("batch/1", "batch/2"):
        container.upload_blob(name, b"")
    container.delete_blobs("batch/1", "batch/2")
    assert list(container.list_blobs("batch/")) == []
    with pytest.raises(ResourceNotFoundError) as caught:
        container.delete_blob("batch/1")
    assert error_code(caught.value) == "BlobNotFound"


def test_containers_are_created_listed_and_deleted(local: LocalWorkspace) -> None:
    credential = {"account_name": ACCOUNT, "account_key": local.account_key()}
    with BlobServiceClient(local.server.blob_endpoint, credential=credential) as service:
        created = service.create_container("made-here", metadata={"a": "b"})
        assert created.exists()
        with pytest.raises(ResourceExistsError) as caught:
            service.create_container("made-here")
        assert error_code(caught.value) == "ContainerAlreadyExists"
        assert "made-here" in [found.name for found in service.list_containers("made")]
        pages = service.list_containers(results_per_page=1).by_page()
        assert {len(list(page)) for page in pages} == {1}
        created.upload_blob("x", b"x")
        created.delete_container()
        with pytest.raises(ResourceNotFoundError) as missing:
            created.upload_blob("x", b"x")
        assert error_code(missing.value) == "ContainerNotFound"
        service.create_container("made-here")
        assert list(created.list_blobs()) == []
        with pytest.raises(HttpResponseError) as invalid:
            service.create_container("Bad_Name")
        assert error_code(invalid.value) == "InvalidResourceName"


def test_clients_that_ask_about_the_account_are_answered(container: ContainerClient) -> None:
    assert container.get_account_information()["account_kind"] == "StorageV2"
    assert container.get_blob_client("any").get_account_information()["sku_name"] == "Standard_LRS"


def test_every_answer_carries_request_id_and_version(local: LocalWorkspace, container: ContainerClient) -> None:
    headers = {
        "Authorization": f"Bearer {local.server.token}",
        "x-ms-version": "2021-08-06",
        "x-ms-client-request-id": "c",
    }
    response = loopback.head(f"{container.url}/none", headers=headers)
    assert response.status_code == 404
    assert response.headers["x-ms-request-id"]
    assert response.headers["x-ms-version"] == "2021-08-06"
    assert response.headers["x-ms-client-request-id"] == "c"
    assert response.headers["x-ms-error-code"] == "BlobNotFound"


def test_operations_out_of_scope_say_so(local: LocalWorkspace, container: ContainerClient) -> None:
    headers = {"Authorization": f"Bearer {local.server.token}"}
    response = loopback.put(f"{container.url}/x?comp=lease", headers=headers)
    assert (response.status_code, response.headers["x-ms-error-code"]) == (501, "NotImplemented")
    page = loopback.put(f"{container.url}/x", headers=headers | {"x-ms-blob-type": "PageBlob"})
    assert page.status_code == 501
    assert loopback.put(f"{container.url}/x", headers=headers).headers["x-ms-error-code"] == "MissingRequiredHeader"
