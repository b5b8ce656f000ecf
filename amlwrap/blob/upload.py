"""Sending a snapshot: only what is missing, many at once, each piece with its MD5, which the store checks.

Nothing marks an upload as begun, so nothing can mark it wrongly: the listing of the target says what is there, with
sizes and digests, and an upload has ended when the store has taken every file that was not. That makes uploads
idempotent and resumable, lets two people send the same snapshot at the same moment, and never takes a half-sent one for
finished. Only folders of more than 10,000 files, too large for two pages of a listing, leave a marker when they are
complete, beside the snapshots, so that recognising them stays one request.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Sequence
from typing import Protocol

from attrs import field, frozen

from amlwrap.blob.failures import BlobRequestError
from amlwrap.blob.hashing import BLOCK_SIZE, FilePart, read_block
from amlwrap.blob.service import LISTING_PAGE, BlobProperties
from amlwrap.blob.snapshot import Snapshot, SnapshotFile
from amlwrap.blob.store import BlobStore
from amlwrap.blob.workers import run_parallel
from amlwrap.errors import SnapshotError

SMALL_CONCURRENCY = 128
LARGE_CONCURRENCY = 8
_SMALL = 32 * 1024  # so that all of them in flight get through a slow line in a minute, which is all they are given
_RESUMED_BLOCKS = 8  # asking which blocks of a file wait to be committed costs a request: not worth it for a few
_METADATA = "amlwrap_sha256"


class Progress(Protocol):
    """Told how an upload or download proceeds; called from one thread."""

    def start(self, files: int, size: int) -> None:
        """Take note of what there is to do: files, and bytes together."""

    def advance(self, files: int, size: int) -> None:
        """Take note of what has been done since the last call."""


@frozen(kw_only=True)
class UploadReport:
    """What an upload did.

    Attributes:
        files_sent, files_skipped: sent now; there already.
        bytes_sent: bytes sent now; less than the files hold where blocks of an interrupted upload were there.
        requests: requests made to storage, retries not counted.
        seconds: how long it took.
    """

    files_sent: int
    files_skipped: int
    bytes_sent: int
    requests: int
    seconds: float


@frozen
class _Piece:
    """One block of a file; the whole of it when it has one only."""

    file: SnapshotFile
    index: int
    transfer: _Transfer = field(eq=False, repr=False)

    @property
    def md5(self) -> bytes:
        return self.file.block_md5s[self.index]

    @property
    def size(self) -> int:
        return min(BLOCK_SIZE, self.file.size - self.index * BLOCK_SIZE)


@frozen
class _SmallFile:
    """A file that goes up whole, in one request among many."""

    path: str
    file: SnapshotFile

    @property
    def size(self) -> int:
        return self.file.size

    def read(self) -> tuple[bytes, bytes]:
        body = read_block(self.file.local, self.file.path, 0, self.file.size)
        md5 = _md5(body)
        if md5 != self.file.md5:
            raise _changed(self.file)
        return body, md5


class _Transfer:
    """Counts down the pieces of a file, so that whoever sends the last one commits it."""

    def __init__(self, pieces: int) -> None:
        self._left = pieces
        self._lock = threading.Lock()

    def finish_piece(self) -> bool:
        with self._lock:
            self._left -= 1
            return self._left == 0


@frozen(kw_only=True)
class UploadPlan:
    """What it takes to have a snapshot at a place.

    Attributes:
        prefix: folder in the container.
        snapshot: what is to be there.
        missing: those of its files that are not, or are not as they should be.
        marker: what to leave as the marker once they are; None when there is nothing to leave.
    """

    prefix: str
    snapshot: Snapshot
    missing: Sequence[SnapshotFile]
    marker: bytes | None


def upload_snapshot(
    store: BlobStore,
    prefix: str,
    snapshot: Snapshot,
    *,
    progress: Progress | None = None,
    concurrency: int = SMALL_CONCURRENCY,
) -> UploadReport:
    """Bring a snapshot to `prefix`: `plan_upload`, then `carry_out`; see there.

    Returns:
        What it took.
    """
    started, before = time.monotonic(), store.requests
    plan = plan_upload(store, prefix, snapshot)
    sent = carry_out(store, plan, progress=progress, concurrency=concurrency)
    return UploadReport(
        files_sent=len(plan.missing),
        files_skipped=len(snapshot.files) - len(plan.missing),
        bytes_sent=sent,
        requests=store.requests - before,
        seconds=time.monotonic() - started,
    )


def plan_upload(store: BlobStore, prefix: str, snapshot: Snapshot) -> UploadPlan:
    """Find out what of a snapshot is missing; a request for every 5,000 files, or one that finds the marker.

    Args:
        store: the container.
        prefix: folder in the container, such as `LocalUpload/<hash>`; it belongs to this content alone.
        snapshot: what is to be there.

    Raises:
        StorageError: the store refused.
        ConnectionFailedError: it did not answer.
    """
    prefix = prefix.strip("/")
    marker = _marker(snapshot) if len(snapshot.files) > 2 * LISTING_PAGE else None
    if marker and store.service.get_range(marker_path(prefix), 0, len(marker) + 1) == marker:
        return UploadPlan(prefix=prefix, snapshot=snapshot, missing=(), marker=None)
    present = {blob.path: blob for blob in store.service.list_blobs(f"{prefix}/")}
    missing = [file for file in snapshot.files if not _holds(present.get(f"{prefix}/{file.path}"), file)]
    return UploadPlan(prefix=prefix, snapshot=snapshot, missing=missing, marker=marker)


def carry_out(
    store: BlobStore, plan: UploadPlan, *, progress: Progress | None = None, concurrency: int = SMALL_CONCURRENCY
) -> int:
    """Send what is missing, and return when the store has taken, and checked, every file of it.

    Args:
        store: the container that the plan was made for.
        plan: what to send.
        progress: told about files and bytes, if there is anything to send.
        concurrency: small files under way at once.

    Returns:
        Bytes sent.

    Raises:
        SnapshotError: a file changed, vanished or became unreadable since the snapshot was taken.
        StorageError: the store refused.
        ConnectionFailedError: it did not answer.
    """
    sent = _send(store, plan.prefix, plan.missing, progress, concurrency) if plan.missing else 0
    if plan.marker:
        store.service.put_blob(marker_path(plan.prefix), plan.marker, _md5(plan.marker))
    return sent


def marker_path(prefix: str) -> str:
    """Return where a large snapshot's completion is noted: beside the snapshots, where no job downloads it."""
    parent, _, name = prefix.rpartition("/")
    return f"{parent}/.complete/{name}".lstrip("/")


