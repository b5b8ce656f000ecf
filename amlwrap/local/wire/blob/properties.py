"""The HTTP headers and metadata that a blob keeps: as requests bring them, and as answers show them."""

from __future__ import annotations

from email.utils import formatdate

from starlette.requests import Request

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blobs import Blob
from amlwrap.local.wire.blob.call import metadata_headers, stamp

_STORED = (
    "content-type", "content-encoding", "content-language", "content-md5", "cache-control", "content-disposition",
)  # fmt: skip
_OVERRIDES = {
    "content-type": "rsct", "content-encoding": "rsce", "content-language": "rscl", "cache-control": "rscc",
    "content-disposition": "rscd",
}  # fmt: skip
BLOB_HEADERS = frozenset(f"x-ms-blob-{name}" for name in _STORED)
COPY = "x-ms-copy-"
"""What the headers begin with that tell of the copy which a blob was made by."""
UNENCRYPTED = {"x-ms-request-server-encrypted": "false"}


def given_headers(request: Request) -> dict[str, str]:
    """Return the headers that a request wants the blob to have, by lower-case name."""
    found = {name: request.headers.get(f"x-ms-blob-{name}") for name in _STORED}
    return {name: value for name, value in found.items() if value}


def split_headers(blob: Blob) -> tuple[dict[str, str], dict[str, str]]:
    """Return the HTTP headers of a blob, and what tells of the copy that made it."""
    copied = {name: value for name, value in blob.headers.items() if name.startswith(COPY)}
    return {name: value for name, value in blob.headers.items() if name not in copied}, copied


def headers_to_store(request: Request, *, body_is_blob: bool) -> dict[str, str]:
    """Return the headers of a new blob; those that describe the body are the blob's, too, when the one is the other."""
    plain = {name: request.headers[name] for name in _STORED if body_is_blob and request.headers.get(name)}
    return {"content-type": "application/octet-stream"} | plain | given_headers(request)


def response_headers(blob: Blob, query: dict[str, str]) -> dict[str, str]:
    """Return what is told about a blob, with the headers that a signature's query parameters override."""
    wanted = {name: query[key] for name, key in _OVERRIDES.items() if query.get(key)}
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
