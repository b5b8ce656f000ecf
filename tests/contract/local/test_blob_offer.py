"""What is not offered: refused in words, and never passed over while the rest of the request is done."""

from __future__ import annotations

import base64
import hashlib

import httpx
import pytest
from azure.core.exceptions import HttpResponseError
from azure.storage.blob import ContainerClient, ContentSettings, StandardBlobTier

from tests.support import loopback
from tests.support.local_workspace import LocalWorkspace, error_code

BLOCKS = b"<BlockList><Latest>QUFBQQ==</Latest></BlockList>"
WRITES = {
    "put blob": ("PUT", "there", {"x-ms-blob-type": "BlockBlob"}, b"other"),
    "put block": ("PUT", "there?comp=block&blockid=BBBB", {}, b"other"),
    "put block list": ("PUT", "there?comp=blocklist", {}, BLOCKS),
    "set metadata": ("PUT", "there?comp=metadata", {"x-ms-meta-a": "b"}, b""),
    "set properties": ("PUT", "there?comp=properties", {"x-ms-blob-content-type": "a/b"}, b""),
    "delete blob": ("DELETE", "there", {}, b""),
}
ENCRYPTION = {"x-ms-encryption-key": "k", "x-ms-encryption-key-sha256": "s", "x-ms-encryption-algorithm": "AES256"}
REFUSED = [
    {"x-ms-tags": "a=b"},
    {"x-ms-if-tags": "a = 'b'"},
    {"x-ms-access-tier": "Archive"},
    {"x-ms-immutability-policy-until-date": "Fri, 01 Jan 2100 00:00:00 GMT"},
    {"x-ms-legal-hold": "true"},
    {"x-ms-encryption-scope": "scope"},
    {"x-ms-content-crc64": "AAAAAAAAAAA="},
    {"x-ms-source-content-crc64": "AAAAAAAAAAA="},
    {"x-ms-source-range": "bytes=0-1"},
    {"x-ms-structured-body": "XSM/1.0; properties=crc64"},
    {"x-ms-blob-content-length": "5"},
    {"x-ms-delete-snapshots": "only"},
    ENCRYPTION,
]
OTHER_OPERATIONS = (
    "lease", "snapshot", "tags", "tier", "undelete", "immutabilityPolicies", "legalhold", "appendblock",
    "page", "pagelist", "incrementalcopy", "seal", "expiry", "query", "acl",
)  # fmt: skip


@pytest.fixture
def there(container: ContainerClient) -> str:
    """The URL of a blob with a block that waits to be committed."""
    blob = container.get_blob_client("there")
    blob.upload_blob(b"content", overwrite=True)
    blob.stage_block("AAAA", b"other")
    return blob.url


def _send(
    local: LocalWorkspace, method: str, url: str, headers: dict[str, str] | None = None, body: bytes = b""
) -> httpx.Response:
    authorized = {"Authorization": f"Bearer {local.server.token}"} | (headers or {})
    return loopback.request(method, url, headers=authorized, content=body)


def _is_untouched(container: ContainerClient) -> bool:
    blob = container.get_blob_client("there")
    blocks = [block.id for block in blob.get_block_list("uncommitted")[1]]
    found = blob.download_blob()
    return (found.readall(), found.properties.metadata, blocks) == (b"content", {}, ["AAAA"])


@pytest.mark.parametrize("write", WRITES)
def test_a_write_that_asks_for_more_is_refused_whole(
    local: LocalWorkspace, container: ContainerClient, there: str, write: str
) -> None:
    method, path, own, body = WRITES[write]
    for headers in REFUSED:
        answer = _send(local, method, f"{container.url}/{path}", own | headers, body)
        assert (answer.status_code, answer.headers["x-ms-error-code"]) == (501, "NotImplemented"), headers
        assert any(name in answer.text for name in headers)
        assert "AES256" not in answer.text
        assert _is_untouched(container), headers


@pytest.mark.parametrize("write", WRITES)
def test_a_lease_that_does_not_exist_is_no_permission(
    local: LocalWorkspace, container: ContainerClient, there: str, write: str
) -> None:
    method, path, own, body = WRITES[write]
    answer = _send(local, method, f"{container.url}/{path}", own | {"x-ms-lease-id": "x"}, body)
    assert (answer.status_code, answer.headers["x-ms-error-code"]) == (412, "LeaseNotPresentWithBlobOperation")
    assert _is_untouched(container)


@pytest.mark.parametrize("parameter", ["snapshot=2020-01-01T00:00:00.0000000Z", "versionid=x", "deletetype=permanent"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "DELETE"])
def test_no_snapshot_or_version_is_taken_for_the_blob(
    local: LocalWorkspace, container: ContainerClient, there: str, method: str, parameter: str
) -> None:
    answer = _send(local, method, f"{there}?{parameter}")
    assert (answer.status_code, answer.headers["x-ms-error-code"]) == (501, "NotImplemented")
    assert _is_untouched(container)


@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
@pytest.mark.parametrize("path", ["there", "?restype=container", ""])
def test_other_operations_are_not_offered(
    local: LocalWorkspace, container: ContainerClient, there: str, method: str, path: str
) -> None:
    url = f"{container.url}/{path}" if path == "there" else f"{container.url}{path}"
    for comp in OTHER_OPERATIONS:
        answer = _send(local, method, f"{url}{'&' if '?' in url else '?'}comp={comp}", {"x-ms-copy-source": there})
        assert (answer.status_code, answer.headers["x-ms-error-code"]) == (501, "NotImplemented"), comp
    assert _is_untouched(container)


