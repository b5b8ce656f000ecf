"""The blob operations themselves, each a coroutine from a checked call to a response.

Source: REST API, the page of each operation, named in the function's docstring.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
from email.utils import formatdate
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from attrs import evolve
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blobs import Blob
from amlwrap.local.wire.blob import listing
from amlwrap.local.wire.blob.body import FileSlice, join_slices, read_body, read_pieces, receive_body
from amlwrap.local.wire.blob.call import Call, metadata_headers, stamp, xml
from amlwrap.local.wire.blob.conditions import check_conditions, requested_range

_PUT_LIMIT = 5000 << 20
_BLOCK_LIMIT = 4000 << 20
_BLOCK_LIST_LIMIT = 16 << 20
_SMALL = 256 << 10
_STORED_HEADERS = (
    "content-type", "content-encoding", "content-language", "content-md5", "cache-control", "content-disposition",
)  # fmt: skip


async def list_blobs(call: Call) -> Response:
    """List Blobs."""
    query = listing.ListQuery.from_parameters(call.query, call.page_size)
    return xml(listing.list_blobs(call.store, call.endpoint, call.container, query))


async def put_blob(call: Call) -> Response:
    """Put Blob (block blobs), and Copy Blob when the request names a source."""
    if "x-ms-copy-source" in call.request.headers:
        return await _copy_blob(call)
    kind = call.request.headers.get("x-ms-blob-type")
    if kind is None:
        raise BlobServiceError("MissingRequiredHeader", "The x-ms-blob-type header is missing.")
    if kind != "BlockBlob":
        raise BlobServiceError("NotImplemented", f"Only block blobs are offered here, not {kind}.")
    call.store.get_container(call.container)
    received = await receive_body(call.request, call.store.temporary_file(), _PUT_LIMIT, hashed=True)
    content_md5 = received.content_md5 or ""
    headers = _headers_to_store(call.request)
    if headers.setdefault("content-md5", content_md5) != content_md5:
        received.file.unlink()
        raise BlobServiceError("Md5Mismatch", "The x-ms-blob-content-md5 header does not match the body.")
    blob = _commit(call, received.file, headers)
    return _written(blob, {"Content-MD5": content_md5})


async def put_block(call: Call) -> Response:
    """Put Block."""
    block_id = call.query.get("blockid", "")
    try:
        valid = 0 < len(base64.b64decode(block_id, validate=True)) <= 64
    except binascii.Error:
        valid = False
    if not valid:
        raise BlobServiceError("InvalidQueryParameterValue", "blockid is not the base64 text of 1 to 64 bytes.")
    call.store.get_container(call.container)
    received = await receive_body(call.request, call.store.temporary_file(), _BLOCK_LIMIT, hashed=False)
    call.store.put_block(call.container, call.blob, block_id, received.file)
    headers = {"Content-MD5": received.content_md5} if received.content_md5 else {}
    return Response(status_code=201, headers=headers | _UNENCRYPTED)


async def put_block_list(call: Call) -> Response:
    """Put Block List, of uncommitted blocks and of those that the blob consists of already."""
    wanted = _parse_block_list(await read_body(call.request, _BLOCK_LIST_LIMIT))
    pending = {block.block_id: block for block in call.store.list_blocks(call.container, call.blob, committed=False)}
    committed = _committed_slices(call)
    slices = []
    for source, block_id in wanted:
        if source != "Committed" and block_id in pending:
            block = pending[block_id]
            slices.append(FileSlice(block.file, 0, block.size))
        elif source != "Uncommitted" and block_id in committed:
            slices.append(committed[block_id])
        else:
            raise BlobServiceError("InvalidBlockList", f"Block {block_id!r} was not uploaded.")
    _check(call)
    target = call.store.temporary_file()
    await asyncio.to_thread(join_slices, slices, target)
    blocks = [(block_id, part.size) for (_, block_id), part in zip(wanted, slices, strict=True)]
    return _written(_commit(call, target, _headers_to_store(call.request), blocks), {})


def _committed_slices(call: Call) -> dict[str, FileSlice]:
    """Return which part of the blob's file each of its blocks is."""
    blob = call.store.find_blob(call.container, call.blob)
    slices: dict[str, FileSlice] = {}
    start = 0
    for block in call.store.list_blocks(call.container, call.blob, committed=True):
        if blob is not None:
            slices[block.block_id] = FileSlice(blob.file, start, block.size)
        start += block.size
    return slices


async def get_block_list(call: Call) -> Response:
    """Get Block List."""
    kind = call.query.get("blocklisttype", "committed").lower()
    blob = call.store.find_blob(call.container, call.blob)
    if blob is None and not call.store.list_blocks(call.container, call.blob, committed=False):
        raise BlobServiceError("BlobNotFound")
    response = xml(listing.block_list(call.store, call.container, call.blob, kind))
    if blob is not None:
        response.headers.update({**stamp(blob.etag, blob.modified), "x-ms-blob-content-length": str(blob.size)})
    return response


async def set_metadata(call: Call) -> Response:
    """Set Blob Metadata."""
    return _update(call, evolve(_check_existing(call), metadata=call.metadata))


async def set_headers(call: Call) -> Response:
    """Set Blob Properties."""
    return _update(call, evolve(_check_existing(call), headers=_blob_headers(call.request)))


