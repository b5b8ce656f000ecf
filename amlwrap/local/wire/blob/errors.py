"""Errors of the blob endpoint as its XML body, so that clients tell them apart."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.sax.saxutils import escape

from starlette.responses import Response

from amlwrap.local.store.blob_errors import BlobServiceError


def error_response(error: BlobServiceError, request_id: str, *, with_body: bool) -> Response:
    """Return the answer for `error`; a HEAD request gets its headers alone."""
    moment = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    text = f"{error.message}\nRequestId:{request_id}\nTime:{moment}"
    body = (
        '<?xml version="1.0" encoding="utf-8"?>'
        f"<Error><Code>{error.code}</Code><Message>{escape(text)}</Message></Error>"
    )
    headers = {"x-ms-error-code": error.code, **error.headers}
    if not with_body or error.status == 304:
        return Response(status_code=error.status, headers=headers)
    return Response(body, error.status, headers, media_type="application/xml")
