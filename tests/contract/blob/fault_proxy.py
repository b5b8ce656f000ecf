"""A proxy on loopback that does to storage traffic what networks and services do: break it, delay it, refuse it.

It understands just enough HTTP/1.1 to see requests one by one. A script decides the fate of each; all others are
passed on to the real service untouched.
"""

from __future__ import annotations

import contextlib
import re
import socket
import socketserver
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from urllib.parse import urlsplit

from attrs import field, frozen


@frozen
class Request:
    """What the proxy saw of a request: `number` counts from 0, `headers` have lower-case names."""

    number: int
    method: str
    path: str
    headers: Mapping[str, str]


@frozen
class Answer:
    """Answer instead of the service."""

    status: int
    code: str = ""
    headers: Mapping[str, str] = field(factory=dict)


@frozen
class Reset:
    """Break the connection with a TCP reset after this many bytes of the request's body, or after the answer."""

    after_body_bytes: int | None = 0


@frozen
class Stall:
    """Do nothing for a while, then pass the request on, unless the proxy has been closed by then."""

    seconds: float


@frozen
class Corrupt:
    """Flip a bit of the request's body on its way."""


@frozen
class Trickle:
    """Let bodies through, there and back, with a pause after every so many bytes."""

    size: int
    seconds: float

    def parts(self, read: Callable[[int], bytes], length: int) -> Iterator[bytes]:
        """Yield `length` bytes of what `read` gives, slowly."""
        for start in range(0, length, self.size):
            yield read(min(self.size, length - start))
            time.sleep(self.seconds)


Fault = Answer | Reset | Stall | Corrupt | Trickle
Script = Callable[[Request], Fault | None]


class FaultProxy:
    """A running proxy: `endpoint` stands in for the account's URL, `seen` lists the requests."""

    def __init__(self, upstream: str, script: Script, rewrite: Mapping[str, str]) -> None:
        parts = urlsplit(upstream)
        assert parts.hostname is not None and parts.port is not None
        self.upstream = (parts.hostname, parts.port)
        self.encrypted = parts.scheme == "https"  # the client's side never is
        self.script = script
        self.rewrite = rewrite
        self.seen: list[Request] = []
        self.closing = threading.Event()
        self._news = threading.Condition()
        proxy = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                with contextlib.suppress(ConnectionError):
                    proxy.serve(self.request)

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        # What the system takes in advance of the proxy would pass for taken by the line.
        self.server.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 32 * 1024)
        self.server.daemon_threads = True
        self.server.block_on_close = False
        host, port = self.server.server_address[:2]
        self.endpoint = f"http://{host!s}:{port}{parts.path}"

    def serve(self, client: socket.socket) -> None:
        """Serve the requests of one connection."""
        incoming = client.makefile("rb")
        with self._connect() as upstream:
            outgoing = upstream.makefile("rb")
            while (head := _read_head(incoming)) is not None:
                request = self._note(head)
                if not self._serve_one(client, incoming, upstream, outgoing, request, head):
                    return

    def _connect(self) -> socket.socket:
        plain = socket.create_connection(self.upstream)
        if not self.encrypted:
            return plain
        return ssl.create_default_context().wrap_socket(plain, server_hostname=self.upstream[0])

    def _serve_one(self, client, incoming, upstream, outgoing, request: Request, head: bytes) -> bool:  # type: ignore[no-untyped-def]
        length = int(request.headers.get("content-length", "0"))
        fault = self.script(request)
        if isinstance(fault, Reset) and fault.after_body_bytes is not None:
            incoming.read(min(length, fault.after_body_bytes))
            _reset(client)
            return False
        slowly = fault.parts if isinstance(fault, Trickle) else None
        body = b"".join(slowly(incoming.read, length)) if slowly else incoming.read(length)
        if isinstance(fault, Answer):
            client.sendall(_answer(fault, request.method))
            return True
        if isinstance(fault, Stall) and self.closing.wait(fault.seconds):
            return False
        if isinstance(fault, Corrupt) and body:
            body = bytes([body[0] ^ 1]) + body[1:]
        upstream.sendall(_rewritten(_in_origin_form(head), self.rewrite) + body)
        answer_head = _read_head(outgoing)
        if answer_head is None:
            return False
        headers = _headers(answer_head)
        bodiless = request.method == "HEAD" or answer_head.split(b" ")[1] in {b"204", b"304"}
        answer = b"" if bodiless else _read_body(outgoing, headers)
        if isinstance(fault, Reset):
            _reset(client)
            return False
        client.sendall(answer_head)
        for part in slowly(BytesIO(answer).read, len(answer)) if slowly else (answer,):
            client.sendall(part)
        return True

    def _note(self, head: bytes) -> Request:
        method, path, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        with self._news:
            request = Request(len(self.seen), method, path, _headers(head))
            self.seen.append(request)
            self._news.notify_all()
        return request

    def wait_for_requests(self, count: int) -> None:
        """Wait until so many requests have been seen: a client may have given one up before it is read here."""
        with self._news:
            assert self._news.wait_for(lambda: len(self.seen) >= count, 300), self.seen


