"""Dispatch of blob requests: path and query say which operation, authorization says whether, the store does it.

Source: REST API, "Operations on Containers" and "Operations on Blobs".
"""

from __future__ import annotations

import logging
from email.utils import formatdate
from urllib.parse import unquote

from attrs import frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blob_names import check_blob_name, check_container_name, check_query
from amlwrap.local.store.blobs import BlobStore
from amlwrap.local.store.room import is_out_of_room
from amlwrap.local.wire.blob.authorization import Authorizer, parse_query
from amlwrap.local.wire.blob.call import VERSION, Call
from amlwrap.local.wire.blob.conditions import NotModified
from amlwrap.local.wire.blob.errors import error_response
from amlwrap.local.wire.blob.offer import check_headers_offered, check_query_offered
from amlwrap.local.wire.blob.operations import find_operation
from amlwrap.local.wire.blob.signed_request import BlobRequest

_LOG = logging.getLogger("amlwrap.local")


@frozen
class BlobService:
    """Answers every request whose path begins with the account's name.

    Attributes:
        account: that name.
        store: what is in the account.
        authorizer: who may use it.
        page_size: most entries of a listing.
        listeners: schemes and ports that it is served at, as far as they are known: copies may come from any of them.
    """

    account: str
    store: BlobStore
    authorizer: Authorizer
    page_size: int
    listeners: frozenset[tuple[str, int]] = frozenset()

    async def answer(self, request: Request, request_id: str) -> Response:
        """Return the response to one blob request; service errors become XML answers, never exceptions."""
        try:
            response = await self._perform(request)
        except NotModified:
            response = Response(status_code=304, headers={"x-ms-error-code": "ConditionNotMet"})
        except BlobServiceError as error:
            response = error_response(error, request_id, with_body=request.method != "HEAD")
        except ClientDisconnect:
            response = Response(status_code=400)
        except Exception as error:  # noqa: BLE001 - a request that breaks is answered; the server goes on
            failure = self._failure(error, request, request_id)
            response = error_response(failure, request_id, with_body=request.method != "HEAD")
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
        operation = find_operation(request.method, resource, parameters, request.headers)
        client = request.client.host if request.client else ""
        permitted = self.authorizer.check(
            BlobRequest(
                request.method, request.url.scheme, client, raw_path, query, request.headers, container, blob,
                operation.permissions,
            )
        )  # fmt: skip
        if container:
            check_container_name(container)
        if blob:
            check_blob_name(blob)
        check_query(query)
        check_query_offered(query, operation.query)
        check_headers_offered(request.headers, operation.headers, resource)
        endpoint = f"{request.url.scheme}://{request.headers['host']}/{self.account}"
        return await operation.handler(
            Call(
                request, self.store, container, blob, parameters, endpoint, self.listeners, self.page_size,
                self.authorizer, permitted,
            )
        )  # fmt: skip

    def _failure(self, error: Exception, request: Request, request_id: str) -> BlobServiceError:
        """Return what is answered when a request broke; the server goes on."""
        if is_out_of_room(error):
            _LOG.error("blob request %s: no room left for %s", request_id, self.store.folder)
            return BlobServiceError(
                "InsufficientStorage",
                f"There is no room left on the disk that holds {self.store.folder}: make room, then send this again.",
            )
        _LOG.error("blob request %s failed: %s %s", request_id, request.method, request.url.path, exc_info=error)
        return BlobServiceError("InternalError")
