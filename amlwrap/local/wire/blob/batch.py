"""Blob Batch: several deletions in one multipart request, which is how obstore deletes more than one blob.

Source: REST API, "Blob Batch".
"""

from __future__ import annotations

import uuid
from email import message_from_bytes
from urllib.parse import unquote, urlsplit

from starlette.datastructures import Headers
from starlette.responses import Response

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.blob.authorization import parse_query
from amlwrap.local.wire.blob.body import read_body
from amlwrap.local.wire.blob.call import Call
from amlwrap.local.wire.blob.conditions import check_conditions
from amlwrap.local.wire.blob.offer import check_headers_offered, check_query_offered
from amlwrap.local.wire.blob.signed_request import BlobRequest
from amlwrap.local.wire.blob.writing import DELETION_HEADERS

_LIMIT = 4 << 20


async def submit_batch(call: Call) -> Response:
    """Perform each deletion of a batch, each with its own authorization and its own answer."""
    content_type = call.request.headers.get("content-type", "")
    body = await read_body(call.request, _LIMIT)
    if not body.isascii():
        raise BlobServiceError("InvalidHeaderValue", "A batch is ASCII text; names in it are percent-encoded.")
    envelope = message_from_bytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    if not envelope.is_multipart():
        raise BlobServiceError("InvalidHeaderValue", "A batch is a multipart/mixed body.")
    boundary = f"batchresponse_{uuid.uuid4()}"
    answers = []
    for part in envelope.walk():
        if part.is_multipart():
            continue
        text = part.get_payload(decode=True)
        status, code = _perform(call, text if isinstance(text, bytes) else b"")
        lines = [f"--{boundary}", "Content-Type: application/http"]
        if part.get("Content-ID"):
            lines.append(f"Content-ID: {part['Content-ID']}")
        lines += ["", f"HTTP/1.1 {status}", *([f"x-ms-error-code: {code}"] if code else [])]
        lines += [f"x-ms-request-id: {uuid.uuid4()}", f"x-ms-version: {call.version}", "", ""]
        answers.append("\r\n".join(lines))
    document = "".join(answers) + f"--{boundary}--\r\n"
    return Response(document, 202, {"Content-Type": f"multipart/mixed; boundary={boundary}"})


def _perform(call: Call, text: bytes) -> tuple[str, str]:
    head, _, rest = text.lstrip().partition(b"\r\n")
    method, _, target = head.decode("latin-1").partition(" ")
    parts = urlsplit(target.rpartition(" ")[0].strip() or target)
    fields = message_from_bytes(rest)
    headers = Headers(raw=[(name.lower().encode(), str(value).encode()) for name, value in fields.items()])
    raw_path = parts.path
    names = unquote(raw_path).lstrip("/").split("/")
    if names and names[0] == call.authorizer.account:
        names = names[1:]
    container, blob = (names[0], "/".join(names[1:])) if names else ("", "")
    try:
        if method != "DELETE" or not blob:
            raise BlobServiceError("NotImplemented", "A batch may only delete blobs here.")
        query, scheme = parse_query(parts.query.encode()), call.request.url.scheme
        call.authorizer.check(BlobRequest(method, scheme, call.client, raw_path, query, headers, container, blob, "d"))
        check_headers_offered(headers, DELETION_HEADERS, "blob")
        check_query_offered(query, frozenset())
        check_conditions(headers, call.store.get_blob(container, blob), reading=False)
        call.store.delete_blob(container, blob)
    except BlobServiceError as error:
        return f"{error.status} {error.message}", error.code
    return "202 Accepted", ""