@contextlib.contextmanager
def fault_proxy(
    upstream: str, script: Script = lambda _: None, rewrite: Mapping[str, str] | None = None
) -> Iterator[FaultProxy]:
    """Run a proxy in front of an account's URL; `rewrite` replaces headers of the requests that are passed on."""
    proxy = FaultProxy(upstream, script, rewrite or {})
    thread = threading.Thread(target=proxy.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        proxy.closing.set()
        proxy.server.shutdown()
        proxy.server.server_close()
        thread.join()


def first(count: int, fault: Fault, matches: Callable[[Request], bool] = lambda _: True) -> Script:
    """Script: the first `count` requests that match suffer `fault`."""
    lock, left = threading.Lock(), [count]

    def script(request: Request) -> Fault | None:
        with lock:
            if left[0] and matches(request):
                left[0] -= 1
                return fault
        return None

    return script


def is_put(request: Request) -> bool:
    return request.method == "PUT"


def _read_head(stream) -> bytes | None:  # type: ignore[no-untyped-def]
    lines = []
    while line := stream.readline():
        lines.append(line)
        if line == b"\r\n":
            return b"".join(lines)
    return None


def _headers(head: bytes) -> dict[str, str]:
    pairs = (line.decode("latin-1").partition(":") for line in head.split(b"\r\n")[1:] if line)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _in_origin_form(head: bytes) -> bytes:
    """Drop scheme and host from what is asked for, which clients add that know they talk to a proxy."""
    return re.sub(rb"^([A-Z]+) http://[^/]+", rb"\1 ", head)


def _rewritten(head: bytes, rewrite: Mapping[str, str]) -> bytes:
    lines = head.split(b"\r\n")
    kept = [line for line in lines[:-2] if line.partition(b":")[0].decode().lower() not in rewrite]
    added = [f"{name}: {value}".encode() for name, value in rewrite.items()]
    return b"\r\n".join([*kept, *added, b"", b""])


def _read_body(stream, headers: Mapping[str, str]) -> bytes:  # type: ignore[no-untyped-def]
    if headers.get("transfer-encoding") != "chunked":
        return bytes(stream.read(int(headers.get("content-length", "0"))))
    raw = b""
    while True:
        line = stream.readline()
        size = int(line, 16)
        raw += line + stream.read(size + 2)
        if size == 0:
            return raw


def _answer(fault: Answer, method: str) -> bytes:
    body = f'<?xml version="1.0" encoding="utf-8"?><Error><Code>{fault.code}</Code><Message>no</Message></Error>'
    headers = {"content-length": str(len(body)), "content-type": "application/xml", **fault.headers}
    if fault.code:
        headers["x-ms-error-code"] = fault.code
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {fault.status} Injected\r\n{lines}\r\n{'' if method == 'HEAD' else body}".encode()


def _reset(client: socket.socket) -> None:
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()
