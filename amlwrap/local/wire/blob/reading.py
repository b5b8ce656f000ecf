"""The operations that read blobs, each a coroutine from a checked call to a response.

Source: REST API, the page of each operation, named in the function's docstring.
"""

from __future__ import annotations

import hashlib

from starlette.responses import Response, StreamingResponse

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.blob import listing
from amlwrap.local.wire.blob.body import md5_text, read_pieces
from amlwrap.local.wire.blob.call import Call, metadata_headers, stamp, xml
from amlwrap.local.wire.blob.commit import check_existing
from amlwrap.local.wire.blob.conditions import requested_range
from amlwrap.local.wire.blob.properties import response_headers

_SMALL = 256 << 10
_HASHED_LIMIT = 4 << 20


async def list_blobs(call: Call) -> Response:
    """List Blobs."""
    query = listing.ListQuery.from_parameters(call.query, call.page_size)
    return xml(listing.list_blobs(call.store, call.endpoint, call.container, query))


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


async def get_blob(call: Call) -> Response:
    """Get Blob, whole or a range of it."""
    blob = check_existing(call, reading=True)
    wanted = requested_range(call.request.headers, blob.size)
    first, end = wanted or (0, blob.size)
    headers = response_headers(blob, call.query) | {"Content-Length": str(end - first)}
    if wanted:
        headers["Content-Range"] = f"bytes {first}-{end - 1}/{blob.size}"
        if "content-md5" in blob.headers:
            headers["x-ms-blob-content-md5"] = headers.pop("Content-MD5")
    hashed = _wants_hash(call, (end - first) if wanted else None)
    status = 206 if wanted else 200
    pieces = read_pieces(blob.file.open("rb"), first, end)
    if hashed or end - first <= _SMALL:
        content = b"".join([piece async for piece in pieces])
        if hashed:
            headers["Content-MD5"] = md5_text(hashlib.md5(content, usedforsecurity=False))
        return Response(content, status, headers)
    return StreamingResponse(pieces, status, headers)


def _wants_hash(call: Call, length: int | None) -> bool:
    """Return whether the MD5 of a range is asked for; raises `InvalidHeaderValue` for what is none, or too long."""
    wanted = call.request.headers.get("x-ms-range-get-content-md5", "false").lower() == "true"
    if wanted and (length is None or length > _HASHED_LIMIT):
        raise BlobServiceError("InvalidHeaderValue", "x-ms-range-get-content-md5 goes with a range of at most 4 MiB.")
    return wanted


async def head_blob(call: Call) -> Response:
    """Get Blob Properties."""
    blob = check_existing(call, reading=True)
    return Response(headers=response_headers(blob, call.query) | {"Content-Length": str(blob.size)})


async def get_metadata(call: Call) -> Response:
    """Get Blob Metadata."""
    blob = check_existing(call, reading=True)
    return Response(headers=stamp(blob.etag, blob.modified) | metadata_headers(blob.metadata))
