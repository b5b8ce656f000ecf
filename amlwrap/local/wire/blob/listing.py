"""Listings of containers and blobs as the XML documents that clients page through.

Source: REST API, "List Containers" and "List Blobs".
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from email.utils import formatdate
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

from attrs import frozen

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blob_names import is_metadata_name, is_printable
from amlwrap.local.store.blobs import Blob, BlobStore, Container

_MAXIMUM = 5000
# Metadata, copies, and what there is none of, so that listing it adds nothing. Uncommitted blobs there are, and no
# listing.
_INCLUDED = frozenset({
    "metadata", "snapshots", "versions", "deleted", "deletedwithversions", "tags", "copy", "immutabilitypolicy",
    "legalhold", "permissions", "system",
})  # fmt: skip
_PROPERTY_OF_COPY = {
    "x-ms-copy-id": "CopyId",
    "x-ms-copy-status": "CopyStatus",
    "x-ms-copy-source": "CopySource",
    "x-ms-copy-progress": "CopyProgress",
    "x-ms-copy-completion-time": "CopyCompletionTime",
}
_PROPERTY_OF_HEADER = {
    "content-type": "Content-Type",
    "content-encoding": "Content-Encoding",
    "content-language": "Content-Language",
    "content-md5": "Content-MD5",
    "cache-control": "Cache-Control",
    "content-disposition": "Content-Disposition",
}


@frozen
class ListQuery:
    """The parameters of a listing; `limit` is how many entries fit in one page."""

    prefix: str
    delimiter: str
    marker: str
    limit: int
    include: frozenset[str]

    @classmethod
    def from_parameters(cls, query: dict[str, str], page_size: int) -> ListQuery:
        """Read the query string's parameters; raises `InvalidQueryParameterValue`."""
        asked = query.get("maxresults", str(_MAXIMUM))
        if not re.fullmatch("0*[1-9][0-9]{,8}", asked):
            raise BlobServiceError("InvalidQueryParameterValue", f"maxresults={asked!r} is not a positive number.")
        include = frozenset(part for part in query.get("include", "").split(",") if part)
        if not include <= _INCLUDED:
            raise BlobServiceError("NotImplemented", f"include={','.join(sorted(include - _INCLUDED))} is not offered.")
        limit = min(int(asked), page_size, _MAXIMUM)
        prefix, delimiter, marker = (query.get(name, "") for name in ("prefix", "delimiter", "marker"))
        return cls(prefix, delimiter, marker, limit, include)


def encode_marker(name: str) -> str:
    """Return the opaque marker for a listing that goes on at `name`."""
    return base64.urlsafe_b64encode(name.encode()).decode()


def decode_marker(marker: str) -> str:
    """Return the name in a marker of ours; raises `InvalidQueryParameterValue`."""
    try:
        return base64.b64decode(marker.encode(), altchars=b"-_", validate=True).decode()
    except ValueError:
        raise BlobServiceError("InvalidQueryParameterValue", "The marker is not one of this account.") from None


def list_blobs(store: BlobStore, endpoint: str, container: str, query: ListQuery) -> bytes:
    """Return one page of a container's blobs, rolled up at the delimiter when there is one."""
    store.get_container(container)
    root = _root(endpoint, query, {"ContainerName": container})
    entries = SubElement(root, "Blobs")
    after = decode_marker(query.marker) if query.marker else ""
    count, next_name, rolled = 0, "", ""
    for blob in store.iterate_blobs(container, query.prefix, after):
        if rolled and blob.name.startswith(rolled):
            continue
        cut = blob.name.find(query.delimiter, len(query.prefix)) if query.delimiter else -1
        if count == query.limit:
            next_name = blob.name
            break
        count += 1
        if cut >= 0:
            rolled = blob.name[: cut + len(query.delimiter)]
            _add_name(SubElement(entries, "BlobPrefix"), rolled)
        else:
            _add_blob(entries, blob, query.include)
    SubElement(root, "NextMarker").text = encode_marker(next_name) if next_name else None
    return _document(root)


