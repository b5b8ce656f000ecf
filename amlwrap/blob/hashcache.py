"""A small memory of file digests, so that hashing a tree that did not change costs a `stat` per file.

One JSON file per snapshot root, replaced atomically. It is only ever a shortcut: whatever cannot be read, belongs to
another version, or may be younger than the clock can tell apart, is as good as absent.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from amlwrap.cache_files import replace
from amlwrap.config import cache_home

_VERSION = 1
_RACY_NS = 2_000_000_000  # a file may change twice within one tick of its mtime: git calls such entries racy
_FORGET_AFTER_SECONDS = 30 * 24 * 3600


_Entry = tuple[list[int], str, list[str]]  # identity, SHA-256, block MD5s


class _File(Protocol):
    @property
    def path(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def mtime_ns(self) -> int: ...
    @property
    def ctime_ns(self) -> int: ...
    @property
    def inode(self) -> int: ...


class HashCache:
    """Digests of the files below one root.

    Args:
        folder: where caches are kept; None remembers nothing.
        root: the snapshot's root, which names the cache.
        clock: nanoseconds since the epoch, on the clock that stamps files.
    """

    def __init__(self, folder: Path | None, root: Path, clock: Callable[[], int] = time.time_ns) -> None:
        name = hashlib.sha256(os.fsencode(root.absolute())).hexdigest()[:32]
        self._file = folder / f"{name}.json" if folder else None
        self._clock = clock
        self._entries = _load(self._file) if self._file else {}
        self._started = clock()

    def find(self, file: _File) -> tuple[bytes, tuple[bytes, ...]] | None:
        """Return SHA-256 and block MD5s of a file that is certainly unchanged, else None."""
        entry = self._entries.get(file.path)
        if entry is None or entry[0] != _identity(file) or self._is_racy(file):
            return None
        try:
            return bytes.fromhex(entry[1]), tuple(bytes.fromhex(md5) for md5 in entry[2])
        except ValueError:
            return None

    def save(self, digests: Iterable[tuple[_File, bytes, tuple[bytes, ...]]]) -> None:
        """Remember digests taken since this cache was opened, in place of all earlier ones.

        Failing to write is not an error: the next run hashes again.
        """
        if self._file is None:
            return
        entries = {
            file.path: (_identity(file), sha256.hex(), [md5.hex() for md5 in md5s])
            for file, sha256, md5s in digests
            if not self._is_racy(file)
        }
        if entries != self._entries:
            with contextlib.suppress(OSError):
                _write(self._file, {"version": _VERSION, "files": entries})
                _forget_old(self._file.parent, self._clock() / 1e9)

    def _is_racy(self, file: _File) -> bool:
        """Whether the file was touched so shortly before this run that a later change could look the same."""
        return max(file.mtime_ns, file.ctime_ns) > self._started - _RACY_NS


def default_cache_folder() -> Path | None:
    """Return the folder for hash caches: below what is worth keeping, if anything is kept."""
    home = cache_home()
    return home / "hashes" if home else None


def _identity(file: _File) -> list[int]:
    return [file.size, file.mtime_ns, file.ctime_ns, file.inode]


def _load(file: Path) -> dict[str, _Entry]:
    try:
        document = json.loads(file.read_bytes())
        if document["version"] != _VERSION:
            return {}
        return {path: (identity, sha256, md5s) for path, (identity, sha256, md5s) in document["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _write(file: Path, document: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    replace(file, json.dumps(document))


def _forget_old(folder: Path, now: float) -> None:
    for file in folder.glob("*.json"):
        if now - file.stat().st_mtime > _FORGET_AFTER_SECONDS:
            file.unlink(missing_ok=True)