async def get_blob(call: Call) -> Response:
    """Get Blob, whole or a range of it."""
    blob = _check_existing(call, reading=True)
    wanted = requested_range(call.request.headers, blob.size)
    first, end = wanted or (0, blob.size)
    headers = _blob_response_headers(blob, call.query) | {"Content-Length": str(end - first)}
    if wanted:
        headers["Content-Range"] = f"bytes {first}-{end - 1}/{blob.size}"
        if "content-md5" in blob.headers:
            headers["x-ms-blob-content-md5"] = headers.pop("Content-MD5")
    status = 206 if wanted else 200
    pieces = read_pieces(blob.file.open("rb"), first, end)
    if end - first <= _SMALL:
        return Response(b"".join([piece async for piece in pieces]), status, headers)
    return StreamingResponse(pieces, status, headers)


async def head_blob(call: Call) -> Response:
    """Get Blob Properties."""
    blob = _check_existing(call, reading=True)
    return Response(headers=_blob_response_headers(blob, call.query) | {"Content-Length": str(blob.size)})


async def delete_blob(call: Call) -> Response:
    """Delete Blob."""
    _check_existing(call)
    call.store.delete_blob(call.container, call.blob)
    return Response(status_code=202, headers={"x-ms-delete-type-permanent": "true"})


async def _copy_blob(call: Call) -> Response:
    """Copy Blob, from a blob of this account."""
    parts = urlsplit(call.request.headers["x-ms-copy-source"])
    account, _, rest = parts.path.removeprefix("/").partition("/")
    container, _, name = (unquote(part) for part in rest.partition("/"))
    if account != call.authorizer.account:
        raise BlobServiceError("CannotVerifyCopySource", f"The copy source is not in account {account!r}.")
    source = call.store.find_blob(container, name)
    if source is None:
        raise BlobServiceError("CannotVerifyCopySource")
    _check(call)
    target = call.store.temporary_file()
    await asyncio.to_thread(join_slices, [FileSlice(source.file, 0, source.size)], target)
    blob = call.store.commit_blob(
        call.container, call.blob, target, headers=source.headers, metadata=call.metadata or source.metadata
    )
    headers = {"x-ms-copy-id": blob.etag.strip('"'), "x-ms-copy-status": "success"}
    return Response(status_code=202, headers=stamp(blob.etag, blob.modified) | headers)


def _parse_block_list(body: bytes) -> list[tuple[str, str]]:
    if b"<!DOCTYPE" in body:
        raise BlobServiceError("InvalidXmlDocument")
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError:
        raise BlobServiceError("InvalidXmlDocument") from None
    if root.tag != "BlockList" or any(child.tag not in ("Committed", "Uncommitted", "Latest") for child in root):
        raise BlobServiceError("InvalidXmlDocument")
    return [(child.tag, (child.text or "").strip()) for child in root]


def _check(call: Call) -> Blob | None:
    blob = call.store.find_blob(call.container, call.blob)
    check_conditions(call.request.headers, blob, reading=False)
    return blob


def _check_existing(call: Call, *, reading: bool = False) -> Blob:
    blob = call.store.get_blob(call.container, call.blob)
    check_conditions(call.request.headers, blob, reading=reading)
    return blob


def _commit(call: Call, file: Path, headers: dict[str, str], blocks: list[tuple[str, int]] | None = None) -> Blob:
    """Commit a received file when the conditions hold; both happen without an await between them."""
    try:
        _check(call)
        return call.store.commit_blob(
            call.container, call.blob, file, headers=headers, metadata=call.metadata, blocks=blocks or ()
        )
    except BlobServiceError:
        file.unlink(missing_ok=True)
        raise


def _update(call: Call, blob: Blob) -> Response:
    if blob.live:
        raise BlobServiceError("ConditionNotMet", "A job is writing this blob.")
    blob = call.store.update_blob(blob)
    return Response(headers={**stamp(blob.etag, blob.modified), **_UNENCRYPTED})


_UNENCRYPTED = {"x-ms-request-server-encrypted": "false"}


def _blob_headers(request: Request) -> dict[str, str]:
    found = {name: request.headers.get(f"x-ms-blob-{name}") for name in _STORED_HEADERS}
    return {name: value for name, value in found.items() if value}


def _headers_to_store(request: Request) -> dict[str, str]:
    headers = _blob_headers(request)
    plain = request.headers.get("content-type")
    return {"content-type": plain or "application/octet-stream"} | headers


def _blob_response_headers(blob: Blob, query: dict[str, str]) -> dict[str, str]:
    overrides = {"content-type": "rsct", "content-encoding": "rsce", "content-language": "rscl",
                 "cache-control": "rscc", "content-disposition": "rscd"}  # fmt: skip
    wanted = {name: query[key] for name, key in overrides.items() if query.get(key)}
    if not all(value.isascii() for value in wanted.values()):
        raise BlobServiceError("InvalidQueryParameterValue", "A response header is ASCII text.")
    stored = blob.headers | wanted
    headers = {"Content-MD5" if name == "content-md5" else name.title(): value for name, value in stored.items()}
    return {
        **headers,
        **stamp(blob.etag, blob.modified),
        **metadata_headers(blob.metadata),
        "Accept-Ranges": "bytes",
        "x-ms-blob-type": "BlockBlob",
        "x-ms-creation-time": formatdate(blob.created, usegmt=True),
        "x-ms-lease-state": "available",
        "x-ms-lease-status": "unlocked",
        "x-ms-server-encrypted": "false",
    }


def _written(blob: Blob, extra: dict[str, str]) -> Response:
    return Response(status_code=201, headers={**stamp(blob.etag, blob.modified), **extra, **_UNENCRYPTED})
