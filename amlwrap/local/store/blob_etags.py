"""Entity tags, and how those of a file that only grows follow from each other.

A client that reads a growing log in ranges sends the first answer's tag with each later request. What it has read
stays as it was, so the tag of a grown file says of which one it is a continuation: `"0x...-<size>"`.
"""

from __future__ import annotations

import re
import uuid

_GROWING = re.compile('"(0x[0-9A-F]+)-([0-9A-F]+)"')


def new_etag() -> str:
    """Return an entity tag nobody has seen, in the service's spelling."""
    return f'"0x{uuid.uuid4().hex[:15].upper()}"'


def grown_etag(etag: str, size: int) -> str:
    """Return the entity tag that a growing file of this tag, at whatever size, has at `size` bytes."""
    first = etag.strip('"').partition("-")[0]
    return f'"{first}-{size:X}"'


def continues(etag: str, earlier: str) -> bool:
    """Return whether `earlier` is the tag of the same growing file when it was no longer than now."""
    now, before = _GROWING.fullmatch(etag), _GROWING.fullmatch(earlier)
    return bool(now and before and now[1] == before[1] and int(before[2], 16) <= int(now[2], 16))
