"""One connection of a bulk upload: as much of HTTP/1.1 as a `PUT` that succeeds takes, and no more.

Whatever it cannot read it takes for a failure, which ends the connection: whoever uploads tries such a blob again with
a client that speaks all of HTTP.
"""

from __future__ import annotations

import asyncio
import re
from typing import Protocol, cast

_MAX_HEAD = 64 * 1024
_LAST_CHUNK = b"0\r\n\r\n"
_EMPTY = re.compile(rb"\r\ncontent-length: *0 *(\r\n|$)")
_CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked *(\r\n|$)")
_CLOSING = re.compile(rb"\r\nconnection: *close *(\r\n|$)")


class _Source(Protocol):
    def send_next(self, connection: PutConnection) -> bool: ...
    def note_stored(self, path: str) -> None: ...
    def note_closed(self, connection: PutConnection) -> None: ...


class PutConnection(asyncio.Protocol):
    """Sends one blob after the other for as long as each is answered by `201 Created`.

    Args:
        source: gives it blobs to send, and is told of those that are stored.
        answer_seconds: how long to wait for an answer.

    Attributes:
        used_up: set when it is closed: whether in good order, so that another may go on.
    """

    def __init__(self, source: _Source, answer_seconds: float) -> None:
        self._source = source
        self._answer_seconds = answer_seconds
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.WriteTransport | None = None
        self._path: str | None = None
        self._deadline: asyncio.TimerHandle | None = None
        self._answer = b""
        self.used_up: asyncio.Future[bool] = self._loop.create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first blob."""
        self._transport = cast("asyncio.WriteTransport", transport)
        self._go_on()

    def send(self, path: str, request: bytes) -> None:
        """Send the request that stores a blob, unless the connection has been closed meanwhile."""
        if self._transport is None:
            return
        self._path = path
        self._deadline = self._loop.call_later(self._answer_seconds, self.close)
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Take in the answer; when it is whole, go on to the next blob."""
        self._answer += data
        head, end, rest = self._answer.partition(b"\r\n\r\n")
        if not end and len(head) < _MAX_HEAD:
            return
        if self._path is None or head[9:12] != b"201":
            self.close()
            return
        head = head.lower()
        body = b"" if _EMPTY.search(head) else _LAST_CHUNK if _CHUNKED.search(head) else None
        if body and len(rest) < len(body):
            return
        self._source.note_stored(self._path)
        self._path, self._answer = None, b""
        if rest == body and not _CLOSING.search(head):
            self._go_on()
        else:
            self.close(in_order=True)

    def connection_lost(self, error: Exception | None) -> None:
        """Take note that the other side has closed it."""
        self.close()

    def close(self, *, in_order: bool = False) -> None:
        """Close the connection.

        Args:
            in_order: whether another connection may go on.
        """
        if self._deadline is not None:
            self._deadline.cancel()
        if self._transport is not None:
            self._transport.abort()
            self._transport = None
        self._source.note_closed(self)
        if not self.used_up.done():
            self.used_up.set_result(in_order)

    def _go_on(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        if not self._source.send_next(self):
            self.close(in_order=True)
