"""The Blob service operations that a transfer needs, one request each: patient, signed, checked and explained.

obstore's listing leaves out Content-MD5, the one thing that proves what arrived, and its uploads send none. So these
are ours; obstore moves many small blobs faster, as long as nothing goes wrong.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree

from attrs import field, frozen

from amlwrap.blob.connection import BlobConnection
from amlwrap.blob.hashing import FilePart

LISTING_PAGE = 5000
"""Blobs per page of a listing, the most the service gives."""


@frozen(kw_only=True)
class BlobProperties:
    """A blob as the listing describes it.

    Attributes:
        path: name within the container.
        size: bytes.
        last_modified: when it was written, as an HTTP date.
        etag: names this version of it, without quotes.
        md5: MD5 that the service holds for it, 16 bytes; None when it holds none.
        metadata: user-defined metadata, names in lower case.
        is_directory: whether it stands for a directory of an account with hierarchical namespace.
    """

    path: str
    size: int
    last_modified: str | None = None
    etag: str | None = None
    md5: bytes | None = None
    metadata: Mapping[str, str] = field(factory=dict)
    is_directory: bool = False


class BlobService:
    """Operations on one container.

    Args:
        connection: how requests get there.

    Attributes:
        connection: as given.
    """

    def __init__(self, connection: BlobConnection) -> None:
        self.connection = connection

    def list_blobs(self, prefix: str) -> Iterator[BlobProperties]:
        """Yield the blobs whose names begin with `prefix`, a request per `LISTING_PAGE` of them.

        Source: Blob service REST API, List Blobs.
        """
        query = {
            "restype": "container",
            "comp": "list",
            "prefix": prefix,
            "include": "metadata",
            "maxresults": str(LISTING_PAGE),
        }
        while True:
            response = self.connection.send("GET", None, f"list {prefix}", query=query)
            page = ElementTree.fromstring(response.content)
            yield from (_properties(blob) for blob in page.iterfind("./Blobs/Blob"))
            marker = page.findtext("./NextMarker")
            if not marker:
                return
            query["marker"] = marker

    def get_range(self, path: str, start: int, length: int | None = None, *, etag: str | None = None) -> bytes | None:
        """Return bytes of a blob from `start` on, at most `length`; b"" beyond its end, None when it does not exist.

        Args:
            path: the blob.
            start, length: in bytes.
            etag: insist on this version of the blob.

        Source: Blob service REST API, Get Blob.
        """
        last = "" if length is None else str(start + length - 1)
        return self._get(path, f"bytes={start}-{last}", etag)

    def get_tail(self, path: str, length: int) -> bytes | None:
        """Return the last `length` bytes of a blob; None when it does not exist."""
        size = self.size(path)
        return None if size is None else self._get(path, f"bytes={max(0, size - length)}-")

    def size(self, path: str) -> int | None:
        """Return a blob's size in bytes; None when it does not exist.

        Source: Blob service REST API, Get Blob Properties.
        """
        response = self.connection.send("HEAD", path, f"look at {path}", accept=(404,))
        return None if response.status_code == 404 else int(response.headers["content-length"])

    def put_blob(self, path: str, body: bytes | FilePart, md5: bytes) -> None:
        """Store a blob in one request; the service refuses it when it does not match `md5`.

        Source: Blob service REST API, Put Blob.
        """
        headers = {"x-ms-blob-type": "BlockBlob"} | _body_headers(body, md5)
        self.connection.send("PUT", path, f"store {path}", headers=headers, body=body)

    def delete_blob(self, path: str) -> None:
        """Delete a blob, which may be gone already.

        Source: Blob service REST API, Delete Blob.
        """
        self.connection.send("DELETE", path, f"delete {path}", accept=(404,))

    def put_block(self, path: str, block_id: str, body: FilePart, md5: bytes) -> None:
        """Send one block of a blob to be; the service refuses it when it does not match `md5`.

        Source: Blob service REST API, Put Block.
        """
        query = {"comp": "block", "blockid": block_id}
        headers = _body_headers(body, md5)
        self.connection.send("PUT", path, f"store {path}", query=query, headers=headers, body=body)

    def uncommitted_blocks(self, path: str) -> frozenset[str]:
        """Return the ids of the blocks of a blob that wait to be committed.

        Source: Blob service REST API, Get Block List.
        """
        query = {"comp": "blocklist", "blocklisttype": "uncommitted"}
        response = self.connection.send("GET", path, f"look at {path}", query=query, accept=(404,))
        if response.status_code == 404:
            return frozenset()
        names = ElementTree.fromstring(response.content).iterfind("./UncommittedBlocks/Block/Name")
        return frozenset(name.text or "" for name in names)

    def put_block_list(self, path: str, block_ids: Sequence[str], metadata: Mapping[str, str]) -> None:
        """Make a blob of blocks that were sent.

        Source: Blob service REST API, Put Block List.
        """
        root = ElementTree.Element("BlockList")
        for block_id in block_ids:
            ElementTree.SubElement(root, "Latest").text = block_id
        body = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
        headers = {f"x-ms-meta-{name}": value for name, value in metadata.items()}
        headers["content-type"] = "application/xml"
        self.connection.send("PUT", path, f"store {path}", query={"comp": "blocklist"}, headers=headers, body=body)

    def _get(self, path: str, byte_range: str, etag: str | None = None) -> bytes | None:
        headers = {"x-ms-range": byte_range} | ({"if-match": f'"{etag}"'} if etag else {})
        response = self.connection.send("GET", path, f"read {path}", headers=headers, accept=(404, 416))
        match response.status_code:
            case 404:
                return None
            case 416:
                return b""
            case _:
                return response.content


def _properties(blob: ElementTree.Element) -> BlobProperties:
    parts = {part.tag: part for part in blob}
    facts = {fact.tag: fact.text for fact in parts.get("Properties", ())}
    metadata = {item.tag.lower(): item.text or "" for item in parts.get("Metadata", ())}
    md5, etag = facts.get("Content-MD5"), facts.get("Etag")
    return BlobProperties(
        path=blob.findtext("Name", ""),
        size=int(facts.get("Content-Length") or 0),
        last_modified=facts.get("Last-Modified"),
        etag=etag.strip('"') if etag else None,
        md5=base64.b64decode(md5) if md5 else None,
        metadata=metadata,
        is_directory=facts.get("ResourceType") == "directory" or metadata.get("hdi_isfolder") == "true",
    )


def _body_headers(body: bytes | FilePart, md5: bytes) -> dict[str, str]:
    length = body.length if isinstance(body, FilePart) else len(body)
    return {"content-length": str(length), "content-md5": base64.b64encode(md5).decode()}
