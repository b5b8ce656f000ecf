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
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import Protocol
from urllib.parse import quote, urlsplit

from attrs import frozen

from amlwrap.blob.bulk_connection import PutConnection
from amlwrap.blob.bulk_reading import Content, Readers
from amlwrap.blob.signing import RequestSigner
from amlwrap.blob.target import REQUEST_HEADERS, BlobTarget, Patience
from amlwrap.blob.workers import stalled
from amlwrap.network import ssl_context

_TICK = 0.1  # seconds between two looks at how far the transfer is
_SETTLE_SECONDS = 2.0


class SmallBlob(Protocol):
    """A blob that fits into one request, and into memory many times over."""

    @property
    def path(self) -> str:
        """Its name within the container."""

    @property
    def size(self) -> int:
        """Bytes."""

    def read(self) -> Content:
        """Return what it holds, and the MD5 of that; called when its turn has come, from any thread."""


@frozen
class Leftovers:
    """What did not get through.

    Attributes:
        refused: taken up, and not known to be stored.
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
        blobs: what to store, each with a name of its own.
        on_stored: called, from the calling thread, with each blob that is stored.
        concurrency: connections.

    Returns:
        The other blobs.

    Raises:
        AuthenticationError: the caller's identity gives no token.
        ConnectionFailedError: nothing happened for `patience.stall_seconds`.
        BaseException: whatever `read` of a blob raised; nothing is under way any more then.

    Source: Blob service REST API, Put Blob.
    """
    batch = _Batch(target, patience, blobs)
    thread = threading.Thread(target=batch.run, args=(concurrency,), name="amlwrap-bulk", daemon=True)
    thread.start()
    try:
        moved, since = batch.taken_up, time.monotonic()
        while not batch.finished.wait(_TICK):
            batch.report(on_stored)
            if moved != batch.taken_up:
                moved, since = batch.taken_up, time.monotonic()
            elif time.monotonic() - since > patience.stall_seconds:
                raise stalled(patience.stall_seconds)
        batch.report(on_stored)
    finally:
        batch.stop()
        thread.join(_SETTLE_SECONDS)  # it is a daemon: Ctrl-C is obeyed even where a disk does not answer
    if batch.error is not None:
        raise batch.error
    return batch.leftovers()


