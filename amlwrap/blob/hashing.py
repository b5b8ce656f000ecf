"""Digests of files, taken in parallel, in constant memory, and remembered between runs.

A file is digested in blocks of `BLOCK_SIZE`: SHA-256 names the content, and the MD5 of each block is what blob
storage checks a transfer against, so that nothing has to be read twice to be sent safely.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from amlwrap.blob.hashcache import HashCache
from amlwrap.errors import SnapshotError

BLOCK_SIZE = 4 * 1024 * 1024
"""Bytes per block. Part of every content hash: changing it renames every snapshot that has a larger file."""

_CHUNK = 256 * 1024
_SMALL = 64 * 1024
_TRIED = 32  # so many small files are read one by one before deciding whether the disk is slow
_SLOW_SECONDS = 0.001


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
    fresh = _digest_all(unknown)
    result = [
        FileDigest(*entry) if entry is not None else fresh[file.path] for file, entry in zip(files, known, strict=True)
    ]
    cache.save((file, digest.sha256, digest.block_md5s) for file, digest in zip(files, result, strict=True))
    return result


def _digest_all(files: Sequence[LocalFile]) -> dict[str, FileDigest]:
    """Digest in parallel what gains from it: large files block by block, small ones only where the disk is slow.

    Between small files that come from memory, threads would spend their time waiting for the interpreter's lock.
    """
    small = [file for file in files if file.size <= _SMALL]
    large = [file for file in files if file.size > _SMALL]
    blocks = [(file, offset) for file in large for offset in range(0, file.size, BLOCK_SIZE)]
    fresh: dict[str, FileDigest] = {}
    pool = ThreadPoolExecutor(max_workers=min(8, (os.cpu_count() or 1) + 2))
    try:
        digests = pool.map(_digest_block, blocks)
        for file in large:
            fresh[file.path] = _combine([next(digests) for _ in range(0, file.size, BLOCK_SIZE)])
        started = time.perf_counter()
        for number, file in enumerate(small):
            if number == _TRIED and time.perf_counter() - started > _TRIED * _SLOW_SECONDS:
                rest = small[number:]
                fresh.update(zip((file.path for file in rest), pool.map(_digest_small, rest), strict=True))
                break
            fresh[file.path] = _digest_small(file)
    finally:
        pool.shutdown(cancel_futures=True)  # Ctrl-C must not wait until the rest is read
    return fresh


def _digest_small(file: LocalFile) -> FileDigest:
    return _combine([_digest_block((file, 0))])


def _digest_block(block: tuple[LocalFile, int]) -> tuple[bytes, bytes]:
    file, offset = block
    data = read_block(file.local, file.path, offset, file.size)
    return hashlib.sha256(data).digest(), hashlib.md5(data, usedforsecurity=False).digest()


def _combine(blocks: Sequence[tuple[bytes, bytes]]) -> FileDigest:
    sha256 = hashlib.sha256(b"".join(sha for sha, _ in blocks)).digest()
    return FileDigest(sha256, tuple(md5 for _, md5 in blocks))


@frozen
class FilePart:
    """Part of a file that is believed to hold `size` bytes, read in small chunks every time it is iterated over.

    Attributes:
        local: the file.
        path: how to call it in an error.
        offset, length: the part, in bytes.
        size: bytes the whole file held when it was listed.

    Raises:
        SnapshotError: while iterating, when the file cannot be read or no longer holds `size` bytes.
    """

    local: Path
    path: str
    offset: int
    length: int
    size: int

    def __iter__(self) -> Iterator[bytes]:
        with _opened(self.local, self.path, self.size) as descriptor:
            os.lseek(descriptor, self.offset, os.SEEK_SET)
            left = self.length
            while left:
                chunk = _read_fully(descriptor, min(_CHUNK, left), self.path)
                left -= len(chunk)
                yield chunk


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
    with _opened(local, path, size) as descriptor:
        os.lseek(descriptor, offset, os.SEEK_SET)
        return _read_fully(descriptor, min(BLOCK_SIZE, size - offset), path)


# A pipe that took the file's place would be waited for until somebody writes to it.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@contextmanager
def _opened(local: Path, path: str, size: int) -> Iterator[int]:
    """Open a file's descriptor: Python's own files cost as much again, which a thousand small ones feel."""
    try:
        descriptor = os.open(local, _FLAGS)
        try:
            if os.fstat(descriptor).st_size != size:
                raise SnapshotError(f"{path} changed while it was being read: run the command again once it is still.")
            yield descriptor
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise SnapshotError(f"{path} vanished while it was being read: run the command again.") from None
    except OSError as error:
        raise SnapshotError(f"{path} cannot be read: {error.strerror or error}.") from None


def _read_fully(descriptor: int, length: int, path: str) -> bytes:
    data = os.read(descriptor, length)
    while len(data) < length:  # the system may hand out less than asked for, on network file systems above all
        more = os.read(descriptor, length - len(data))
        if not more:
            raise SnapshotError(f"{path} shrank while it was being read: run the command again once it is still.")
        data += more
    return data
