"""The operations that write blobs and blocks from other blobs of the account.

Source: REST API, the page of each operation, named in the function's docstring.
"""

from __future__ import annotations

import asyncio
import re
import uuid
from email.utils import formatdate
from pathlib import Path

from starlette.responses import Response

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blobs import Blob
from amlwrap.local.wire.blob.body import FileSlice, expected_md5, join_slices
from amlwrap.local.wire.blob.call import Call, stamp
from amlwrap.local.wire.blob.commit import check_existing, check_replaceable, commit, written
from amlwrap.local.wire.blob.properties import UNENCRYPTED, given_headers, split_headers
from amlwrap.local.wire.blob.source import find_source
from amlwrap.local.wire.blob.writing import check_blob_type, read_block_id

_RANGE = re.compile(r"bytes=(\d{1,19})-(\d{1,19})?")


async def copy_blob(call: Call) -> Response:
    """Copy Blob, which is done at once here, and Copy Blob From URL, which promises so (`x-ms-requires-sync`)."""
    source = find_source(call, own_authority=False)
    check_replaceable(call)
    file, content_md5 = await _receive(call, source, 0, source.size)
    kept, _ = split_headers(source)
    copied = _describe_copy(call.request.headers["x-ms-copy-source"], source.size)
    blob = commit(call, file, kept | copied, metadata=call.metadata or source.metadata)
    headers = stamp(blob.etag, blob.modified) | {name: copied[name] for name in ("x-ms-copy-id", "x-ms-copy-status")}
    if "x-ms-requires-sync" in call.request.headers:
        headers["Content-MD5"] = content_md5
    return Response(status_code=202, headers=headers)


async def put_blob_from_url(call: Call) -> Response:
    """Put Blob From URL: the source's headers go along unless the request says otherwise, its metadata does not."""
    check_blob_type(call)
    source = find_source(call, own_authority=True)
    check_replaceable(call)
    file, content_md5 = await _receive(call, source, 0, source.size)
    headers = {"content-type": "application/octet-stream"}
    if call.request.headers.get("x-ms-copy-source-blob-properties", "true").lower() == "true":
        headers |= split_headers(source)[0]
    headers |= given_headers(call.request) | {"content-md5": content_md5}
    return written(commit(call, file, headers), {"Content-MD5": content_md5})


async def put_block_from_url(call: Call) -> Response:
    """Put Block From URL, of a source or a range of it."""
    block_id = read_block_id(call)
    call.store.get_container(call.container)
    source = find_source(call, own_authority=True)
    first, end = _source_range(call, source.size)
    file, content_md5 = await _receive(call, source, first, end)
    call.store.put_block(call.container, call.blob, block_id, file)
    return Response(status_code=201, headers={"Content-MD5": content_md5, **UNENCRYPTED})


def _source_range(call: Call, size: int) -> tuple[int, int]:
    """Return the bytes of the source that are asked for as (first, past the last); a range that is none is refused."""
    value = call.request.headers.get("x-ms-source-range")
    if value is None:
        return 0, size
    parsed = _RANGE.fullmatch(value.strip())
    if parsed is None or (parsed[2] and int(parsed[2]) < int(parsed[1])):
        raise BlobServiceError("InvalidHeaderValue", f"x-ms-source-range: {value!r} is not bytes=FIRST-LAST.")
    first, last = int(parsed[1]), int(parsed[2] or size - 1)
    if first >= size or last >= size:
        raise BlobServiceError("InvalidRange", f"x-ms-source-range: {value} goes beyond the source's {size} bytes.")
    return first, last + 1


async def _receive(call: Call, source: Blob, first: int, end: int) -> tuple[Path, str]:
    """Copy bytes of the source to a temporary file; return it and the base64 text of its MD5, which was checked."""
    if call.request.headers.get("content-length", "0") != "0" or "transfer-encoding" in call.request.headers:
        raise BlobServiceError("InvalidHeaderValue", "A copy has no body: Content-Length has to be 0.")
    expected = expected_md5(call.request, "x-ms-source-content-md5")
    target = call.store.temporary_file()
    try:
        content_md5 = await asyncio.to_thread(
            join_slices, [FileSlice(source.file, first, end - first)], target, hashed=True
        )
    except FileNotFoundError:
        raise BlobServiceError("CannotVerifyCopySource", "The copy source was replaced or deleted meanwhile.") from None
    if expected is not None and expected != content_md5:
        target.unlink()
        raise BlobServiceError("Md5Mismatch", "The x-ms-source-content-md5 header does not match the source.")
    return target, content_md5 or ""


def _describe_copy(source_url: str, size: int) -> dict[str, str]:
    """Return what the blob that was made tells of its copy; the signature in the source's URL is nobody's business."""
    return {
        "x-ms-copy-id": str(uuid.uuid4()),
        "x-ms-copy-status": "success",
        "x-ms-copy-source": source_url.partition("?")[0],
        "x-ms-copy-progress": f"{size}/{size}",
        "x-ms-copy-completion-time": formatdate(usegmt=True),
    }


async def abort_copy(call: Call) -> Response:
    """Abort Copy Blob: copies are done at once, so there never is one to abort."""
    check_existing(call)
    raise BlobServiceError("NoPendingCopyOperation")
