"""Request bodies on their way to disk and blobs on their way back, in pieces, so that memory stays flat."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO, Protocol

from attrs import frozen
from starlette.requests import Request

from amlwrap.local.store.blob_errors import BlobServiceError

PIECE = 1 << 20


@frozen
class Received:
    """A body that arrived: the file it was written to, and the base64 text of its MD5, if that was wanted."""

    file: Path
    content_md5: str | None


def expected_md5(request: Request, header: str = "content-md5") -> str | None:
    """Return the MD5 the client announced for a content in a header, or None; raises `InvalidMd5`."""
    value = request.headers.get(header)
    if value is None:
        return None
    try:
        digest = base64.b64decode(value, validate=True)
    except binascii.Error:
        digest = b""
    if len(digest) != 16:
        raise BlobServiceError("InvalidMd5")
    return value


async def read_body(request: Request, limit: int) -> bytes:
    """Return a request's body of at most `limit` bytes.

    Raises:
        BlobServiceError: `RequestBodyTooLarge`, before it has read more; `InvalidMd5` or `Md5Mismatch`.
    """
    expected = expected_md5(request)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            raise BlobServiceError("RequestBodyTooLarge", f"The body is larger than {limit} bytes.")
    if expected is not None and expected != md5_text(hashlib.md5(body, usedforsecurity=False)):
        raise BlobServiceError("Md5Mismatch")
    return bytes(body)


async def receive_body(request: Request, target: Path, limit: int, *, hashed: bool) -> Received:
    """Write the request's body to `target`, checking its length and announced MD5.

    Args:
        request: a request whose body nobody has read.
        target: file to write; removed again when the body is refused or the client goes away.
        limit: most bytes the operation takes.
        hashed: whether the MD5 is wanted even if the client announced none.

    Raises:
        BlobServiceError: `MissingContentLengthHeader`, `RequestBodyTooLarge`, `InvalidMd5` or `Md5Mismatch`.
    """
    announced = request.headers.get("content-length")
    if announced is None and "transfer-encoding" not in request.headers:
        raise BlobServiceError("MissingContentLengthHeader")
    if announced is not None and int(announced) > limit:
        raise BlobServiceError("RequestBodyTooLarge", f"The body is larger than {limit} bytes.")
    expected = expected_md5(request)
    digest = hashlib.md5(usedforsecurity=False) if hashed or expected else None
    size = 0
    try:
        with target.open("wb") as stream:
            async for piece in request.stream():
                stream.write(piece)
                if digest:
                    digest.update(piece)
                size += len(piece)
                if size > limit:
                    raise BlobServiceError("RequestBodyTooLarge", f"The body is larger than {limit} bytes.")
        actual = md5_text(digest) if digest else None
        if expected is not None and expected != actual:
            raise BlobServiceError("Md5Mismatch")
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return Received(target, actual)


async def read_pieces(stream: BinaryIO, first: int, end: int) -> AsyncIterator[bytes]:
    """Yield bytes `first` up to, not including, `end` of an open file, and close it.

    The caller opens it, so that a blob replaced meanwhile is still read to its end.
    """
    with stream:
        stream.seek(first)
        left = end - first
        while left > 0:
            piece = stream.read(min(PIECE, left))
            if not piece:
                return
            left -= len(piece)
            yield piece


@frozen
class FileSlice:
    """`size` bytes of a file from `start` on."""

    file: Path
    start: int
    size: int


def join_slices(slices: list[FileSlice], target: Path, *, hashed: bool) -> str | None:
    """Write slices of files one behind the other to `target`; return the base64 text of their MD5 if it is wanted.

    Raises:
        FileNotFoundError: one of the files was removed meanwhile.
        OSError: the disk is full; in either case `target` is removed.
    """
    digest = hashlib.md5(usedforsecurity=False) if hashed else None
    try:
        with target.open("wb") as stream:
            for wanted in slices:
                with wanted.file.open("rb") as source:
                    source.seek(wanted.start)
                    left = wanted.size
                    while left and (piece := source.read(min(PIECE, left))):
                        left -= len(piece)
                        stream.write(piece)
                        if digest:
                            digest.update(piece)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return md5_text(digest) if digest else None


class _Digest(Protocol):
    def digest(self) -> bytes: ...


def md5_text(digest: _Digest) -> str:
    """Return a digest as headers show it, in base64."""
    return base64.b64encode(digest.digest()).decode()
