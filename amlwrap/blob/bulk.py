"""Storing many small blobs at once: one thread, an event loop, and a connection for each request in flight.

Against a distant service a thousand small files cost round trips, which connections divide, and processor time for each
request, which limits how many connections help. Threads spend most of that time handing the interpreter to each other,
so there is one, and it does the plain course alone: a signed `PUT` with its MD5, answered by `201 Created` once the
service has checked it. Any other blob is handed back, for `BlobService` to wait, to sign in anew or to say what is
wrong.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import re
import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import Protocol
from urllib.parse import quote, urlsplit

from attrs import frozen

from amlwrap.blob.signing import RequestSigner
from amlwrap.blob.target import REQUEST_HEADERS, BlobTarget, Patience
from amlwrap.network import ssl_context

_TICK = 0.1  # seconds between two looks at how far the transfer is
_SETTLE_SECONDS = 2.0
_MAX_HEAD = 64 * 1024
_LAST_CHUNK = b"0\r\n\r\n"
_EMPTY = re.compile(rb"\r\ncontent-length: *0 *(\r\n|$)")
_CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked *(\r\n|$)")
_CLOSING = re.compile(rb"\r\nconnection: *close *(\r\n|$)")


class SmallBlob(Protocol):
    """A blob that fits into one request, and into memory many times over."""

    @property
    def path(self) -> str:
        """Its name within the container."""

    @property
    def size(self) -> int:
        """Bytes."""

    def read(self) -> tuple[bytes, bytes]:
        """Return what it holds, and the MD5 of that; called when its turn has come."""


@frozen
class Leftovers:
    """What did not get through.

    Attributes:
        refused: sent, and not known to be stored.
        untouched: never sent.
    """

    refused: list[SmallBlob]
    untouched: list[SmallBlob]


def put_small_blobs(
    target: BlobTarget,
    patience: Patience,
    blobs: Iterable[SmallBlob],
    on_stored: Callable[[SmallBlob], object],
    *,
    concurrency: int,
) -> Leftovers:
    """Store blobs, as far as all goes well; a connection on which it does not is given up.

    Args:
        target: the container, and how to sign in.
        patience: how long to wait for a connection and for an answer.
        blobs: what to store.
        on_stored: called, from the calling thread, with each blob that is stored.
        concurrency: connections.

    Returns:
        The other blobs.

    Raises:
        AuthenticationError: the caller's identity gives no token.
        Exception: whatever `read` of a blob raised; nothing is under way any more then.

    Source: Blob service REST API, Put Blob.
    """
    batch = _Batch(target, patience, blobs)
    thread = threading.Thread(target=batch.run, args=(concurrency,), name="amlwrap-bulk", daemon=True)
    thread.start()
    try:
        while not batch.finished.wait(_TICK):
            batch.report(on_stored)
        batch.report(on_stored)
    finally:
        batch.stop()
        thread.join(_SETTLE_SECONDS)  # it is a daemon: Ctrl-C is obeyed even where a disk does not answer
    if batch.error is not None:
        raise batch.error
    return Leftovers(batch.refused, list(batch.waiting))


class _Batch:
    """Blobs on their way. All but `finished`, `report` and `stop` belongs to the thread of `run` until it has ended.

    Attributes:
        waiting: not sent yet.
        refused: sent, and not known to be stored.
        error: why it ended before all was tried.
        finished: set when nothing is under way any more.
        patience: how long to wait.
    """

    def __init__(self, target: BlobTarget, patience: Patience, blobs: Iterable[SmallBlob]) -> None:
        self.waiting = deque(blobs)
        self.refused: list[SmallBlob] = []
        self.error: Exception | None = None
        self.finished = threading.Event()
        self.patience = patience
        self._stored: deque[SmallBlob] = deque()
        self._signer = RequestSigner(target)
        url = urlsplit(target.endpoint)
        self._tls = ssl_context() if url.scheme == "https" else None
        self._host = self._address = url.hostname or ""
        self._port = url.port or (443 if self._tls else 80)
        self._headers = {"host": url.netloc, **REQUEST_HEADERS, "x-ms-blob-type": "BlockBlob"}
        self._folder = f"{url.path}/{target.container}/"
        self._connections: list[_Connection] = []
        self._task: asyncio.Task[None] | None = None
        self._stopping = False

    def run(self, concurrency: int) -> None:
        """Send blobs until there are none, or no connection is left that works."""
        try:
            asyncio.run(self._main(concurrency))
        except asyncio.CancelledError:
            return  # by `stop`
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
            self.error = error
        finally:
            self.finished.set()

    def stop(self) -> None:
        """Give up what is under way, if anything is."""
        self._stopping = True  # for a thread that has not come as far as its task
        if self._task is not None:
            with contextlib.suppress(RuntimeError):  # its loop is closed: it ended just now
                self._task.get_loop().call_soon_threadsafe(self._task.cancel)

    def report(self, on_stored: Callable[[SmallBlob], object]) -> None:
        """Call `on_stored` for what has been stored since the last call."""
        while self._stored:
            on_stored(self._stored.popleft())

    def next_request(self) -> tuple[SmallBlob, bytes] | None:
        """Return the next blob and the request that stores it; None when there is none."""
        if self._is_done():
            return None
        blob = self.waiting.popleft()
        body, md5 = blob.read()
        headers = self._headers | {
            "content-length": str(len(body)),
            "content-md5": base64.b64encode(md5).decode(),
        }
        asked = self._signer.sign("PUT", self._folder + quote(blob.path, safe="/~"), headers)
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        return blob, f"PUT {asked} HTTP/1.1\r\n{lines}\r\n".encode() + body

    def _is_done(self) -> bool:
        return self._stopping or not self.waiting

    def note_stored(self, blob: SmallBlob) -> None:
        """Take note of a blob that the service has."""
        self._stored.append(blob)

    def note_opened(self, connection: _Connection) -> None:
        """Take note of a connection that has to be closed in the end."""
        self._connections.append(connection)

    async def _main(self, concurrency: int) -> None:
        self._task = asyncio.current_task()
        try:
            # The first connection finds out which of the host's addresses answers, so that the others need not.
            first = await self._connect()
            more = min(concurrency - 1, len(self.waiting)) if first else 0
            await asyncio.gather(self._use(first), *(self._connect_and_use() for _ in range(more)))
        finally:
            for connection in self._connections:
                connection.close()

    async def _connect_and_use(self) -> None:
        await self._use(await self._connect())

    async def _use(self, connection: _Connection | None) -> None:
        """Let a connection send requests, and another when the service has closed it in good order."""
        while connection is not None and await connection.used_up:
            connection = await self._connect()

    async def _connect(self) -> _Connection | None:
        """Return a connection on which the first request is under way; None if there is no use for it, or no way."""
        if self._is_done():
            return None
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self.patience.connect_seconds):
                transport, connection = await loop.create_connection(
                    lambda: _Connection(self),
                    self._address,
                    self._port,
                    ssl=self._tls,
                    server_hostname=self._host if self._tls else None,
                )
        except OSError:  # TLS's complaints and timeouts are such, too
            return None
        self._address = (transport.get_extra_info("peername") or (self._host,))[0]
        return connection


class _Connection(asyncio.Protocol):
    """Sends one request after the other for as long as each is answered by `201 Created`.

    Attributes:
        used_up: set when it is closed: whether in good order, after an answer.
    """

    def __init__(self, batch: _Batch) -> None:
        self._batch = batch
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.WriteTransport | None = None
        self._blob: SmallBlob | None = None
        self._deadline: asyncio.TimerHandle | None = None
        self._answer = b""
        self.used_up: asyncio.Future[bool] = self._loop.create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first request."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport
        self._batch.note_opened(self)
        self._send_next()

    def data_received(self, data: bytes) -> None:
        """Take in the answer; when it is whole, send the next request."""
        self._answer += data
        head, end, rest = self._answer.partition(b"\r\n\r\n")
        if not end and len(head) < _MAX_HEAD:
            return
        if self._blob is None or head[9:12] != b"201":
            self.close(in_order=False)
            return
        head = head.lower()
        body = b"" if _EMPTY.search(head) else _LAST_CHUNK if _CHUNKED.search(head) else None
        if body and len(rest) < len(body):
            return
        self._batch.note_stored(self._blob)
        self._blob, self._answer = None, b""
        if rest == body and not _CLOSING.search(head):
            self._send_next()
        else:
            self.close(in_order=True)

    def connection_lost(self, error: Exception | None) -> None:
        """Take note that the other side has closed it."""
        self.close(in_order=False)

    def _send_next(self) -> None:
        assert self._transport is not None
        if self._deadline is not None:
            self._deadline.cancel()
        try:
            request = self._batch.next_request()
        except Exception as error:  # noqa: BLE001 - raised by whoever waits for `used_up`
            if not self.used_up.done():
                self.used_up.set_exception(error)
            return
        if request is None:
            self.close(in_order=True)
            return
        self._blob, content = request
        self._deadline = self._loop.call_later(self._batch.patience.answer_seconds, self.close)
        self._transport.write(content)

    def close(self, *, in_order: bool = False) -> None:
        """Close the connection, and hand back what is under way on it.

        Args:
            in_order: whether another connection may fare better.
        """
        if self._deadline is not None:
            self._deadline.cancel()
        if self._blob is not None:
            self._batch.refused.append(self._blob)
            self._blob = None
        if self._transport is not None:
            self._transport.abort()
        if not self.used_up.done():
            self.used_up.set_result(in_order)
