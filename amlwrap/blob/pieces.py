"""Files on their way up, whole or cut into blocks: read once more, and refused when they are not what was hashed."""

from __future__ import annotations

import base64
import hashlib
import threading

from attrs import field, frozen

from amlwrap.blob.failures import BlobRequestError
from amlwrap.blob.hashing import BLOCK_SIZE, FilePart, read_block
from amlwrap.blob.service import BlobService
from amlwrap.blob.snapshot import SnapshotFile
from amlwrap.errors import SnapshotError

DIGEST = "amlwrap_sha256"
"""Metadata of a blob made of blocks, for which the service has no MD5: the file's SHA-256 in hexadecimal."""

_RESUMED_BLOCKS = 8  # asking which blocks of a file wait to be committed costs a request: not worth it for a few


@frozen
class Piece:
    """One block of a file; the whole of it when it has one only.

    Attributes:
        file: what it is of.
        index: its place among the blocks.
    """

    file: SnapshotFile
    index: int
    _transfer: _Transfer = field(eq=False, repr=False)

    @property
    def md5(self) -> bytes:
        """MD5 of the piece, 16 bytes."""
        return self.file.block_md5s[self.index]

    @property
    def size(self) -> int:
        """Bytes."""
        return min(BLOCK_SIZE, self.file.size - self.index * BLOCK_SIZE)

    def finish(self) -> bool:
        """Take note that it is stored; return whether it was the last one of its file that was to be sent."""
        return self._transfer.finish_piece()


class _Transfer:
    """Counts down the pieces of a file, so that whoever sends the last one commits it."""

    def __init__(self, pieces: int) -> None:
        self._left = pieces
        self._lock = threading.Lock()

    def finish_piece(self) -> bool:
        with self._lock:
            self._left -= 1
            return self._left == 0


def cut(service: BlobService, path: str, file: SnapshotFile) -> list[Piece]:
    """Cut a file into what has to be sent; of a large one, only the blocks that an interrupted upload did not leave.

    Args:
        service: the container.
        path: the blob that it is to become.
        file: what to cut.

    Raises:
        StorageError: the store refused.
        ConnectionFailedError: it did not answer.
    """
    count = len(file.block_md5s)
    waiting = service.uncommitted_blocks(path) if count >= _RESUMED_BLOCKS else frozenset()
    todo = [index for index, md5 in enumerate(file.block_md5s) if _block_id(index, md5) not in waiting]
    todo = todo or [count - 1]  # all are there, but whoever sends the last piece commits
    transfer = _Transfer(len(todo))
    return [Piece(file, index, transfer) for index in todo]


def send_piece(service: BlobService, path: str, piece: Piece) -> bool:
    """Send a piece; return whether that completed its file.

    Args:
        service: the container.
        path: the blob that its file is to become.
        piece: what to send.

    Raises:
        SnapshotError: the file changed, vanished or became unreadable since the snapshot was taken.
        StorageError: the store refused.
        ConnectionFailedError: it did not answer.
    """
    file = piece.file
    body = FilePart(file.local, file.path, piece.index * BLOCK_SIZE, piece.size, file.size)
    try:
        if len(file.block_md5s) == 1:
            service.put_blob(path, body, piece.md5)
            return True
        service.put_block(path, _block_id(piece.index, piece.md5), body, piece.md5)
    except BlobRequestError as error:
        if error.code == "Md5Mismatch" and _md5(b"".join(body)) != piece.md5:
            raise _changed(file) from None
        raise
    if not piece.finish():
        return False
    ids = [_block_id(index, md5) for index, md5 in enumerate(file.block_md5s)]
    service.put_block_list(path, ids, {DIGEST: file.sha256.hex()})
    return True


def read_whole(file: SnapshotFile) -> bytes:
    """Return what a small file holds, which is what it held when the snapshot was taken.

    Raises:
        SnapshotError: it changed, vanished or became unreadable since then.
    """
    body = read_block(file.local, file.path, 0, file.size)
    if _md5(body) != file.md5:
        raise _changed(file)
    return body


def _block_id(index: int, md5: bytes) -> str:
    """Name a block by its place and content: whoever sends it again sends the same."""
    return base64.b64encode(index.to_bytes(4) + md5).decode()


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _changed(file: SnapshotFile) -> SnapshotError:
    return SnapshotError(f"{file.path} changed while it was being uploaded: run the command again once it is still.")
