"""Digests of files, taken in parallel, in constant memory, and remembered between runs.

A file is digested in blocks of `BLOCK_SIZE`: SHA-256 names the content, and the MD5 of each block is what blob
storage checks a transfer against, so that nothing has to be read twice to be sent safely.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from attrs import frozen

from amlwrap.blob.hashcache import HashCache
from amlwrap.errors import SnapshotError

BLOCK_SIZE = 4 * 1024 * 1024
"""Bytes per block. Part of every content hash: changing it renames every snapshot that has a larger file."""

_FILES_PER_TASK = 32  # small files are digested in runs: a task each would cost more than the digest


@frozen
class FileDigest:
    """What a file holds.

    Attributes:
        sha256: SHA-256 over the SHA-256 digests of the blocks, 32 bytes.
        block_md5s: MD5 of each block, in order; one, of nothing, for an empty file.
    """

    sha256: bytes
    block_md5s: tuple[bytes, ...]


@frozen
class LocalFile:
    """A regular file as `stat` saw it.

    Attributes:
        path: relative to the snapshot's root, posix.
        local: where it is on this machine, links resolved or not.
        size: bytes.
        mtime_ns, ctime_ns, inode: what tells a changed file from an unchanged one.
        executable: whether its owner may execute it; always False on Windows.
    """

    path: str
    local: Path
    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    executable: bool


def local_file(path: str, local: Path, status: os.stat_result) -> LocalFile:
    """Describe a regular file from its `stat` result."""
    return LocalFile(
        path=path,
        local=local,
        size=status.st_size,
        mtime_ns=status.st_mtime_ns,
        ctime_ns=status.st_ctime_ns,
        inode=status.st_ino,
        executable=os.name != "nt" and bool(status.st_mode & 0o100),
    )


def digest_files(files: Sequence[LocalFile], cache: HashCache) -> list[FileDigest]:
    """Digest files, taking from `cache` what is known to be unchanged and leaving in it what was learnt.

    Args:
        files: what to read.
        cache: digests of an earlier run.

    Returns:
        The digests, in the order of `files`.

    Raises:
        SnapshotError: a file cannot be read, is gone, or changes while it is read.
    """
    known = [cache.find(file) for file in files]
    unknown = [file for file, entry in zip(files, known, strict=True) if entry is None]
    small = [file for file in unknown if file.size <= BLOCK_SIZE]
    runs = [small[start : start + _FILES_PER_TASK] for start in range(0, len(small), _FILES_PER_TASK)]
    fresh: dict[str, FileDigest] = {}
    with ThreadPoolExecutor(max_workers=min(8, (os.cpu_count() or 1) + 2)) as pool:
        for run, digests in zip(runs, pool.map(_digest_run, runs), strict=True):
            fresh.update((file.path, digest) for file, digest in zip(run, digests, strict=True))
        for file in unknown:
            if file.size > BLOCK_SIZE:
                fresh[file.path] = _digest_large(file, pool)
    result = [
        FileDigest(*entry) if entry is not None else fresh[file.path] for file, entry in zip(files, known, strict=True)
    ]
    cache.save((file, digest.sha256, digest.block_md5s) for file, digest in zip(files, result, strict=True))
    return result


def _digest_run(files: Sequence[LocalFile]) -> list[FileDigest]:
    return [_combine([_digest_block(file, 0)]) for file in files]


def _digest_large(file: LocalFile, pool: ThreadPoolExecutor) -> FileDigest:
    offsets = range(0, file.size, BLOCK_SIZE)
    return _combine(list(pool.map(lambda offset: _digest_block(file, offset), offsets)))


def _digest_block(file: LocalFile, offset: int) -> tuple[bytes, bytes]:
    block = read_block(file.local, file.path, offset, file.size)
    return hashlib.sha256(block).digest(), hashlib.md5(block, usedforsecurity=False).digest()


def _combine(blocks: Sequence[tuple[bytes, bytes]]) -> FileDigest:
    sha256 = hashlib.sha256(b"".join(sha for sha, _ in blocks)).digest()
    return FileDigest(sha256, tuple(md5 for _, md5 in blocks))


def read_block(local: Path, path: str, offset: int, size: int) -> bytes:
    """Read one block of a file that is believed to hold `size` bytes.

    Args:
        local: the file.
        path: how to call it in an error.
        offset: where the block begins, in bytes.
        size: bytes the whole file held when it was listed.

    Raises:
        SnapshotError: the file cannot be read, or its size is no longer `size`.
    """
    try:
        with open(local, "rb", buffering=0) as stream:  # noqa: PTH123 - Path.open has no cheaper unbuffered form
            if os.fstat(stream.fileno()).st_size != size:
                raise SnapshotError(f"{path} changed while it was being read: run the command again once it is still.")
            stream.seek(offset)
            return _read_fully(stream, min(BLOCK_SIZE, size - offset), path)
    except FileNotFoundError:
        raise SnapshotError(f"{path} vanished while it was being read: run the command again.") from None
    except OSError as error:
        raise SnapshotError(f"{path} cannot be read: {error.strerror or error}.") from None


def _read_fully(stream: io.FileIO, length: int, path: str) -> bytes:
    data = stream.read(length) or b""
    while len(data) < length:  # the system may hand out less than asked for, on network file systems above all
        more = stream.read(length - len(data))
        if not more:
            raise SnapshotError(f"{path} shrank while it was being read: run the command again once it is still.")
        data += more
    return data
