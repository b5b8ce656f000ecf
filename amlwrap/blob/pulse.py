"""Telling a slow line from a dead one: whether bytes move, not whether anything has finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import httpx


class Pulse:
    """Beats whenever bytes get through, from any thread.

    Attributes:
        beats: how often so far, roughly; that it changes is what counts.
    """

    def __init__(self) -> None:
        self.beats = 0

    def beat(self) -> None:
        """Take note that bytes got through."""
        self.beats += 1

    def watched(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield chunks that arrive, with a beat for each."""
        for chunk in chunks:
            self.beat()
            yield chunk


class WatchedBody:
    """A request's body, to be gone through anew for every attempt; it beats for what no attempt before got through.

    A host that takes what it is sent and never answers makes no progress, however often it is sent the same.

    Args:
        chunks: the body.
        pulse: what beats.
    """

    def __init__(self, chunks: Iterable[bytes], pulse: Pulse) -> None:
        self._chunks = chunks
        self._pulse = pulse
        self._furthest = 0

    def __iter__(self) -> Iterator[bytes]:
        for number, chunk in enumerate(self._chunks):
            if number > self._furthest:  # who asks for the next has sent the last
                self._furthest = number
                self._pulse.beat()
            yield chunk


class WatchedTransport(httpx.BaseTransport):
    """Has a pulse beat for what arrives of answers.

    Args:
        transport: what sends the requests.
        pulse: what beats.
    """

    def __init__(self, transport: httpx.BaseTransport, pulse: Pulse) -> None:
        self._transport = transport
        self._pulse = pulse

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return its answer, whose body is still to come."""
        response = self._transport.handle_request(request)
        assert isinstance(response.stream, httpx.SyncByteStream)
        response.stream = _WatchedStream(response.stream, self._pulse)
        return response

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()


class _WatchedStream(httpx.SyncByteStream):
    def __init__(self, stream: httpx.SyncByteStream, pulse: Pulse) -> None:
        self._stream = stream
        self._pulse = pulse

    def __iter__(self) -> Iterator[bytes]:
        return self._pulse.watched(self._stream)

    def close(self) -> None:
        self._stream.close()
