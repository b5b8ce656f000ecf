"""Clients that send the same request over and over, each as soon as it has its answer, and cost next to nothing.

All run in one event loop, on connections that are kept: what is measured is the server, on a machine that both share.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import cast
from urllib.parse import urlsplit

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


@dataclass
class Answers:
    """What clients got.

    Attributes:
        seconds: how long each good answer took.
        lost: how many requests got no answer, or another one than 200.
        elapsed: from the first request to the last answer.
    """

    seconds: list[float] = field(default_factory=list)
    lost: int = 0
    elapsed: float = 0.0

    def add(self, others: Answers) -> None:
        """Count what came at another time as well."""
        self.seconds += others.seconds
        self.lost += others.lost
        self.elapsed += others.elapsed

    @property
    def rate(self) -> float:
        """Good answers a second."""
        return len(self.seconds) / self.elapsed

    def __str__(self) -> str:
        tail = quantiles(self.seconds, n=20)[-1] * 1000
        return f"{self.rate:6.0f} requests/s, median {median(self.seconds) * 1000:5.1f} ms, 95th {tail:5.1f} ms"


class _Client(asyncio.Protocol):
    """One connection; it begins once it stands, and sends again whenever an answer is complete."""

    def __init__(self, request: bytes, answers: Answers, until: float) -> None:
        self.request, self.answers, self.until = request, answers, until
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        self._send()

    def _send(self) -> None:
        self.held = b""
        self.sent = time.perf_counter()
        self.transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        self.held += data
        head, end, body = self.held.partition(b"\r\n\r\n")
        length = _LENGTH.search(head)
        if not end or length is None or len(body) < int(length[1]):
            return
        now = time.perf_counter()
        if head.startswith(b"HTTP/1.1 200"):
            self.answers.seconds.append(now - self.sent)
        else:
            self.answers.lost += 1
        if now < self.until:
            self._send()
        else:
            self.done.set_result(None)
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.answers.lost += 1
            self.done.set_result(None)


async def load(url: str, body: bytes, headers: Mapping[str, str], *, clients: int, seconds: float) -> Answers:
    """Send a body to an address for a while, with so many clients at once, and return what came back."""
    parts = urlsplit(url)
    lines = [
        f"POST {parts.path} HTTP/1.1", f"Host: {parts.netloc}", "Content-Type: application/json",
        f"Content-Length: {len(body)}", *(f"{name}: {value}" for name, value in headers.items()),
    ]  # fmt: skip
    request = "\r\n".join([*lines, "", ""]).encode() + body
    answers, started = Answers(), time.perf_counter()
    until = started + seconds
    await asyncio.gather(*(_client(parts.hostname, parts.port, request, answers, until) for _ in range(clients)))
    answers.elapsed = time.perf_counter() - started
    return answers


async def _client(host: str | None, port: int | None, request: bytes, answers: Answers, until: float) -> None:
    """Go on with another connection where one breaks, until the time is over."""
    while time.perf_counter() < until:
        _, client = await asyncio.get_running_loop().create_connection(
            lambda: _Client(request, answers, until), host, port
        )
        await client.done
