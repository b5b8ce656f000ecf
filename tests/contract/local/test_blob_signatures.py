"""Shared access signatures: each operation needs its letter, and protocol, address, scope and parts hold for all."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

import httpx
import pytest
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

from tests.support import loopback
from tests.support.local_workspace import ACCOUNT, LocalWorkspace

LETTERS = "racwdxltfmeopiy"
NEW = {"x-ms-blob-type": "BlockBlob"}
BLOCKS = b"<BlockList><Latest>QUFBQQ==</Latest></BlockList>"
# Per operation of a blob or container: method, path below the container, headers, body, letters that are enough.
BLOB_OPERATIONS: dict[str, tuple[str, str, dict[str, str], bytes, str]] = {
    "put new blob": ("PUT", "new", NEW, b"x", "cw"),
    "replace blob": ("PUT", "there", NEW, b"x", "w"),
    "put block": ("PUT", "new?comp=block&blockid=AAAA", {}, b"x", "w"),
    "put block list": ("PUT", "staged?comp=blocklist", {}, BLOCKS, "w"),
    "get block list": ("GET", "there?comp=blocklist", {}, b"", "r"),
    "set metadata": ("PUT", "there?comp=metadata", {"x-ms-meta-a": "b"}, b"", "w"),
    "set properties": ("PUT", "there?comp=properties", {}, b"", "w"),
    "get blob": ("GET", "there", {}, b"", "r"),
    "get properties": ("HEAD", "there", {}, b"", "r"),
    "get metadata": ("GET", "there?comp=metadata", {}, b"", "r"),
    "delete blob": ("DELETE", "there", {}, b"", "d"),
    "list blobs": ("GET", "?restype=container&comp=list", {}, b"", "l"),
    "get account information": ("GET", "?restype=account&comp=properties", {}, b"", "r"),
}


def _in(minutes: float) -> datetime:
    return datetime.now(UTC) + timedelta(minutes=minutes)


def _join(url: str, sas: str) -> str:
    return f"{url}{'&' if '?' in url else '?'}{sas}"


def _prepare(container: ContainerClient) -> None:
    container.upload_blob("there", b"content", overwrite=True)
    for name in ("new", "staged"):
        blob = container.get_blob_client(name)
        if blob.exists():
            blob.delete_blob()
    container.get_blob_client("staged").stage_block("AAAA", b"x")


def _text_of(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.headers.get("x-ms-error-code", "")


@pytest.mark.parametrize("operation", BLOB_OPERATIONS)
def test_each_operation_needs_one_of_its_letters_and_no_other(
    local: LocalWorkspace, container: ContainerClient, operation: str
) -> None:
    method, path, headers, body, enough = BLOB_OPERATIONS[operation]
    key = local.account_key()
    separator = "" if path.startswith("?") else "/"
    _prepare(container)
    for letter in LETTERS:
        if letter in "eopm":  # of folders, which a plain container has none of
            continue
        for sas in (
            generate_container_sas(ACCOUNT, container.container_name, key, permission=letter, expiry=_in(5)),
            generate_account_sas(ACCOUNT, key, ResourceTypes(True, True, True), letter, _in(5)),
        ):
            answer = loopback.request(
                method, _join(f"{container.url}{separator}{path}", sas), headers=headers, content=body
            )
            if letter in enough:
                assert answer.is_success, (letter, answer.text)
                _prepare(container)
            else:
                assert answer.status_code == 403, (letter, answer.status_code)


def test_create_alone_makes_new_blobs_and_replaces_none(local: LocalWorkspace, container: ContainerClient) -> None:
    _prepare(container)
    sas = generate_container_sas(ACCOUNT, container.container_name, local.account_key(), permission="cr", expiry=_in(5))
    source = {"x-ms-copy-source": _join(f"{container.url}/there", sas)}
    for name, status in (("new", 201), ("new", 403)):
        assert loopback.put(_join(f"{container.url}/{name}", sas), headers=NEW, content=b"x").status_code == status
    for headers in (NEW, source, source | NEW, source | {"x-ms-requires-sync": "true"}):
        answer = loopback.put(_join(f"{container.url}/there", sas), headers=headers)
        assert _text_of(answer) == (403, "UnauthorizedBlobOverwrite")
    guarded = loopback.put(_join(f"{container.url}/there", sas), headers=NEW | {"If-None-Match": "*"})
    assert _text_of(guarded) == (409, "BlobAlreadyExists")
    assert container.download_blob("there").readall() == b"content"


@pytest.mark.parametrize(
    ("method", "query", "letters"),
    [
        ("GET", "/?comp=list", "l"),
        ("GET", "/?restype=service&comp=properties", "r"),
        ("PUT", "/signed-container?restype=container", "cw"),
        ("HEAD", "/blobs-under-test?restype=container", "r"),
        ("DELETE", "/no-such-container?restype=container", "d"),
    ],
)
def test_the_account_and_its_containers_need_an_account_sas(
    local: LocalWorkspace, container: ContainerClient, method: str, query: str, letters: str
) -> None:
    key = local.account_key()
    name = query[1:].partition("?")[0] or container.container_name
    url = f"{local.server.blob_endpoint}{query}"
    for letter in "rcwdl":
        sas = generate_container_sas(ACCOUNT, name, key, permission=letter, expiry=_in(5))
        assert loopback.request(method, _join(url, sas)).status_code == 403
        sas = generate_account_sas(ACCOUNT, key, ResourceTypes(True, True), letter, _in(5))
        answer = loopback.request(method, _join(url, sas))
        assert (answer.status_code == 403) == (letter not in letters), (letter, answer.status_code)
    if method == "PUT":
        with local.container(name) as made:
            made.delete_container()


def test_two_spellings_of_a_parameter_do_not_open_a_container(
    local: LocalWorkspace, container: ContainerClient
) -> None:
    sas = generate_container_sas(
        ACCOUNT, container.container_name, local.account_key(), permission="rwdlc", expiry=_in(5)
    )
    answer = loopback.delete(_join(f"{container.url}?restype=container&comp=list&comp=", sas))
    assert answer.status_code == 403
    assert container.exists()


@pytest.mark.parametrize("types", ["s", "c", "o"])
def test_an_account_sas_covers_the_types_of_resources_that_it_names(
    local: LocalWorkspace, container: ContainerClient, types: str
) -> None:
    _prepare(container)
    resources = ResourceTypes(service=types == "s", container=types == "c", object=types == "o")
    sas = generate_account_sas(ACCOUNT, local.account_key(), resources, AccountSasPermissions(True, list=True), _in(5))
    urls = {
        "s": f"{local.server.blob_endpoint}/?comp=list",
        "c": f"{container.url}?restype=container&comp=list",
        "o": f"{container.url}/there",
    }
    for kind, url in urls.items():
        expected = (200, "") if kind == types else (403, "AuthorizationResourceTypeMismatch")
        assert _text_of(loopback.get(_join(url, sas))) == expected


def test_a_blob_sas_covers_no_listing_and_no_other_blob(local: LocalWorkspace, container: ContainerClient) -> None:
    _prepare(container)
    sas = generate_blob_sas(
        ACCOUNT, container.container_name, "there", account_key=local.account_key(),
        permission=BlobSasPermissions(read=True, delete=True), expiry=_in(5),
    )  # fmt: skip
    assert loopback.get(_join(f"{container.url}/there", sas)).content == b"content"
    for path in ("/other", "?restype=container&comp=list"):
        assert loopback.get(_join(container.url + path, sas)).status_code == 403


@pytest.mark.parametrize(
    ("limits", "status", "code"),
    [
        ({"protocol": "https"}, 403, "AuthorizationProtocolMismatch"),
        ({"protocol": "https,http"}, 200, ""),
        ({"protocol": "http"}, 403, "AuthenticationFailed"),
        ({"ip": "127.0.0.1"}, 200, ""),
        ({"ip": "127.0.0.0-127.0.0.9"}, 200, ""),
        ({"ip": "10.0.0.1"}, 403, "AuthorizationSourceIPMismatch"),
        ({"ip": "10.0.0.1-10.0.0.9"}, 403, "AuthorizationSourceIPMismatch"),
        ({"ip": "somewhere"}, 403, "AuthenticationFailed"),
        ({"expiry": -1}, 403, "AuthenticationFailed"),
        ({"start": 30}, 403, "AuthenticationFailed"),
        ({"start": -5}, 200, ""),
        ({"encryption_scope": "scope"}, 403, "AuthenticationFailed"),
    ],
)
@pytest.mark.parametrize("kind", ["account", "container", "blob"])
def test_protocol_address_and_time_hold(
    local: LocalWorkspace, container: ContainerClient, kind: str, limits: dict[str, Any], status: int, code: str
) -> None:
    _prepare(container)
    key, name = local.account_key(), container.container_name
    moments = {part: _in(limits.get(part, 5 if part == "expiry" else -1)) for part in ("expiry", "start")}
    more = {part: value for part, value in limits.items() if part not in moments} | moments
    sas = {
        "account": lambda: generate_account_sas(ACCOUNT, key, ResourceTypes(object=True), "r", **more),
        "container": lambda: generate_container_sas(ACCOUNT, name, key, permission="r", **more),
        "blob": lambda: generate_blob_sas(ACCOUNT, name, "there", account_key=key, permission="r", **more),
    }[kind]()
    answer = loopback.get(_join(f"{container.url}/there", sas))
    assert _text_of(answer) == (status, code), answer.text
    assert sas.rpartition("sig=")[2] not in answer.text


def _signed(local: LocalWorkspace, container: str, **parts: str) -> str:
    """Sign a service SAS by hand, of whatever parts there are."""
    version = parts.get("sv", "")
    fields = [parts.get(name, "") for name in ("sp", "st", "se")] + [f"/blob/{ACCOUNT}/{container}"]
    fields += [parts.get(name, "") for name in ("si", "sip", "spr")] + [version, parts.get("sr", ""), "", ""]
    key = base64.b64decode(local.account_key())
    text = "\n".join([*fields, "", "", "", "", ""])
    parts["sig"] = base64.b64encode(hmac.new(key, text.encode(), hashlib.sha256).digest()).decode()
    return urlencode(parts, quote_via=quote)


WHOLE = {"sv": "2022-11-02", "sr": "c", "sp": "r", "se": "2100-01-01T00:00:00Z"}


@pytest.mark.parametrize("missing", [*WHOLE, None])
def test_a_signature_with_a_part_missing_is_refused_by_its_name(
    local: LocalWorkspace, container: ContainerClient, missing: str | None
) -> None:
    _prepare(container)
    parts = {name: value for name, value in WHOLE.items() if name != missing}
    answer = loopback.get(_join(f"{container.url}/there", _signed(local, container.container_name, **parts)))
    if missing is None:
        assert answer.content == b"content"
    else:
        assert _text_of(answer) == (403, "AuthenticationFailed")
        assert f"lacks its part '{missing}'" in answer.text.replace("&apos;", "'")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"si": "policy"}, "Stored access policies are not offered"),
        ({"skoid": "x"}, "User delegation SAS is not offered"),
        ({"sr": "d", "sdd": "1"}, "sr='d' is not offered"),
        ({"sr": "bs"}, "sr='bs' is not offered"),
        ({"sr": "bv"}, "sr='bv' is not offered"),
        ({"se": "tomorrow"}, "'tomorrow' is not a time"),
    ],
)
def test_signatures_of_kinds_that_are_not_offered_are_refused_in_words(
    local: LocalWorkspace, container: ContainerClient, parts: dict[str, str], words: str
) -> None:
    sas = _signed(local, container.container_name, **WHOLE | parts)
    answer = loopback.get(_join(f"{container.url}/there", sas))
    assert _text_of(answer) == (403, "AuthenticationFailed")
    assert words in answer.text


def test_each_deletion_of_a_batch_needs_its_own_permission(local: LocalWorkspace, container: ContainerClient) -> None:
    _prepare(container)
    key, name = local.account_key(), container.container_name
    for letters, deleted in (("rwl", False), ("d", True)):
        sas = generate_container_sas(ACCOUNT, name, key, permission=letters, expiry=_in(5))
        with ContainerClient(local.server.blob_endpoint, name, credential=sas, retry_total=0) as client:
            answers = list(client.delete_blobs("there", raise_on_any_failure=False))
        assert [answer.status_code for answer in answers] == [202 if deleted else 403]
        assert all(answer.headers["x-ms-request-id"] and answer.headers["x-ms-version"] for answer in answers)
    assert not container.get_blob_client("there").exists()


def test_the_letters_that_an_upload_of_the_sdk_needs(local: LocalWorkspace, container: ContainerClient) -> None:
    permission = ContainerSasPermissions(write=True)
    sas = generate_container_sas(
        ACCOUNT, container.container_name, local.account_key(), permission=permission, expiry=_in(5)
    )
    with ContainerClient(
        local.server.blob_endpoint, container.container_name, credential=sas, max_single_put_size=1000,
        max_block_size=1000, retry_total=0,
    ) as client:  # fmt: skip
        client.upload_blob("in-blocks", b"x" * 3500, overwrite=True)
    assert container.download_blob("in-blocks").readall() == b"x" * 3500
