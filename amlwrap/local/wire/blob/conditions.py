"""Conditional headers and byte ranges.

Source: REST API, "Specifying conditional headers for Blob service operations" and "Specifying the range header".
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from starlette.datastructures import Headers

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blob_etags import continues
from amlwrap.local.store.blobs import Blob, Container

_RANGE = re.compile(r"bytes=(\d{1,19})-(\d{,19})$")


class NotModified(Exception):
    """A read whose condition says that the client's copy is current (HTTP 304)."""


def check_conditions(headers: Headers, found: Blob | Container | None, *, reading: bool) -> None:
    """Return when the conditional headers allow the operation on what was found.

    Who reads a growing blob in pieces names the state that it began with; that state is still part of the blob.

    Raises:
        BlobServiceError: `ConditionNotMet`, or `BlobAlreadyExists` for a create-only write of a blob that exists.
        NotModified: for a read of an unchanged blob.
    """
    match, none_match = headers.get("if-match"), headers.get("if-none-match")
    if match and not (found and (match == "*" or _matches(found.etag, match, reading=reading))):
        raise BlobServiceError("ConditionNotMet")
    if none_match and found and (none_match == "*" or found.etag in _etags(none_match)):
        if reading:
            raise NotModified
        raise BlobServiceError("BlobAlreadyExists" if none_match == "*" else "ConditionNotMet")
    if found is None:
        return
    modified = datetime.fromtimestamp(int(found.modified), UTC)
    since, unless = headers.get("if-modified-since"), headers.get("if-unmodified-since")
    if since and not none_match and modified <= _http_date(since):
        if reading:
            raise NotModified
        raise BlobServiceError("ConditionNotMet")
    if unless and not match and modified > _http_date(unless):
        raise BlobServiceError("ConditionNotMet")


def _matches(etag: str, wanted: str, *, reading: bool) -> bool:
    tags = _etags(wanted)
    return etag in tags or (reading and any(continues(etag, tag) for tag in tags))


def _etags(value: str) -> list[str]:
    found = [tag.strip().removeprefix("W/") for tag in value.split(",")]
    return [tag if tag.startswith('"') else f'"{tag}"' for tag in found]


def _http_date(value: str) -> datetime:
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        raise BlobServiceError("InvalidHeaderValue", f"{value!r} is not an HTTP date.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def requested_range(headers: Headers, size: int) -> tuple[int, int] | None:
    """Return the bytes asked for as (first, past the last), or None for the whole blob of `size` bytes.

    A header that is no single `bytes=first-[last]` range is ignored, as HTTP wants.

    Raises:
        BlobServiceError: `InvalidRange` when it begins behind the end.
    """
    value = headers.get("x-ms-range") or headers.get("range")
    parsed = _RANGE.match(value.strip()) if value else None
    if parsed is None:
        return None
    first = int(parsed[1])
    end = min(int(parsed[2]) + 1, size) if parsed[2] else size
    if first >= size:
        raise BlobServiceError("InvalidRange", headers={"Content-Range": f"bytes */{size}"})
    if end <= first:
        return None
    return first, end
