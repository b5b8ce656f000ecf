"""Bodies of requests, up to the size that a service takes."""

from __future__ import annotations

from starlette.requests import Request


async def read_body(request: Request, largest: int) -> bytes | None:
    """Return a request's body, or None when it has more than so many bytes, of which the rest is not read.

    Raises:
        ClientDisconnect: the client is gone before the end of it.
    """
    held = bytearray()
    async for piece in request.stream():
        held += piece
        if len(held) > largest:
            return None
    return bytes(held)
