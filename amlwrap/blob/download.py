"""Bringing blobs back: resumable, whole files or none, and never outside of the folder that was asked for.

Blob names are somebody else's text. Each becomes a path below the target folder or is refused, whatever it holds, and
no link inside the target is followed while writing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
import uuid
from email.utils import parsedate_to_datetime
from pathlib import Path, PurePosixPath

from attrs import frozen

from amlwrap.blob.local_names import file_key, is_file_name
from amlwrap.blob.service import BlobProperties
from amlwrap.blob.store import BlobStore
from amlwrap.blob.upload import Progress
from amlwrap.blob.workers import at_first, run_parallel
from amlwrap.errors import StorageError

SMALL_CONCURRENCY = 48
LARGE_CONCURRENCY = 8
_SMALL = 256 * 1024


@frozen(kw_only=True)
class DownloadReport:
    """What a download did.

    Attributes:
        files_written, files_skipped: fetched now; there already, complete and unchanged.
        bytes_written: bytes of the files fetched now.
        seconds: how long it took.
    """

    files_written: int
    files_skipped: int
    bytes_written: int
    seconds: float


def download_prefix(
    store: BlobStore,
    prefix: str,
    target: Path,
    *,
    progress: Progress | None = None,
    may_be_empty: bool = False,
    may_replace: bool = True,
) -> DownloadReport:
    """Fetch every blob below `prefix`, or the one blob of that name, into `target`.

    Files that are there already with the right size and MD5 are kept, those of blobs without MD5 when size and time
    agree. Each other file appears complete or not at all.

    Args:
        store: the container.
        prefix: folder in the container, or the name of one blob.
        target: folder to write to; created when missing.
        progress: told about files and bytes, if there is anything to fetch.
        may_be_empty: whether it is all right for nothing to be there.
        may_replace: whether files that are there already, and are others, are replaced.

    Raises:
        StorageError: there is no such blob, a name would lead out of `target`, two names mean one file, a file is in
            the way, or a blob arrived other than the store describes it.
        ConnectionFailedError: the store did not answer.
    """
    started = time.monotonic()
    wanted = _plan(store, prefix.strip("/"), target)
    if not (wanted or may_be_empty):
        raise StorageError(f"There is nothing at {prefix} in container {store.target.container}.")
    todo = [(blob, path) for blob, path in wanted if not _is_there(blob, path)]
    in_the_way = None if may_replace else next((path for _, path in todo if os.path.lexists(path)), None)
    if in_the_way is not None:
        raise StorageError(
            f"{in_the_way} is there already, and is another file: nothing was written; move it away, or give another "
            "folder."
        )
    if progress and todo:
        progress.start(len(todo), sum(blob.size for blob, _ in todo))

    unfinished: set[Path] = set()

    def fetch(pair: tuple[BlobProperties, Path]) -> int:
        return _fetch(store, *pair, target, unfinished)

    def advance(size: int) -> None:
        if progress:
            progress.advance(1, size)

    small = [pair for pair in todo if pair[0].size <= _SMALL]
    large = [pair for pair in todo if pair[0].size > _SMALL]
    try:
        for pairs, concurrency in ((small, SMALL_CONCURRENCY), (large, LARGE_CONCURRENCY)):
            run_parallel(
                fetch,
                pairs,
                advance,
                concurrency=concurrency,
                stall_seconds=store.patience.stall_seconds,
                first=at_first(blob.size for blob, _ in pairs),
                pulse=store.pulse,
            )
    finally:
        for temporary in list(unfinished):  # after Ctrl-C, their threads end with the program
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
    return DownloadReport(
        files_written=len(todo),
        files_skipped=len(wanted) - len(todo),
        bytes_written=sum(blob.size for blob, _ in todo),
        seconds=time.monotonic() - started,
    )


def read_range(store: BlobStore, path: str, start: int, length: int | None = None) -> bytes:
    """Return a blob's bytes from `start` on, at most `length`; b"" when there are none, or no such blob yet."""
    return store.service.get_range(path, start, length) or b""


def read_tail(store: BlobStore, path: str, max_bytes: int) -> bytes:
    """Return the last `max_bytes` of a blob; b"" when it is empty or does not exist."""
    return store.service.get_tail(path, max_bytes) or b""


