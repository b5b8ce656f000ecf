"""The Blob service operations that obstore lacks: listings with MD5, checked blocks, ranges beyond the end.

obstore's listing leaves out Content-MD5, the one thing that proves what arrived, and its block upload sends none. So
these few requests are ours, over httpx; the bulk of small files and downloads stays with obstore.
"""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Self
from urllib.parse import quote
from xml.etree import ElementTree

import httpx
from attrs import field, frozen
from httpx_retries import Retry, RetryTransport

from amlwrap.blob.failures import KEY_FORBIDDEN, answer_error, connection_error
from amlwrap.blob.signing import TokenSource, request_auth
from amlwrap.blob.target import BlobTarget

LISTING_PAGE = 5000
"""Blobs per page of a listing, the most the service gives."""

_VERSION = "2021-12-02"
_RETRIED = (408, 429, 500, 502, 503, 504)
_FIRST_RETRY = Retry(total=2, backoff_factor=0.3, max_backoff_wait=2.0, status_forcelist=_RETRIED)
_FIRST_TIMEOUT = httpx.Timeout(4.0)
_RETRY = Retry(total=6, backoff_factor=0.3, max_backoff_wait=30.0, total_timeout=60.0, status_forcelist=_RETRIED)
_TIMEOUT = httpx.Timeout(45.0, connect=5.0, pool=None)


@frozen(kw_only=True)
class BlobProperties:
    """A blob as the listing describes it.

    Attributes:
        path: name within the container.
        size: bytes.
        etag: names this version of it, without quotes.
        md5: MD5 that the service holds for it, 16 bytes; None when it holds none.
        metadata: user-defined metadata, names in lower case.
        is_directory: whether it stands for a directory of an account with hierarchical namespace.
    """

    path: str
    size: int
    etag: str | None = None
    md5: bytes | None = None
    metadata: Mapping[str, str] = field(factory=dict)
    is_directory: bool = False


