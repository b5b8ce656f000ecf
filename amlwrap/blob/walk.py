"""Walking a tree once: ignored folders are never entered, links are followed once, surprises are refused by name."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from amlwrap.blob.hashing import LocalFile, local_file
from amlwrap.blob.ignore import (
    AMLIGNORE,
    BUILT_IN_RULES,
    GITIGNORE,
    IGNORE_FILES,
    IgnoreRules,
    is_ignored,
    parse_ignore_rules,
)
from amlwrap.errors import SnapshotError


@frozen
class _Folder:
    """A directory being walked.

    Attributes:
        path: relative to the root, with a trailing slash; empty for the root.
        local: where it is, as reached.
        chain: ignore rules in force, deepest first; empty when nothing is ignored.
        amlignore: whether an `.amlignore` is in force, which puts every `.gitignore` at and below it out of force.
        ancestors: (device, inode) of this directory and those it was reached through.
    """

    path: str
    local: str
    chain: tuple[IgnoreRules, ...]
    amlignore: bool
    ancestors: frozenset[tuple[int, int]]


def walk(root: Path, *, ignore: bool) -> Iterator[LocalFile]:
    """Yield the files of a tree, in no particular order.

    Args:
        root: an existing folder.
        ignore: whether ignore files and the built-in rules apply.

    Raises:
        SnapshotError: a link that leaves the tree, points nowhere or leads back to itself; an entry that is neither
            file nor folder; a folder or an ignore file that cannot be read.
    """
    status = root.stat()
    chain = (BUILT_IN_RULES,) if ignore else ()
    start = _Folder("", os.fspath(root), chain, False, frozenset({(status.st_dev, status.st_ino)}))
    real_root = os.path.realpath(root)
    pending = [start]
    while pending:
        yield from _scan(pending.pop(), real_root, ignore, pending)


def _scan(folder: _Folder, real_root: str, ignore: bool, pending: list[_Folder]) -> Iterator[LocalFile]:
    try:
        with os.scandir(folder.local) as entries:
            listed = {entry.name: entry for entry in entries}
    except OSError as error:
        raise SnapshotError(f"{folder.path or folder.local} cannot be read: {error.strerror or error}") from None
    if ignore:
        if folder.path and "pyvenv.cfg" in listed:
            return  # a virtual environment, whatever its name
        folder = _with_rules(folder, listed)
    for name, entry in listed.items():
        if ignore and name in IGNORE_FILES:
            continue
        path = folder.path + unicodedata.normalize("NFC", name)
        status = _status(entry, path, folder)
        is_directory = status is not None and stat.S_ISDIR(status.st_mode)
        if folder.chain and is_ignored(folder.chain, path, is_directory):
            continue
        if status is None:
            raise SnapshotError(f"{path} is a link that points nowhere: remove or ignore it")
        if entry.is_symlink():
            _check_link(entry, path, status, folder, real_root)
        if is_directory:
            ancestors = folder.ancestors | {(status.st_dev, status.st_ino)}
            pending.append(_Folder(path + "/", entry.path, folder.chain, folder.amlignore, ancestors))
        elif stat.S_ISREG(status.st_mode):
            yield local_file(path, Path(entry.path), status)
        else:
            raise SnapshotError(f"{path} is neither a file nor a folder: remove or ignore it")


def _status(entry: os.DirEntry[str], path: str, folder: _Folder) -> os.stat_result | None:
    """Return what the entry, or what it links to, is; None for a link that points nowhere."""
    try:
        return entry.stat()
    except FileNotFoundError:
        if entry.is_symlink():
            return None
        raise SnapshotError(f"{path} vanished while {folder.path or 'the folder'} was being read") from None
    except OSError as error:
        if entry.is_symlink() and error.errno == errno.ELOOP:
            return None
        raise SnapshotError(f"{path} cannot be read: {error.strerror or error}") from None


def _check_link(entry: os.DirEntry[str], path: str, status: os.stat_result, folder: _Folder, real_root: str) -> None:
    target = os.path.realpath(entry.path)
    if os.path.commonpath([real_root, target]) != real_root:
        raise SnapshotError(f"{path} is a link to {target}, outside of the folder: copy it in or ignore it")
    if (status.st_dev, status.st_ino) in folder.ancestors:
        raise SnapshotError(f"{path} is a link to a folder that it lies in, a loop: remove or ignore it")


def _with_rules(folder: _Folder, listed: dict[str, os.DirEntry[str]]) -> _Folder:
    """Put the folder's own ignore file in force: `.amlignore` if it has one, else `.gitignore`."""
    if AMLIGNORE in listed:
        name = AMLIGNORE
    elif GITIGNORE in listed and not folder.amlignore:
        name = GITIGNORE
    else:
        return folder
    try:
        lines = Path(listed[name].path).read_text(encoding="utf-8-sig").splitlines()
        rules = parse_ignore_rules(lines, folder.path)
    except (OSError, ValueError) as error:
        raise SnapshotError(f"{folder.path}{name} cannot be read: {error}") from None
    return _Folder(
        folder.path, folder.local, (rules, *folder.chain), folder.amlignore or name == AMLIGNORE, folder.ancestors
    )
