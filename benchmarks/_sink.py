"""A storage account and a workspace that answer after a fixed delay and keep no bytes: what clients are ranked on.

Run as a process of its own: `python benchmarks/_sink.py LATENCY_SECONDS` prints its port. It remembers names, sizes
and MD5s, so that listings tell the truth; it checks no signature. `GET /counts` gives the requests to storage so far,
and the blobs stored by one request.
"""

import asyncio
import base64
import hashlib
import json
import re
import sys
from email.utils import formatdate
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

HASHED = 64 * 1024
ACCOUNT, CONTAINER = "account", "container"
HEAD_END = b"\r\n\r\n"
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


class Blobs:
    """What was stored: size, MD5 and metadata by name."""

    def __init__(self) -> None:
        self.committed: dict[str, tuple[int, str, str]] = {}
        self.blocks: dict[tuple[str, str], int] = {}
        self.versions: set[str] = set()
        self.counts = {"requests": 0, "blobs": 0}


class Connection(asyncio.Protocol):
    """One connection: requests in turn, each answered `latency` seconds after it is complete."""

    def __init__(self, blobs: Blobs, latency: float) -> None:
        self.blobs, self.latency = blobs, latency
        self.head = bytearray()
        self.left = 0
        self.body = bytearray()
        self.request: tuple[str, str, bytes, int] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Take in heads and bodies as they come."""
        while data:
            if self.request is None:
                self.head += data
                end = self.head.find(HEAD_END)
                if end < 0:
                    return
                data = bytes(self.head[end + 4 :])
                self.begin(bytes(self.head[:end]))
                self.head.clear()
                if self.left == 0:
                    self.complete()
                continue
            used = min(self.left, len(data))
            if self.request[3] <= HASHED:
                self.body += data[:used]
            self.left -= used
            data = data[used:]
            if self.left == 0:
                self.complete()

    def begin(self, head: bytes) -> None:
        """Note a request whose head is complete."""
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        length = LENGTH.search(head)
        self.left = int(length[1]) if length else 0
        self.request = (method, target, head, self.left)
        if b"100-continue" in head.lower():
            self.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def complete(self) -> None:
        """Answer a request whose body is complete, after the delay."""
        assert self.request is not None
        method, target, head, size = self.request
        status, headers, body = answer(self.blobs, method, target, head, size, bytes(self.body))
        self.request = None
        self.body.clear()
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        text = f"HTTP/1.1 {status}\r\ncontent-length: {len(body)}\r\ndate: {formatdate(usegmt=True)}\r\n{lines}\r\n"
        payload = text.encode() + (b"" if method == "HEAD" else body)
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency, self.transport.write, payload)
        else:
            self.transport.write(payload)


Answer = tuple[str, dict[str, str], bytes]
STORED = {"etag": '"0x1"', "last-modified": formatdate(usegmt=True), "x-ms-request-id": "1"}


def answer(blobs: Blobs, method: str, target: str, head: bytes, size: int, body: bytes) -> Answer:
    """Answer a request that has arrived whole."""
    parts = urlsplit(target)
    if parts.path == "/counts":
        return "200 OK", {"content-type": "application/json"}, json.dumps(blobs.counts).encode()
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.path.startswith("/subscriptions/"):
        return arm(blobs, method, parts.path)
    blobs.counts["requests"] += 1
    name = unquote(parts.path).removeprefix(f"/{ACCOUNT}/{CONTAINER}").removeprefix("/")
    match method, query.get("comp"):
        case "GET", "list":
            return "200 OK", STORED | {"content-type": "application/xml"}, listing(blobs, query.get("prefix", ""))
        case "GET", "blocklist":
            return "404 Not Found", {"x-ms-error-code": "BlobNotFound"}, b""
        case "PUT", "metadata":
            return "200 OK", STORED, b""
        case "PUT", "block":
            blobs.blocks[name, query["blockid"]] = size
        case "PUT", "blocklist":
            ids = re.findall(r"<Latest>(.*?)</Latest>", body.decode())
            metadata = re.search(rb"x-ms-meta-(\w+): *(\w+)", head, re.IGNORECASE)
            tag = f"<{metadata[1].decode()}>{metadata[2].decode()}</{metadata[1].decode()}>" if metadata else ""
            blobs.committed[name] = (sum(blobs.blocks[name, block] for block in ids), "", tag)
        case "PUT", None:
            md5 = "" if size > HASHED else base64.b64encode(hashlib.md5(body).digest()).decode()
            blobs.committed[name] = (size, md5, "")
            blobs.counts["blobs"] += 1
        case "HEAD", _ if name in blobs.committed:
            return "200 OK", STORED | {"x-ms-blob-type": "BlockBlob"}, b""
        case _:
            return "404 Not Found", {"x-ms-error-code": "BlobNotFound"}, b""
    return "201 Created", STORED, b""


def listing(blobs: Blobs, prefix: str) -> bytes:
    """Answer List Blobs."""
    found = "".join(
        f"<Blob><Name>{escape(name)}</Name><Properties><Content-Length>{size}</Content-Length>"
        f"<Etag>0x1</Etag><Content-MD5>{md5}</Content-MD5></Properties><Metadata>{metadata}</Metadata></Blob>"
        for name, (size, md5, metadata) in sorted(blobs.committed.items())
        if name.startswith(prefix)
    )
    text = f'<?xml version="1.0"?><EnumerationResults><Blobs>{found}</Blobs><NextMarker/></EnumerationResults>'
    return text.encode()


def arm(blobs: Blobs, method: str, path: str) -> Answer:
    """Answer for the workspace: its default datastore, that datastore's key, code versions."""
    json_type = {"content-type": "application/json"}
    if path.endswith("/datastores"):
        contents = {"contentsType": "AzureBlob", "accountName": ACCOUNT, "containerName": CONTAINER,
                    "endpoint": "core.windows.net", "protocol": "https",
                    "credentials": {"credentialsType": "AccountKey"}}  # fmt: skip
        store = {"id": f"{path}/store", "name": "store", "properties": {"contents": contents, "isDefault": True}}
        return "200 OK", json_type, json.dumps({"value": [store]}).encode()
    if path.endswith("/listSecrets"):
        return "200 OK", json_type, json.dumps({"secretsType": "AccountKey", "key": "c2VjcmV0"}).encode()
    if method == "PUT":
        blobs.versions.add(path)
    if path not in blobs.versions:
        return "404 Not Found", json_type, json.dumps({"error": {"code": "UserError", "message": "none"}}).encode()
    version = {"id": path, "name": path.rpartition("/")[2], "properties": {"path": "p", "datastoreId": "store"}}
    return "201 Created" if method == "PUT" else "200 OK", json_type, json.dumps(version).encode()


async def main(latency: float) -> None:
    """Serve until killed."""
    blobs = Blobs()
    server = await asyncio.get_running_loop().create_server(
        lambda: Connection(blobs, latency), "127.0.0.1", 0, backlog=512
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1])))
