"""The operations that are offered: what each does, which permissions it needs, and what it heeds of a request.

Source: REST API, "Operations on Containers" and "Operations on Blobs"; for permissions the tables in "Create an
account SAS", and for what SAS of containers and blobs can permit "Create a service SAS".
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from attrs import frozen
from starlette.datastructures import Headers
from starlette.responses import Response

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.blob import account, copying, reading, writing
from amlwrap.local.wire.blob.batch import submit_batch
from amlwrap.local.wire.blob.call import Call
from amlwrap.local.wire.blob.offer import METADATA, not_offered
from amlwrap.local.wire.blob.properties import BLOB_HEADERS
from amlwrap.local.wire.blob.signed_request import ANY

_SOURCE = frozenset({
    "x-ms-copy-source", "x-ms-copy-source-authorization", "x-ms-source-content-md5", "x-ms-source-if-match",
    "x-ms-source-if-none-match", "x-ms-source-if-modified-since", "x-ms-source-if-unmodified-since",
})  # fmt: skip
_NEW_BLOB = frozenset({METADATA, "x-ms-access-tier", "x-ms-tags"})
_LISTING = frozenset({"prefix", "delimiter", "marker", "maxresults", "include"})


@frozen
class Operation:
    """An operation that is offered.

    Attributes:
        handler: does it.
        permissions: SAS permission letters of which one is enough. With `c` alone, no blob is replaced.
        headers: `x-ms-` headers that it heeds.
        query: query parameters that it heeds.
    """

    handler: Callable[[Call], Awaitable[Response]]
    permissions: str
    headers: frozenset[str] = frozenset()
    query: frozenset[str] = frozenset()


_ACCOUNT_INFORMATION = Operation(account.get_account_information, "r")
_CONTAINER_PROPERTIES = Operation(account.get_container_properties, "r")
_BATCH = Operation(submit_batch, ANY)
_BLOB_METADATA = Operation(reading.get_metadata, "r")

_OFFERED: dict[tuple[str, str, str], Operation] = {
    ("GET", "account", "list"): Operation(account.list_containers, "l", query=_LISTING),
    ("GET", "account", "properties"): Operation(account.get_service_properties, "r"),
    ("GET", "account", "account"): _ACCOUNT_INFORMATION,
    ("HEAD", "account", "account"): _ACCOUNT_INFORMATION,
    ("POST", "account", "batch"): _BATCH,
    ("PUT", "container", ""): Operation(account.create_container, "cw", frozenset({METADATA})),
    ("GET", "container", ""): _CONTAINER_PROPERTIES,
    ("HEAD", "container", ""): _CONTAINER_PROPERTIES,
    ("DELETE", "container", ""): Operation(account.delete_container, "d"),
    ("GET", "container", "list"): Operation(reading.list_blobs, "l", query=_LISTING),
    ("GET", "container", "account"): _ACCOUNT_INFORMATION,
    ("HEAD", "container", "account"): _ACCOUNT_INFORMATION,
    ("POST", "container", "batch"): _BATCH,
    ("GET", "blob", "account"): _ACCOUNT_INFORMATION,
    ("HEAD", "blob", "account"): _ACCOUNT_INFORMATION,
    ("PUT", "blob", ""): Operation(writing.put_blob, "cw", _NEW_BLOB | BLOB_HEADERS | {"x-ms-blob-type"}),
    ("PUT", "blob", "block"): Operation(writing.put_block, "w", query=frozenset({"blockid"})),
    ("PUT", "blob", "blocklist"): Operation(writing.put_block_list, "w", _NEW_BLOB | BLOB_HEADERS),
    ("GET", "blob", "blocklist"): Operation(reading.get_block_list, "r", query=frozenset({"blocklisttype"})),
    ("PUT", "blob", "metadata"): Operation(writing.set_metadata, "w", frozenset({METADATA})),
    ("GET", "blob", "metadata"): _BLOB_METADATA,
    ("HEAD", "blob", "metadata"): _BLOB_METADATA,
    ("PUT", "blob", "properties"): Operation(writing.set_headers, "w", BLOB_HEADERS),
    ("GET", "blob", ""): Operation(reading.get_blob, "r", frozenset({"x-ms-range", "x-ms-range-get-content-md5"})),
    ("HEAD", "blob", ""): Operation(reading.head_blob, "r"),
    ("PUT", "blob", "copy"): Operation(
        copying.abort_copy, "w", frozenset({"x-ms-copy-action"}), frozenset({"copyid"})
    ),
    ("DELETE", "blob", ""): Operation(writing.delete_blob, "d", writing.DELETION_HEADERS),
}  # fmt: skip


# By comp, when the request names a source.
_COPIES: dict[str, Operation] = {
    "": Operation(copying.copy_blob, "cw", _NEW_BLOB | _SOURCE | {"x-ms-requires-sync"}),
    "block": Operation(copying.put_block_from_url, "w", _SOURCE | {"x-ms-source-range"}, frozenset({"blockid"})),
}
_PUT_BLOB_FROM_URL = Operation(
    copying.put_blob_from_url,
    "cw",
    _NEW_BLOB
    | BLOB_HEADERS
    | _SOURCE
    | {"x-ms-blob-type", "x-ms-copy-source-blob-properties", "x-ms-copy-source-tag-option"},
)


def find_operation(method: str, resource: str, query: dict[str, str], headers: Headers) -> Operation:
    """Return the operation that a request asks for.

    Args:
        method: HTTP method.
        resource: `account`, `container` or `blob`.
        query: query parameters.
        headers: request headers; a copy is told from an upload by them.

    Raises:
        BlobServiceError: `NotImplemented` for one that is not offered, `InvalidUri` for a container without restype.
    """
    comp = "account" if query.get("restype") == "account" else query.get("comp", "")
    if method == "PUT" and resource == "blob" and "x-ms-copy-source" in headers:
        whole = comp == "" and "x-ms-blob-type" in headers
        operation = _PUT_BLOB_FROM_URL if whole else _COPIES.get(comp)
    else:
        operation = _OFFERED.get((method, resource, comp))
    if operation is None:
        raise not_offered(method, resource, comp)
    if resource == "container" and query.get("restype") not in ("account", "container"):
        raise BlobServiceError("InvalidUri", "A request for a container needs restype=container.")
    return operation
