"""The operations that write blobs from request bodies, each a coroutine from a checked call to a response.

Source: REST API, the page of each operation, named in the function's docstring.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
from xml.etree import ElementTree

from attrs import evolve
from starlette.responses import Response

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blobs import Blob
from amlwrap.local.wire.blob.body import FileSlice, join_slices, read_body, receive_body
from amlwrap.local.wire.blob.call import Call, stamp
from amlwrap.local.wire.blob.commit import check_existing, check_replaceable, commit, refuse_live, written
from amlwrap.local.wire.blob.properties import UNENCRYPTED, given_headers, headers_to_store, split_headers

DELETION_HEADERS = frozenset({"x-ms-delete-snapshots"})
_PUT_LIMIT = 5000 << 20
_BLOCK_LIMIT = 4000 << 20
_BLOCK_LIST_LIMIT = 16 << 20


async def put_blob(call: Call) -> Response:
    """Put Blob, block blobs."""
    check_blob_type(call)
    call.store.get_container(call.container)
    received = await receive_body(call.request, call.store.temporary_file(), _PUT_LIMIT, hashed=True)
    content_md5 = received.content_md5 or ""
    headers = headers_to_store(call.request, body_is_blob=True)
    if headers.setdefault("content-md5", content_md5) != content_md5:
        received.file.unlink()
        raise BlobServiceError("Md5Mismatch", "The x-ms-blob-content-md5 header does not match the body.")
    return written(commit(call, received.file, headers), {"Content-MD5": content_md5})


def check_blob_type(call: Call) -> None:
    """Return when a request is to make a block blob; raises `MissingRequiredHeader` or `NotImplemented`."""
    kind = call.request.headers.get("x-ms-blob-type")
    if kind is None:
        raise BlobServiceError("MissingRequiredHeader", "The x-ms-blob-type header is missing.")
    if kind != "BlockBlob":
        raise BlobServiceError("NotImplemented", f"Only block blobs are offered here, not {kind}.")


async def put_block(call: Call) -> Response:
    """Put Block."""
    block_id = read_block_id(call)
    call.store.get_container(call.container)
    received = await receive_body(call.request, call.store.temporary_file(), _BLOCK_LIMIT, hashed=False)
    call.store.put_block(call.container, call.blob, block_id, received.file)
    headers = {"Content-MD5": received.content_md5} if received.content_md5 else {}
    return Response(status_code=201, headers=headers | UNENCRYPTED)


def read_block_id(call: Call) -> str:
    """Return the id of the block that a request brings; raises `InvalidQueryParameterValue`."""
    block_id = call.query.get("blockid", "")
    try:
        valid = 0 < len(base64.b64decode(block_id, validate=True)) <= 64
    except binascii.Error:
        valid = False
    if not valid:
        raise BlobServiceError("InvalidQueryParameterValue", "blockid is not the base64 text of 1 to 64 bytes.")
    return block_id


async def put_block_list(call: Call) -> Response:
    """Put Block List, of uncommitted blocks and of those that the blob consists of already."""
    wanted = _parse_block_list(await read_body(call.request, _BLOCK_LIST_LIMIT))
    check_replaceable(call)
    while True:
        slices = _find_slices(call, wanted)
        target = call.store.temporary_file()
        try:
            await asyncio.to_thread(join_slices, slices, target, hashed=False)
            break
        except FileNotFoundError:
            # Somebody committed the same blob meanwhile; if it was from the same blocks, they are its own now.
            if _find_slices(call, wanted) == slices:
                raise  # nobody did: the file is lost
    blocks = [(block_id, part.size) for (_, block_id), part in zip(wanted, slices, strict=True)]
    return written(commit(call, target, headers_to_store(call.request, body_is_blob=False), blocks=blocks), {})


def _find_slices(call: Call, wanted: list[tuple[str, str]]) -> list[FileSlice]:
    """Return where the bytes of each block of a list are."""
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
    return slices


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


async def set_metadata(call: Call) -> Response:
    """Set Blob Metadata."""
    return _update(call, evolve(check_existing(call), metadata=call.metadata))


async def set_headers(call: Call) -> Response:
    """Set Blob Properties."""
    blob = check_existing(call)
    _, copied = split_headers(blob)
    return _update(call, evolve(blob, headers=given_headers(call.request) | copied))


async def delete_blob(call: Call) -> Response:
    """Delete Blob."""
    check_existing(call)
    call.store.delete_blob(call.container, call.blob)
    return Response(status_code=202, headers={"x-ms-delete-type-permanent": "true"})


def _update(call: Call, blob: Blob) -> Response:
    refuse_live(blob)
    blob = call.store.update_blob(blob)
    return Response(headers={**stamp(blob.etag, blob.modified), **UNENCRYPTED})
