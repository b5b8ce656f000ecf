"""What goes up, decided in one place before a byte is sent: which files, under which names, and what they are called.

A snapshot is a folder or a file at one moment. Its hash covers relative paths, bytes and executable bits and nothing
else, so that the same code has the same name from any machine and is stored once.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import field, frozen

from amlwrap.blob.hashcache import HashCache, default_cache_folder
from amlwrap.blob.hashing import BLOCK_SIZE, LocalFile, digest_files, local_file
from amlwrap.blob.walk import walk
from amlwrap.errors import SnapshotError

MAX_SIZE = 300 * 1024 * 1024
MAX_FILES = 10_000
MAX_BLOB_SIZE = 50_000 * BLOCK_SIZE
"""Bytes: the service takes 50,000 blocks a blob."""


@frozen(kw_only=True)
class SnapshotFile:
    """One file of a snapshot.

    Attributes:
        path: name within the snapshot, posix, Unicode NFC.
        local: where it is on this machine.
        size: bytes.
        executable: whether its owner may execute it.
        sha256: names the content, 32 bytes; see `hashing.FileDigest`.
        block_md5s: MD5 of each block, for transfers to be checked against.
    """

    path: str
    local: Path
    size: int
    executable: bool
    sha256: bytes = field(repr=bytes.hex)
    block_md5s: tuple[bytes, ...] = field(repr=False)

    @property
    def md5(self) -> bytes | None:
        """MD5 of the whole file, 16 bytes; None when it takes more than one block."""
        return self.block_md5s[0] if len(self.block_md5s) == 1 else None


@frozen(kw_only=True)
class Snapshot:
    """A folder or file at one moment.

    Attributes:
        root: the folder or file it was taken of.
        files: sorted by path.
        hash: SHA-256 in hexadecimal over paths, contents and executable bits.
        size: bytes, all files together.
    """

    root: Path
    files: tuple[SnapshotFile, ...] = field(repr=False)
    hash: str
    size: int


def take_snapshot(
    root: Path, *, name: str | None = None, ignore: bool = True, cache_folder: Path | None = None
) -> Snapshot:
    """Decide what goes up and give it its name.

    Args:
        root: a folder, or a single file.
        name: what a single file is called in the snapshot; its own name by default.
        ignore: honour `.amlignore`, else `.gitignore`, and leave behind what is never meant (`.git`, virtual
            environments, caches). Meant for code; a data folder goes up whole.
        cache_folder: where digests are remembered; the user's cache folder by default.

    Returns:
        The snapshot; every file in it has been read, or is known to be unchanged since it last was.

    Raises:
        SnapshotError: the root does not exist or holds nothing to upload, or one of its entries cannot go up: the
            message names it.
    """
    return snapshot_of(root, list_files(root, name=name, ignore=ignore), cache_folder=cache_folder)


def snapshot_of(root: Path, files: Sequence[LocalFile], *, cache_folder: Path | None = None) -> Snapshot:
    """Take a snapshot of files that `list_files` has listed.

    Args:
        root: what they were listed of.
        files: sorted by path.
        cache_folder: as for `take_snapshot`.

    Raises:
        SnapshotError: a file cannot be read, or has changed since it was listed.
    """
    digests = digest_files(files, HashCache(cache_folder or default_cache_folder(), root))
    members = tuple(
        SnapshotFile(
            path=file.path,
            local=file.local,
            size=file.size,
            executable=file.executable,
            sha256=digest.sha256,
            block_md5s=digest.block_md5s,
        )
        for file, digest in zip(files, digests, strict=True)
    )
    return Snapshot(root=root, files=members, hash=_hash_of(members), size=sum(file.size for file in members))


def list_files(root: Path, *, name: str | None = None, ignore: bool = True) -> list[LocalFile]:
    """List what `take_snapshot` would take, sorted by path, without reading any file.

    Args, Raises: as `take_snapshot`.
    """
    try:
        status = root.stat()
    except FileNotFoundError:
        problem = "is a link that points nowhere" if root.is_symlink() else "does not exist"
        raise SnapshotError(f"{root} {problem}: check the path.") from None
    except OSError as error:
        raise SnapshotError(f"{root} cannot be read: {error.strerror or error}.") from None
    if stat.S_ISDIR(status.st_mode):
        files = _with_unique_names(walk(root, ignore=ignore))
    elif stat.S_ISREG(status.st_mode):
        files = [local_file(unicodedata.normalize("NFC", name or root.name), root, status)]
    else:
        raise SnapshotError(f"{root} is neither a folder nor a regular file.")
    if not files:
        reason = "every file in it is ignored, or it is empty" if ignore else "it is empty"
        raise SnapshotError(f"{root} holds nothing to upload: {reason}.")
    for file in files:
        check_blob_name(file.path)
        if file.size > MAX_BLOB_SIZE:
            raise SnapshotError(f"{file.path} is larger than {_mebibytes(MAX_BLOB_SIZE)}, the most a blob can hold.")
    return files


def check_limits(root: Path, files: Sequence[LocalFile | SnapshotFile]) -> str | None:
    """Return a sentence when there is more than code usually is, naming the five largest files, else None.

    Args:
        root: what the files were listed of.
        files: what would go up.
    """
    size = sum(file.size for file in files)
    if size <= MAX_SIZE and len(files) <= MAX_FILES:
        return None
    largest = sorted(files, key=lambda file: -file.size)[:5]
    names = ", ".join(f"{file.path} ({_mebibytes(file.size)})" for file in largest)
    many = f"{len(files):,} files" if len(files) > 1 else "1 file"
    return (
        f"{root} holds {many} and {_mebibytes(size)}, more than the {MAX_FILES:,} files or {_mebibytes(MAX_SIZE)} that "
        f"go up unasked; largest: {names}."
    )


def _mebibytes(size: int) -> str:
    return f"{size / 1024**2:,.1f} MiB"


def _hash_of(files: tuple[SnapshotFile, ...]) -> str:
    digest = hashlib.sha256(b"amlwrap snapshot 1\n")
    for file in files:
        digest.update(f"{file.path}\0{'x' if file.executable else '-'}\0{file.size}\0".encode())
        digest.update(file.sha256)
    return digest.hexdigest()


def _with_unique_names(files: Iterator[LocalFile]) -> list[LocalFile]:
    """Sort by path, refusing two files whose names differ in their Unicode form alone."""
    ordered = sorted(files, key=lambda file: file.path.encode("utf-8", "surrogateescape"))
    for first, second in itertools.pairwise(ordered):
        if first.path == second.path:
            raise SnapshotError(f"{first.path} is there twice, spelled with different Unicode forms: rename one.")
    return ordered


_MAX_NAME = 1024 - len("LocalUpload//") - 64
_MAX_SEGMENTS = 254 - 2
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")


def check_blob_name(path: str) -> None:
    """Refuse a name that blob storage cannot hold, or would hold under another name.

    Raises:
        SnapshotError: it is one.

    Source: Azure Blob Storage, naming and referencing containers, blobs and metadata, "Blob names".
    """
    reason = _name_problem(path)
    if reason:
        shown = path.encode("utf-8", "backslashreplace").decode()
        raise SnapshotError(f"{shown!r} cannot be stored as a blob: its name {reason}; rename it or ignore it.")


def _name_problem(path: str) -> str | None:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return "is not valid UTF-8"
    if _CONTROL.search(path):
        return "holds a control character"
    if "\\" in path and os.name != "nt":
        return "holds a backslash"
    segments = path.split("/")
    if any(segment.endswith(".") for segment in segments):
        return "has a part that ends with a dot"
    if len(path) > _MAX_NAME:
        return f"has {len(path):,} characters, more than {_MAX_NAME}"
    if len(segments) > _MAX_SEGMENTS:
        return f"has {len(segments)} parts, more than {_MAX_SEGMENTS}"
    return None