class _Batch:
    """Blobs on their way. All but `finished`, `report` and `stop` belongs to the thread of `run` until it has ended.

    Attributes:
        error: why it ended before all was tried.
        finished: set when nothing is under way any more.
        patience: how long to wait.
        taken_up: how many blobs have been.
    """

    def __init__(self, target: BlobTarget, patience: Patience, blobs: Iterable[SmallBlob]) -> None:
        self.error: BaseException | None = None
        self.finished = threading.Event()
        self.patience = patience
        self.taken_up = 0
        self._waiting = deque(blobs)
        self._taken: dict[str, SmallBlob] = {}  # whatever happens to them, they are here until they are stored
        self._stored: deque[SmallBlob] = deque()
        self._signer = RequestSigner(target)
        url = urlsplit(target.endpoint)
        self._tls = ssl_context() if url.scheme != "http" else None
        self._host = url.hostname or ""
        self._port = url.port or (443 if self._tls else 80)
        self._addresses: list[str] = []
        self._headers = {"host": url.netloc, **REQUEST_HEADERS, "x-ms-blob-type": "BlockBlob"}
        self._folder = f"{url.path}/{target.container}/"
        self._readers = Readers(self.fail)
        self._connections: set[PutConnection] = set()
        self._task: asyncio.Task[None] | None = None
        self._stopping = False

    def leftovers(self) -> Leftovers:
        """Return the blobs that are not known to be stored."""
        return Leftovers(list(self._taken.values()), list(self._waiting))

    def report(self, on_stored: Callable[[SmallBlob], object]) -> None:
        """Call `on_stored` for what has been stored since the last call."""
        while self._stored:
            on_stored(self._stored.popleft())

    def run(self, concurrency: int) -> None:
        """Send blobs until there are none, or no connection is left that works."""
        try:
            # Here, since the loop would ask in threads that the interpreter waits for when it exits.
            found = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
            self._addresses = list(dict.fromkeys(str(address[4][0]) for address in found))
            # Whatever loop the program around prefers, the connections are written for this one.
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(self._main(concurrency))
        except (asyncio.CancelledError, socket.gaierror):
            return  # by `stop` or `fail`; or nothing has been sent
        except BaseException as error:  # noqa: BLE001 - raised again in the thread that waits
            self.error = error
        finally:
            self.finished.set()

    def stop(self) -> None:
        """Give up what is under way, if anything is; called from another thread."""
        self._stopping = True  # for a thread that has not come as far as its task
        if self._task is not None:
            with contextlib.suppress(RuntimeError):  # its loop is closed: it ended just now
                self._task.get_loop().call_soon_threadsafe(self._task.cancel)

    def fail(self, error: BaseException) -> None:
        """End the whole with an error, the first one if there are several."""
        self.error = self.error or error
        self._stopping = True
        if self._task is not None:
            self._task.cancel()

    # what connections ask for

    def send_next(self, connection: PutConnection) -> bool:
        """Have the connection send the next blob, as soon as that has been read; return whether there is one."""
        if self._is_done():
            return False
        blob = self._waiting.popleft()
        self._taken[blob.path] = blob
        self.taken_up += 1
        self._readers.read(blob, lambda content: self._send(connection, blob, *content))
        return True

    def note_stored(self, path: str) -> None:
        """Take note of a blob that the service has."""
        self._stored.append(self._taken.pop(path))

    def note_closed(self, connection: PutConnection) -> None:
        """Forget a connection."""
        self._connections.discard(connection)

    def _send(self, connection: PutConnection, blob: SmallBlob, body: bytes, md5: bytes) -> None:
        headers = self._headers | {
            "content-length": str(len(body)),
            "content-md5": base64.b64encode(md5).decode(),
        }
        try:
            asked = self._signer.sign("PUT", self._folder + quote(blob.path, safe="/~"), headers)
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
            self.fail(error)
            return
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        connection.send(blob.path, f"PUT {asked} HTTP/1.1\r\n{lines}\r\n".encode() + body)

    # connections

    def _is_done(self) -> bool:
        return self._stopping or not self._waiting

    async def _main(self, concurrency: int) -> None:
        self._task = asyncio.current_task()
        try:
            # The first connection finds out which of the host's addresses answers, so that the others need not.
            first = await self._connect()
            more = min(concurrency - 1, len(self._waiting)) if first else 0
            await asyncio.gather(self._use(first), *(self._connect_and_use() for _ in range(more)))
        finally:
            self._readers.close()
            for connection in list(self._connections):
                connection.close()

    async def _connect_and_use(self) -> None:
        await self._use(await self._connect())

    async def _use(self, connection: PutConnection | None) -> None:
        """Let a connection send blobs, and another when the service has closed it in good order."""
        while connection is not None and await connection.used_up:
            connection = await self._connect()

    async def _connect(self) -> PutConnection | None:
        """Return a connection on which the first blob is under way; None if there is no use for it, or no way."""
        loop = asyncio.get_running_loop()
        for address in self._addresses:
            if self._is_done():
                break
            try:
                async with asyncio.timeout(self.patience.connect_seconds):
                    _, connection = await loop.create_connection(
                        self._new_connection,
                        address,
                        self._port,
                        ssl=self._tls,
                        server_hostname=self._host if self._tls else None,
                    )
            except OSError:  # TLS's complaints and timeouts are such, too
                continue
            self._addresses = [address]
            return connection
        return None

    def _new_connection(self) -> PutConnection:
        connection = PutConnection(self, self.patience.answer_seconds)
        self._connections.add(connection)
        return connection
