"""The source of a copy: which blob of this account it is, whether it may be read, and in the state that is meant.

Source: REST API, "Copy Blob", "Copy Blob From URL", "Put Blob From URL", "Put Block From URL".
"""

from __future__ import annotations

from urllib.parse import SplitResult, unquote, urlsplit

from starlette.datastructures import Headers

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blobs import Blob
from amlwrap.local.wire.blob.authorization import parse_query
from amlwrap.local.wire.blob.call import Call
from amlwrap.local.wire.blob.conditions import check_conditions
from amlwrap.local.wire.blob.offer import check_query_offered
from amlwrap.local.wire.blob.signed_request import BlobRequest

_CONDITIONS = ("if-match", "if-none-match", "if-modified-since", "if-unmodified-since")
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def find_source(call: Call, *, own_authority: bool) -> Blob:
    """Return the blob that a request copies from.

    Args:
        call: the call, with an `x-ms-copy-source` header.
        own_authority: whether the source has to be authorized by itself: by its URL's signature, or the token in
            `x-ms-copy-source-authorization`. Otherwise the account's key on the request is enough.

    Raises:
        BlobServiceError: `NotImplemented` for a source elsewhere; `CannotVerifyCopySource` when there is no such blob,
            or it may not be read; `SourceConditionNotMet`; `InvalidHeaderValue` for what is no URL.
    """
    parts = _split(call.request.headers["x-ms-copy-source"])
    account, _, rest = parts.path.removeprefix("/").partition("/")
    container, _, name = (unquote(part) for part in rest.partition("/"))
    if account != call.authorizer.account or not _is_here(parts, call):
        raise BlobServiceError(
            "NotImplemented",
            f"The embedded workspace copies within its own account alone, not from {parts.hostname or 'elsewhere'}: "
            "download the source, then upload it here.",
        )
    try:
        _check_authority(call, parts, container, name, own_authority=own_authority)
        source = call.store.get_blob(container, name)
    except BlobServiceError as error:
        if error.status >= 500:
            raise
        message = f"The copy source cannot be read: {error.message}"
        raise BlobServiceError("CannotVerifyCopySource", message, status=error.status) from None
    _check_source_conditions(call, source)
    return source


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - a port that is no number is found out when it is asked for
    except ValueError:
        raise BlobServiceError("InvalidHeaderValue", "x-ms-copy-source is not a URL.") from None
    return parts


def _is_here(parts: SplitResult, call: Call) -> bool:
    asked = (call.request.url.scheme, call.request.scope["server"][1])
    return parts.hostname in _LOOPBACK and (parts.scheme, parts.port) in call.listeners | {asked}


def _check_authority(call: Call, parts: SplitResult, container: str, name: str, *, own_authority: bool) -> None:
    query = parse_query(parts.query.encode())
    token = call.request.headers.get("x-ms-copy-source-authorization")
    if token is None and "sig" not in dict(query) and not own_authority and call.permitted is None:
        check_query_offered(query, frozenset())
        return
    if token is not None and not token.lower().startswith("bearer "):
        raise BlobServiceError("InvalidHeaderValue", "x-ms-copy-source-authorization holds a bearer token.")
    headers = Headers({"authorization": token} if token is not None else {})
    call.authorizer.check(
        BlobRequest("GET", parts.scheme, call.client, parts.path, query, headers, container, name, "r")
    )
    check_query_offered(query, frozenset())


def _check_source_conditions(call: Call, source: Blob) -> None:
    given = {name: call.request.headers.get(f"x-ms-source-{name}") for name in _CONDITIONS}
    headers = Headers({name: value for name, value in given.items() if value})
    try:
        check_conditions(headers, source, reading=False)
    except BlobServiceError as error:
        if error.status == 400:
            raise
        raise BlobServiceError("SourceConditionNotMet") from None