def list_containers(store: BlobStore, endpoint: str, query: ListQuery) -> bytes:
    """Return one page of the account's containers."""
    root = _root(endpoint, query)
    entries = SubElement(root, "Containers")
    after = decode_marker(query.marker) if query.marker else ""
    found = store.list_containers(query.prefix, after, query.limit + 1)
    for container in found[: query.limit]:
        _add_container(entries, container, query.include)
    more = len(found) > query.limit
    SubElement(root, "NextMarker").text = encode_marker(found[query.limit - 1].name) if more else None
    return _document(root)


def block_list(store: BlobStore, container: str, blob: str, kind: str) -> bytes:
    """Return the committed, uncommitted or all blocks of a blob."""
    root = Element("BlockList")
    for label, committed in (("Committed", True), ("Uncommitted", False)):
        if kind in (label.lower(), "all"):
            group = SubElement(root, f"{label}Blocks")
            for block in store.list_blocks(container, blob, committed=committed):
                _add_texts(SubElement(group, "Block"), [("Name", block.block_id), ("Size", str(block.size))])
    return _document(root)


def _root(endpoint: str, query: ListQuery, attributes: dict[str, str] | None = None) -> Element:
    root = Element("EnumerationResults", {"ServiceEndpoint": endpoint} | (attributes or {}))
    for name, value in (("Prefix", query.prefix), ("Marker", query.marker), ("Delimiter", query.delimiter)):
        if value:
            SubElement(root, name).text = value
    SubElement(root, "MaxResults").text = str(query.limit)
    return root


def _add_blob(parent: Element, blob: Blob, include: frozenset[str]) -> None:
    element = SubElement(parent, "Blob")
    _add_name(element, blob.name)
    properties = SubElement(element, "Properties")
    _add_texts(properties, [
        ("Creation-Time", formatdate(blob.created, usegmt=True)),
        ("Last-Modified", formatdate(blob.modified, usegmt=True)),
        ("Etag", blob.etag.strip('"')),
        ("Content-Length", str(blob.size)),
        *((label, blob.headers.get(header, "")) for header, label in _PROPERTY_OF_HEADER.items()),
        ("BlobType", "BlockBlob"),
        ("AccessTier", "Hot"),
        ("LeaseStatus", "unlocked"),
        ("LeaseState", "available"),
        ("ServerEncrypted", "false"),
    ])  # fmt: skip
    if "copy" in include:
        copied = ((label, blob.headers.get(header, "")) for header, label in _PROPERTY_OF_COPY.items())
        _add_texts(properties, [(label, text) for label, text in copied if text])
    if "metadata" in include:
        _add_metadata(element, blob.metadata)


def _add_container(parent: Element, container: Container, include: frozenset[str]) -> None:
    element = SubElement(parent, "Container")
    SubElement(element, "Name").text = container.name
    _add_texts(SubElement(element, "Properties"), [
        ("Last-Modified", formatdate(container.modified, usegmt=True)),
        ("Etag", container.etag),
        ("LeaseStatus", "unlocked"),
        ("LeaseState", "available"),
        ("HasImmutabilityPolicy", "false"),
        ("HasLegalHold", "false"),
    ])  # fmt: skip
    if "metadata" in include:
        _add_metadata(element, container.metadata)


def _add_name(parent: Element, name: str) -> None:
    """Add a blob's name; one that XML cannot hold, as earlier versions took them, is percent-encoded."""
    if is_printable(name):
        SubElement(parent, "Name").text = name
    else:
        SubElement(parent, "Name", {"Encoded": "true"}).text = quote(name)


def _add_metadata(parent: Element, metadata: dict[str, str]) -> None:
    """Add metadata; a name that no element can have, as earlier versions took them, becomes the service's remark."""
    pairs = [(name, text) if is_metadata_name(name) else ("x-ms-invalid-name", name) for name, text in metadata.items()]
    _add_texts(SubElement(parent, "Metadata"), pairs)


def _add_texts(parent: Element, texts: Iterable[tuple[str, str]]) -> None:
    for name, text in texts:
        SubElement(parent, name).text = text


def _document(root: Element) -> bytes:
    text: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>' + text
