"""Walking a tree once: ignored folders are never entered, links are followed once, surprises are refused by name."""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from types import ModuleType

from attrs import evolve, frozen

from amlwrap.blob.hashing import LocalFile, local_file
from amlwrap.blob.ignore import (
    AMLIGNORE,
    BUILT_IN_RULES,
    GITIGNORE,
    IGNORE_FILES,
    NEVER_SENT,
    IgnoreRules,
    is_ignored,
    parse_ignore_rules,
)
from amlwrap.errors import SnapshotError

Identity = tuple[int, int] | str

_MOST_WAYS = 100


@frozen
class _Rules:
    """The ignore rules in force in a folder.

    Attributes:
        chain: deepest file first.
        amlignore: whether an `.amlignore` is among them: it puts every `.gitignore` at and below it out of force.
    """

    chain: tuple[IgnoreRules, ...] = (BUILT_IN_RULES,)
    amlignore: bool = False

    def enter(self, folder: str, names: Collection[str], base: str, above: str = "") -> _Rules:
        """Return the rules in force in a folder: its `.amlignore` if it has one, else its `.gitignore`, come first.

        Args:
            folder: where it is.
            names: what lies in it.
            base, above: where that is, as for `IgnoreRules`.
        """
        if AMLIGNORE in names:
            name = AMLIGNORE
        elif GITIGNORE in names and not self.amlignore:
            name = GITIGNORE
        else:
            return self
        file = Path(folder, name)
        if not file.is_file():
            raise SnapshotError(f"{file} is no regular file, so its rules cannot be read: remove it.")
        try:
            rules = parse_ignore_rules(file.read_text(encoding="utf-8-sig").splitlines(), base, above)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
            raise SnapshotError(f"{file} cannot be read as an ignore file: {reason}.") from None
        return _Rules((rules, *self.chain), self.amlignore or name == AMLIGNORE)


@frozen
class _Folder:
    """A folder being walked.

    Attributes:
        path: relative to the root, with a trailing slash; empty for the root.
        local: where it is, as reached.
        rules: in force; None when nothing is ignored.
        ancestors: what this folder and those it was reached through are told by; see `folder_identity`.
    """

    path: str
    local: str
    rules: _Rules | None
    ancestors: frozenset[Identity]


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
    rules = _outer_rules(root) if ignore else None
    real_root = os.path.realpath(root)
    pending = [_Folder("", os.fspath(root), rules, frozenset({folder_identity(status, root)}))]
    ways: Counter[Identity] = Counter()
    while pending:
        yield from _scan(pending.pop(), real_root, pending, ways)


def _outer_rules(root: Path) -> _Rules:
    """Return what the ignore files above the root say, when it lies in a git repository."""
    top = root.resolve()
    outer = []
    for folder in (top, *top.parents):
        outer.append(folder)
        if os.path.exists(folder / ".git"):  # noqa: PTH110 - Path.exists raises where a parent may not be searched
            break
    else:
        return _Rules()
    rules = _Rules()
    for folder in reversed(outer[1:]):
        names = {name for name in IGNORE_FILES if (folder / name).is_file()}
        rules = rules.enter(os.fspath(folder), names, "", f"{top.relative_to(folder).as_posix()}/")
    return rules


def _scan(folder: _Folder, real_root: str, pending: list[_Folder], ways: Counter[Identity]) -> Iterator[LocalFile]:
    try:
        with os.scandir(folder.local) as entries:
            listed = {entry.name: entry for entry in entries}
    except OSError as error:
        raise SnapshotError(f"{folder.path or folder.local} cannot be read: {error.strerror or error}.") from None
    rules = folder.rules
    if rules is not None:
        if folder.path and "pyvenv.cfg" in listed:
            return  # a virtual environment, whatever its name
        rules = rules.enter(folder.local, listed, folder.path)
    for name, entry in listed.items():
        if rules is not None and name in NEVER_SENT:
            continue
        path = folder.path + unicodedata.normalize("NFC", name)
        status = _status(entry, path)
        is_folder = status is not None and stat.S_ISDIR(status.st_mode)
        if rules is not None and is_ignored(rules.chain, path, is_folder):
            continue
        if status is None:
            raise SnapshotError(f"{path} is a link that points nowhere: remove or ignore it.")
        if entry.is_symlink():
            _check_link(entry, path, status, folder, real_root)
        if is_folder:
            identity = folder_identity(status, entry.path)
            ways[identity] += 1
            if ways[identity] > _MOST_WAYS:  # links to links double with every step: a few dozen fill any disk
                raise SnapshotError(f"Links lead to {path} in more than {_MOST_WAYS} ways: remove or ignore some.")
            ancestors = folder.ancestors | {identity}
            pending.append(evolve(folder, path=path + "/", local=entry.path, rules=rules, ancestors=ancestors))
        elif stat.S_ISREG(status.st_mode):
            yield local_file(path, Path(entry.path), status)
        else:
            raise SnapshotError(f"{path} is neither a file nor a folder: remove or ignore it.")


def _status(entry: os.DirEntry[str], path: str) -> os.stat_result | None:
    """Return what the entry, or what it links to, is; None for a link that points nowhere."""
    try:
        return entry.stat()
    except OSError as error:
        if entry.is_symlink() and error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}:
            return None
        if error.errno == errno.ENOENT:
            raise SnapshotError(f"{path} vanished while the folder was being read: run the command again.") from None
        raise SnapshotError(f"{path} cannot be read: {error.strerror or error}.") from None


def _check_link(entry: os.DirEntry[str], path: str, status: os.stat_result, folder: _Folder, real_root: str) -> None:
    target = os.path.realpath(entry.path)
    if not lies_inside(target, real_root):
        raise SnapshotError(f"{path} is a link to {target}, outside of the folder: copy it in or ignore it.")
    if folder_identity(status, entry.path) in folder.ancestors:
        raise SnapshotError(f"{path} is a link to a folder that it lies in, a loop: remove or ignore it.")


def folder_identity(status: os.stat_result, path: str | Path) -> Identity:
    """Return what tells a folder from all others: device and inode, or its real path where a listing has neither.

    Windows leaves both at 0 in what it tells with a listing.
    """
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.normcase(os.path.realpath(path))


def lies_inside(path: str, folder: str, flavour: ModuleType = os.path) -> bool:
    """Whether a real path is a folder or lies in it.

    Args:
        path, folder: real paths.
        flavour: how they are written: `posixpath` or `ntpath`.
    """
    try:
        common = flavour.commonpath([folder, path])
    except ValueError:  # they are on different drives
        return False
    return bool(flavour.normcase(common) == flavour.normcase(folder))
