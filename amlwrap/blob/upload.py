"""Sending a snapshot: only what is missing, many at once, and storage's own MD5s tell what has arrived.

Nothing marks an upload as begun, so nothing can mark it wrongly: the listing of the target says what is there, with
sizes and digests, and an upload has ended when the store has taken every file that was not. That makes uploads
idempotent and resumable, lets two people send the same snapshot at the same moment, and never takes a half-sent one for
finished. Only folders of more than 10,000 files, too large for two pages of a listing, leave a marker when they are
complete, beside the snapshots, so that recognising them stays one request.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from attrs import frozen

from amlwrap.blob.bulk_reading import read_ahead
from amlwrap.blob.connection import CONNECTIONS
from amlwrap.blob.pieces import DIGEST, Piece, cut, read_whole, send_piece
from amlwrap.blob.service import LISTING_PAGE, BlobProperties
from amlwrap.blob.snapshot import Snapshot, SnapshotFile
from amlwrap.blob.store import BlobStore
from amlwrap.blob.workers import at_first, run_parallel
from amlwrap.network import logger

SMALL_CONCURRENCY = 96
LARGE_CONCURRENCY = 8
_SMALL = 32 * 1024  # so that all of them in flight get through a slow line in a minute, which is all they are given


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
    missing = _missing(store, prefix, snapshot.files)
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
        store.service.put_blob(
            marker_path(plan.prefix), plan.marker, hashlib.md5(plan.marker, usedforsecurity=False).digest()
        )
    return sent


def marker_path(prefix: str) -> str:
    """Return where a large snapshot's completion is noted: beside the snapshots, where no job downloads it."""
    parent, _, name = prefix.rpartition("/")
    return f"{parent}/.complete/{name}".lstrip("/")


def _marker(snapshot: Snapshot) -> bytes:
    facts = {"hash": snapshot.hash, "files": len(snapshot.files), "size": snapshot.size}
    return json.dumps(facts, sort_keys=True).encode()


def _missing(store: BlobStore, prefix: str, files: Iterable[SnapshotFile]) -> list[SnapshotFile]:
    """Return the files that storage, by its own account, does not hold below `prefix`."""
    present = {blob.path: blob for blob in store.service.list_blobs(f"{prefix}/")}
    return [file for file in files if not _holds(present.get(f"{prefix}/{file.path}"), file)]


def _holds(blob: BlobProperties | None, file: SnapshotFile) -> bool:
    """Whether a blob is this file: by the MD5 the service computed, or by the digest noted when blocks were joined."""
    if blob is None or blob.size != file.size:
        return False
    return blob.md5 == file.md5 if file.md5 else blob.metadata.get(DIGEST) == file.sha256.hex()


def _send(
    store: BlobStore, prefix: str, files: Sequence[SnapshotFile], progress: Progress | None, concurrency: int
) -> int:
    """Send files, all at once as far as `concurrency` goes; return the bytes that it takes."""
    small = [file for file in files if file.size <= _SMALL]
    large = [file for file in files if file.size > _SMALL]
    stall, pulse = store.patience.stall_seconds, store.pulse
    pieces: list[Piece] = []

    def cut_one(file: SnapshotFile) -> list[Piece]:
        return cut(store.service, f"{prefix}/{file.path}", file)

    run_parallel(cut_one, large, pieces.extend, concurrency=LARGE_CONCURRENCY, stall_seconds=stall, pulse=pulse)
    size = sum(file.size for file in small) + sum(piece.size for piece in pieces)
    if progress:
        progress.start(len(files), size)

    def send_one(piece: Piece) -> tuple[int, int]:
        return int(send_piece(store.service, f"{prefix}/{piece.file.path}", piece)), piece.size

    def advance(done: tuple[int, int]) -> None:
        if progress:
            progress.advance(*done)

    _send_small(store, prefix, small, advance, concurrency)
    first = at_first(piece.size for piece in pieces)
    run_parallel(
        send_one, pieces, advance, concurrency=LARGE_CONCURRENCY, stall_seconds=stall, first=first, pulse=pulse
    )
    return size


def _send_small(
    store: BlobStore,
    prefix: str,
    files: Sequence[SnapshotFile],
    advance: Callable[[tuple[int, int]], None],
    concurrency: int,
) -> None:
    """Send files whole; those not checked on arrival are looked up afterwards, and sent again if they are not right."""
    stall, pulse, first = store.patience.stall_seconds, store.pulse, at_first(file.size for file in files)
    unchecked: list[SnapshotFile] = []

    def note(outcome: tuple[SnapshotFile, bool]) -> None:
        file, checked = outcome
        if not checked:
            unchecked.append(file)
        advance((1, file.size))

    with read_ahead(files, read_whole) as take:

        def send(_: object) -> tuple[SnapshotFile, bool]:
            file, content = take()
            return file, store.put_small(f"{prefix}/{file.path}", content, file.block_md5s[0])

        run_parallel(send, files, note, concurrency=concurrency, stall_seconds=stall, first=first, pulse=pulse)
    wrong = _missing(store, prefix, unchecked) if unchecked else []
    logger.debug("PUT %s small blobs -> %s to be sent again", len(files), len(wrong))

    def send_checked(file: SnapshotFile) -> None:
        store.service.put_blob(f"{prefix}/{file.path}", read_whole(file), file.block_md5s[0])

    run_parallel(send_checked, wrong, lambda _: None, concurrency=CONNECTIONS, stall_seconds=stall, pulse=pulse)