class BlobService:
    """Requests to one container.

    The first request is impatient, so that an account that is out of reach is known within seconds; it also finds out
    whether the account forbids keys, and goes on with the caller's identity then. Later ones are patient, and bounded.

    Args:
        target: where, and how to sign in.
        notify: told in one sentence when the way in has to change.

    Attributes:
        target: the way in that works.
        requests: how many requests were made, retries not counted.
    """

    def __init__(self, target: BlobTarget, notify: Callable[[str], None]) -> None:
        self.target = target
        self.requests = 0
        self.tokens = TokenSource(target.token_provider) if target.token_provider else None
        self._notify = notify
        self._auth = request_auth(target, self.tokens)
        self._reached = False
        self._lock = threading.Lock()
        limits = httpx.Limits(max_connections=32, max_keepalive_connections=32)
        self._client = httpx.Client(
            transport=RetryTransport(transport=httpx.HTTPTransport(limits=limits), retry=_RETRY),
            headers={"x-ms-version": _VERSION, "user-agent": "amlwrap"},
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

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
            response = self._send("GET", None, f"list {prefix}", query=query)
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
        response = self._send("HEAD", path, f"look at {path}", accept=(404,))
        return None if response.status_code == 404 else int(response.headers["content-length"])

    def put_blob(self, path: str, body: bytes, md5: bytes) -> None:
        """Store a blob in one request; the service refuses it when it does not match `md5`.

        Source: Blob service REST API, Put Blob.
        """
        headers = {"x-ms-blob-type": "BlockBlob", "content-md5": _base64(md5)}
        self._send("PUT", path, f"store {path}", headers=headers, body=body)

    def put_block(self, path: str, block_id: str, body: bytes, md5: bytes) -> None:
        """Send one block of a blob to be; the service refuses it when it does not match `md5`.

        Source: Blob service REST API, Put Block.
        """
        query = {"comp": "block", "blockid": block_id}
        self._send("PUT", path, f"store {path}", query=query, headers={"content-md5": _base64(md5)}, body=body)

    def uncommitted_blocks(self, path: str) -> dict[str, int]:
        """Return ids and sizes of the blocks that wait to be committed.

        Source: Blob service REST API, Get Block List.
        """
        query = {"comp": "blocklist", "blocklisttype": "uncommitted"}
        response = self._send("GET", path, f"look at {path}", query=query, accept=(404,))
        if response.status_code == 404:
            return {}
        blocks = ElementTree.fromstring(response.content).iterfind("./UncommittedBlocks/Block")
        return {block.findtext("Name", ""): int(block.findtext("Size", "0")) for block in blocks}

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
        self._send("PUT", path, f"store {path}", query={"comp": "blocklist"}, headers=headers, body=body)

    def _get(self, path: str, byte_range: str, etag: str | None = None) -> bytes | None:
        headers = {"x-ms-range": byte_range} | ({"if-match": f'"{etag}"'} if etag else {})
        response = self._send("GET", path, f"read {path}", headers=headers, accept=(404, 416))
        match response.status_code:
            case 404:
                return None
            case 416:
                return b""
            case _:
                return response.content

    def _send(
        self,
        method: str,
        path: str | None,
        action: str,
        *,
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        accept: Sequence[int] = (),
    ) -> httpx.Response:
        """Send one request, and once more with the caller's identity when the account turns out to forbid keys.

        Raises:
            BlobRequestError: the service answered with an error that is not in `accept`.
            ConnectionFailedError: it did not answer.
        """
        response = self._try(method, path, action, query, headers, body)
        code = response.headers.get("x-ms-error-code") or _code_in(response)
        if code == KEY_FORBIDDEN and self._use_identity():
            response = self._try(method, path, action, query, headers, body)
            code = response.headers.get("x-ms-error-code") or _code_in(response)
        container_gone = code == "ContainerNotFound"
        if response.is_success or (response.status_code in accept and not container_gone):
            return response
        raise answer_error(self.target, action, response.status_code, code)

    def _try(
        self,
        method: str,
        path: str | None,
        action: str,
        query: Mapping[str, str] | None,
        headers: Mapping[str, str] | None,
        body: bytes,
    ) -> httpx.Response:
        self.requests += 1
        url = f"{self.target.endpoint}/{self.target.container}"
        if path is not None:
            url += "/" + quote(path, safe="/~")
        first = not self._reached
        try:
            response = self._client.request(
                method,
                url,
                params=dict(query) if query else None,
                headers=dict(headers or {}),
                content=body if method == "PUT" else None,
                auth=self._auth,
                timeout=_FIRST_TIMEOUT if first else _TIMEOUT,
                extensions={"retry": _FIRST_RETRY if first else _RETRY},
            )
        except httpx.TimeoutException:
            raise connection_error(self.target, action, "it does not answer in time") from None
        except httpx.TransportError as error:
            raise connection_error(self.target, action, _reason(error)) from None
        self._reached = True
        return response

    def _use_identity(self) -> bool:
        """Change over to the caller's identity, if there is one; say so once."""
        with self._lock:
            if self.target.auth == "identity":
                return True  # another thread changed over meanwhile
            if self.tokens is None:
                return False
            self.target = self.target.with_identity()
            self._auth = request_auth(self.target, self.tokens)
        self._notify(f"storage account {self.target.account_name} forbids keys: signing in with your identity instead")
        return True


def _reason(error: httpx.TransportError) -> str:
    if isinstance(error, httpx.ConnectError):
        return "it cannot be connected to, or its name is unknown"
    return "the connection broke"


def _code_in(response: httpx.Response) -> str | None:
    if response.is_success or not response.content.lstrip(b"\xef\xbb\xbf").startswith(b"<?xml"):
        return None
    try:
        return ElementTree.fromstring(response.content).findtext("./Code")
    except ElementTree.ParseError:
        return None


def _properties(blob: ElementTree.Element) -> BlobProperties:
    md5 = blob.findtext("./Properties/Content-MD5")
    metadata = {item.tag.lower(): item.text or "" for item in blob.iterfind("./Metadata/*")}
    kind = blob.findtext("./Properties/ResourceType")
    return BlobProperties(
        path=blob.findtext("./Name", ""),
        size=int(blob.findtext("./Properties/Content-Length", "0")),
        etag=blob.findtext("./Properties/Etag", "").strip('"') or None,
        md5=base64.b64decode(md5) if md5 else None,
        metadata=metadata,
        is_directory=kind == "directory" or metadata.get("hdi_isfolder") == "true",
    )


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()