def _marker(snapshot: Snapshot) -> bytes:
    facts = {"hash": snapshot.hash, "files": len(snapshot.files), "size": snapshot.size}
    return json.dumps(facts, sort_keys=True).encode()


def _holds(blob: BlobProperties | None, file: SnapshotFile) -> bool:
    """Whether a blob is this file: by the MD5 the service computed, or by the digest noted when blocks were joined."""
    if blob is None or blob.size != file.size:
        return False
    return blob.md5 == file.md5 if file.md5 else blob.metadata.get(_METADATA) == file.sha256.hex()


def _send(
    store: BlobStore, prefix: str, files: Sequence[SnapshotFile], progress: Progress | None, concurrency: int
) -> int:
    """Send files, all at once as far as `concurrency` goes; return the bytes that it takes."""
    small = [_SmallFile(f"{prefix}/{file.path}", file) for file in files if file.size <= _SMALL]
    large = [file for file in files if file.size > _SMALL]
    stall = store.patience.stall_seconds
    pieces: list[_Piece] = []

    def cut(file: SnapshotFile) -> list[_Piece]:
        return _pieces(store, f"{prefix}/{file.path}", file)

    run_parallel(cut, large, pieces.extend, concurrency=LARGE_CONCURRENCY, stall_seconds=stall)
    size = sum(file.size for file in small) + sum(piece.size for piece in pieces)
    if progress:
        progress.start(len(files), size)

    def send_piece(piece: _Piece) -> tuple[int, int]:
        return (1 if _send_piece(store, f"{prefix}/{piece.file.path}", piece) else 0), piece.size

    def advance(done: tuple[int, int]) -> None:
        if progress:
            progress.advance(*done)

    store.put_small(small, lambda blob: advance((1, blob.size)), concurrency=concurrency)
    run_parallel(send_piece, pieces, advance, concurrency=LARGE_CONCURRENCY, stall_seconds=stall)
    return size


def _pieces(store: BlobStore, path: str, file: SnapshotFile) -> list[_Piece]:
    """Cut a file into what has to be sent; of a large one, only the blocks that an interrupted upload did not leave."""
    count = len(file.block_md5s)
    waiting = store.service.uncommitted_blocks(path) if count >= _RESUMED_BLOCKS else frozenset()
    todo = [index for index, md5 in enumerate(file.block_md5s) if _block_id(index, md5) not in waiting]
    todo = todo or [count - 1]  # all are there, but whoever sends the last piece commits
    transfer = _Transfer(len(todo))
    return [_Piece(file, index, transfer) for index in todo]


def _send_piece(store: BlobStore, path: str, piece: _Piece) -> bool:
    """Send a piece; return whether that completed its file."""
    file = piece.file
    body = FilePart(file.local, file.path, piece.index * BLOCK_SIZE, piece.size, file.size)
    try:
        if len(file.block_md5s) == 1:
            store.service.put_blob(path, body, piece.md5)
            return True
        store.service.put_block(path, _block_id(piece.index, piece.md5), body, piece.md5)
    except BlobRequestError as error:
        if error.code == "Md5Mismatch" and _md5(b"".join(body)) != piece.md5:
            raise _changed(file) from None
        raise
    if not piece.transfer.finish_piece():
        return False
    ids = [_block_id(index, md5) for index, md5 in enumerate(file.block_md5s)]
    store.service.put_block_list(path, ids, {_METADATA: file.sha256.hex()})
    return True


def _block_id(index: int, md5: bytes) -> str:
    """Name a block by its place and content: whoever sends it again sends the same."""
    return base64.b64encode(index.to_bytes(4) + md5).decode()


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _changed(file: SnapshotFile) -> SnapshotError:
    return SnapshotError(f"{file.path} changed while it was being uploaded: run the command again once it is still.")
