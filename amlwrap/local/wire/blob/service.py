"""Dispatch of blob requests: path and query say which operation, authorization says whether, the store does it.

Source: REST API, "Operations on Containers" and "Operations on Blobs".
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from email.utils import formatdate
from urllib.parse import unquote

from attrs import frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blob_names import check_blob_name, check_container_name, check_query
from amlwrap.local.store.blobs import BlobStore
from amlwrap.local.wire.blob import account
from amlwrap.local.wire.blob import operations as op
from amlwrap.local.wire.blob.authorization import Authorizer, BlobRequest, parse_query
from amlwrap.local.wire.blob.batch import submit_batch
from amlwrap.local.wire.blob.call import Call
from amlwrap.local.wire.blob.conditions import NotModified
from amlwrap.local.wire.blob.errors import error_response

_LOG = logging.getLogger("amlwrap.local")
VERSION = "2024-08-04"

Handler = Callable[[Call], Awaitable[Response]]

# (method, resource, comp) -> handler and the SAS permissions of which one is enough.
_OPERATIONS: dict[tuple[str, str, str], tuple[Handler, str]] = {
    ("GET", "account", "list"): (account.list_containers, "l"),
    ("GET", "account", "properties"): (account.get_service_properties, "r"),
    ("GET", "account", "account"): (account.get_account_information, "rl"),
    ("HEAD", "account", "account"): (account.get_account_information, "rl"),
    ("POST", "account", "batch"): (submit_batch, "dwrl"),
    ("PUT", "container", ""): (account.create_container, "cw"),
    ("GET", "container", ""): (account.get_container_properties, "rl"),
    ("HEAD", "container", ""): (account.get_container_properties, "rl"),
    ("DELETE", "container", ""): (account.delete_container, "d"),
    ("GET", "container", "list"): (op.list_blobs, "l"),
    ("GET", "container", "account"): (account.get_account_information, "rl"),
    ("HEAD", "container", "account"): (account.get_account_information, "rl"),
    ("GET", "blob", "account"): (account.get_account_information, "rl"),
    ("HEAD", "blob", "account"): (account.get_account_information, "rl"),
    ("POST", "container", "batch"): (submit_batch, "dwrl"),
    ("PUT", "blob", ""): (op.put_blob, "cw"),
    ("PUT", "blob", "block"): (op.put_block, "cw"),
    ("PUT", "blob", "blocklist"): (op.put_block_list, "cw"),
    ("GET", "blob", "blocklist"): (op.get_block_list, "r"),
    ("PUT", "blob", "metadata"): (op.set_metadata, "w"),
    ("GET", "blob", "metadata"): (op.head_blob, "r"),
    ("PUT", "blob", "properties"): (op.set_headers, "w"),
    ("GET", "blob", ""): (op.get_blob, "r"),
    ("HEAD", "blob", ""): (op.head_blob, "r"),
    ("DELETE", "blob", ""): (op.delete_blob, "d"),
}


@frozen
class BlobService:
    """Answers every request whose path begins with the account's name."""

    account: str
    store: BlobStore
    authorizer: Authorizer
    page_size: int

    async def answer(self, request: Request, request_id: str) -> Response:
        """Return the response to one blob request; service errors become XML answers, never exceptions."""
        try:
            response = await self._perform(request)
        except NotModified:
            response = Response(status_code=304)
        except BlobServiceError as error:
            response = error_response(error, request_id, with_body=request.method != "HEAD")
        except ClientDisconnect:
            response = Response(status_code=400)
        except Exception:  # noqa: BLE001 - a request that breaks is answered; the server goes on
            _LOG.exception("blob request %s failed: %s %s", request_id, request.method, request.url.path)
            response = error_response(BlobServiceError("InternalError"), request_id, with_body=True)
        response.headers["x-ms-version"] = request.headers.get("x-ms-version", VERSION)
        response.headers["date"] = formatdate(usegmt=True)
        if "x-ms-client-request-id" in request.headers:
            response.headers["x-ms-client-request-id"] = request.headers["x-ms-client-request-id"]
        return response

    async def _perform(self, request: Request) -> Response:
        raw_path = request.scope["raw_path"].decode("latin-1").partition("?")[0]
        query = parse_query(request.scope["query_string"])
        _, _, rest = raw_path.lstrip("/").partition("/")
        container, _, blob = (unquote(part) for part in rest.partition("/"))
        parameters = dict(query)
        resource = "blob" if blob else "container" if container else "account"
        about_account = parameters.get("restype") == "account"
        key = (request.method, resource, "account" if about_account else parameters.get("comp", ""))
        handler, permissions = _OPERATIONS.get(key, (None, ""))
        if handler is None:
            raise BlobServiceError("NotImplemented", f"{request.method} with comp={key[2]!r} on a {resource}.")
        if resource == "container" and parameters.get("restype") not in ("account", "container"):
            raise BlobServiceError("InvalidUri", "A request for a container needs restype=container.")
        checked = BlobRequest(request.method, raw_path, query, request.headers, container, blob, permissions)
        self.authorizer.check(checked)
        if container:
            check_container_name(container)
        if blob:
            check_blob_name(blob)
        check_query(query)
        endpoint = f"{request.url.scheme}://{request.headers['host']}/{self.account}"
        return await handler(
            Call(request, self.store, container, blob, parameters, endpoint, self.page_size, self.authorizer)
        )