def test_what_is_not_offered_is_called_what_the_service_calls_it(local: LocalWorkspace, there: str) -> None:
    said = _send(local, "PUT", f"{there}?comp=lease").text
    assert "Leases (PUT with comp=lease) are not offered here." in said
    said = _send(local, "POST", f"{local.server.blob_endpoint}/?restype=service&comp=userdelegationkey").text
    assert "User delegation keys" in said
    assert "sign with the account's key" in said
    assert "GET with comp='other' on a blob is not offered here." in _send(local, "GET", f"{there}?comp=other").text


@pytest.mark.parametrize("kind", ["AppendBlob", "PageBlob", "other"])
@pytest.mark.parametrize("copied", [False, True])
def test_other_kinds_of_blobs_are_not_offered(
    local: LocalWorkspace, container: ContainerClient, there: str, kind: str, copied: bool
) -> None:
    source = {"x-ms-copy-source": there} if copied else {}
    answer = _send(local, "PUT", there, {"x-ms-blob-type": kind} | source)
    assert (answer.status_code, answer.headers["x-ms-error-code"]) == (501, "NotImplemented")
    assert _is_untouched(container)


def test_public_containers_are_not_offered(local: LocalWorkspace, container: ContainerClient) -> None:
    url = f"{local.server.blob_endpoint}/public-container?restype=container"
    for headers in ({"x-ms-blob-public-access": "blob"}, {"x-ms-default-encryption-scope": "x"}):
        assert _send(local, "PUT", url, headers).status_code == 501
    assert _send(local, "GET", url).status_code == 404


def test_a_container_that_changed_is_not_deleted_on_a_condition(
    local: LocalWorkspace, container: ContainerClient
) -> None:
    url = f"{container.url}?restype=container"
    answer = _send(local, "DELETE", url, {"If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"})
    assert (answer.status_code, answer.headers["x-ms-error-code"]) == (412, "ConditionNotMet")
    answer = _send(local, "DELETE", url, {"x-ms-lease-id": "x"})
    assert (answer.status_code, answer.headers["x-ms-error-code"]) == (412, "LeaseNotPresentWithContainerOperation")
    assert container.exists()


def test_listings_do_not_leave_out_what_was_asked_for(local: LocalWorkspace, container: ContainerClient) -> None:
    url = f"{container.url}?restype=container&comp=list"
    for query in ("include=uncommittedblobs", "startfrom=b", "showonly=files"):
        assert _send(local, "GET", f"{url}&{query}").status_code == 501
    assert _send(local, "GET", f"{url}&include=metadata,snapshots,tags&timeout=30").status_code == 200


def test_what_is_the_case_anyway_may_be_asked_for(container: ContainerClient) -> None:
    blob = container.get_blob_client("usual")
    blob.upload_blob(b"x", standard_blob_tier=StandardBlobTier.HOT, overwrite=True)
    blob.delete_blob(delete_snapshots="include")
    with pytest.raises(HttpResponseError) as caught:
        blob.upload_blob(b"x", tags={"a": "b"})
    assert error_code(caught.value) == "NotImplemented"


def test_headers_of_the_body_are_the_blobs_when_the_body_is(local: LocalWorkspace, there: str) -> None:
    given = {"Content-Type": "text/csv", "Content-Language": "de", "Cache-Control": "no-cache"}
    _send(local, "PUT", there, {"x-ms-blob-type": "BlockBlob"} | given, b"a,b")
    found = _send(local, "HEAD", there).headers
    assert {name: found[name] for name in given} == given
    _send(local, "PUT", f"{there}?comp=block&blockid=QUFBQQ==", {}, b"x")
    _send(local, "PUT", f"{there}?comp=blocklist", {"Content-Type": "application/xml"}, BLOCKS)
    found = _send(local, "HEAD", there).headers
    assert found["Content-Type"] == "application/octet-stream"
    assert "Cache-Control" not in found


def test_the_md5_of_a_block_list_is_checked(local: LocalWorkspace, container: ContainerClient, there: str) -> None:
    for content, status in ((b"other", 400), (BLOCKS, 201)):
        digest = base64.b64encode(hashlib.md5(content).digest()).decode()
        assert _send(local, "PUT", f"{there}?comp=blocklist", {"Content-MD5": digest}, BLOCKS).status_code == status


def test_metadata_is_told_without_the_content(local: LocalWorkspace, container: ContainerClient, there: str) -> None:
    container.get_blob_client("there").set_blob_metadata({"a": "b"})
    for method in ("GET", "HEAD"):
        answer = _send(local, method, f"{there}?comp=metadata")
        assert (answer.status_code, answer.content, answer.headers["x-ms-meta-a"]) == (200, b"", "b")
        assert answer.headers["ETag"] == container.get_blob_client("there").get_blob_properties().etag


def test_the_md5_of_a_range_is_told(local: LocalWorkspace, container: ContainerClient, there: str) -> None:
    wanted = {"x-ms-range-get-content-md5": "true"}
    answer = _send(local, "GET", there, wanted | {"x-ms-range": "bytes=0-2"})
    assert answer.headers["Content-MD5"] == base64.b64encode(hashlib.md5(b"con").digest()).decode()
    assert _send(local, "GET", there, wanted).headers["x-ms-error-code"] == "InvalidHeaderValue"
    for content in (b"", b"content"):
        blob = container.get_blob_client("validated")
        blob.upload_blob(content, overwrite=True, content_settings=ContentSettings(content_type="text/plain"))
        assert blob.download_blob(validate_content=True).readall() == content