def _plan(store: BlobStore, prefix: str, target: Path) -> list[tuple[BlobProperties, Path]]:
    """Decide which blob becomes which file, before anything is written."""
    folder = f"{prefix}/" if prefix else ""
    listed = [blob for blob in store.service.list_blobs(prefix) if not blob.is_directory]
    inside = [(blob.path[len(folder) :], blob) for blob in listed if blob.path.startswith(folder)]
    if not inside:
        inside = [(PurePosixPath(prefix).name, blob) for blob in listed if blob.path == prefix]
    paths = {_local_path(name, target): blob for name, blob in inside}
    folders = {file_key(str(parent)) for path in paths for parent in path.parents}
    clash = next((path for path in paths if file_key(str(path)) in folders), None)
    if clash is not None:
        raise StorageError(f"{paths[clash].path} is both a blob and a folder of blobs: nothing was written.")
    by_file = {file_key(str(path)): blob for path, blob in paths.items()}
    same = next((blob for path, blob in paths.items() if by_file[file_key(str(path))] is not blob), None)
    if same is not None:
        raise StorageError(f"{same.path} and another blob mean the same file on this machine: nothing was written.")
    return [(blob, path) for path, blob in paths.items()]


def _local_path(name: str, target: Path) -> Path:
    """Return the file below `target` that a blob name means; refuse one that means none."""
    parts = name.split("/")
    if not all(map(is_file_name, parts)):
        raise StorageError(f"Blob name {name!r} does not name a file inside of a folder: nothing was written.")
    return target.joinpath(*parts)


def _is_there(blob: BlobProperties, path: Path) -> bool:
    try:
        return _holds(path, blob)
    except OSError:  # a name too long, a file that may not be read: writing it will say so
        return False


def _holds(path: Path, blob: BlobProperties) -> bool:
    if path.is_symlink() or not path.is_file() or path.stat().st_size != blob.size:
        return False
    if blob.md5 is None:  # a blob made of blocks: like rsync, believe the time that `_fetch` gave the file
        return int(path.stat().st_mtime) == _timestamp(blob)
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, _md5).digest() == blob.md5


def _timestamp(blob: BlobProperties) -> int:
    """Return when a blob was written, in seconds since the epoch; -1 when the store does not say."""
    return int(parsedate_to_datetime(blob.last_modified).timestamp()) if blob.last_modified else -1


def _md5() -> hashlib._Hash:
    return hashlib.md5(usedforsecurity=False)


def _fetch(store: BlobStore, blob: BlobProperties, path: Path, target: Path, unfinished: set[Path]) -> int:
    """Fetch one blob into a temporary file beside its place, listed in `unfinished`, check it, and put it in place."""
    _make_folder(path.parent, target)
    if path.is_dir() and not path.is_symlink():
        raise StorageError(f"{path} is a folder, where the blob {blob.path} wants to be a file: move it away.")
    temporary = path.parent / f".{uuid.uuid4().hex}.part"
    unfinished.add(temporary)
    digest, size = _md5(), 0
    try:
        with temporary.open("xb") as stream:
            for chunk in store.read_chunks(blob):
                digest.update(chunk)
                size += len(chunk)
                stream.write(chunk)
        # A log may have grown since it was listed; it has no MD5, and what was read of it is whole all the same.
        if size < blob.size or (blob.md5 is not None and digest.digest() != blob.md5):
            raise StorageError(f"{blob.path} arrived damaged, or changed while it was being read: run it again.")
        if blob.last_modified:
            os.utime(temporary, (time.time(), _timestamp(blob)))
        temporary.replace(path)
    except OSError as error:
        raise StorageError(f"{path} cannot be written: {error.strerror or error}.") from None
    finally:
        temporary.unlink(missing_ok=True)
        unfinished.discard(temporary)
    return size


def _make_folder(folder: Path, target: Path) -> None:
    """Create a folder below `target`, refusing to go through a link that lies in it."""
    try:
        target.mkdir(parents=True, exist_ok=True)
        current = target
        for part in folder.relative_to(target).parts:
            current /= part
            if current.is_symlink():
                raise StorageError(f"{current} is a link: nothing is written through it; move it away.")
            current.mkdir(exist_ok=True)
    except OSError as error:
        raise StorageError(f"{folder} cannot be created: {error.strerror or error}.") from None
