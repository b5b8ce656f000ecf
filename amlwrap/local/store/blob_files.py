"""The files that hold the contents of blobs and blocks: written once, and readable by their owner alone."""

from __future__ import annotations

import errno
import shutil
import uuid
from collections.abc import Iterable
from pathlib import Path

_FOLDER, _FILE = 0o700, 0o600
_NO_SECOND_NAME = (errno.EXDEV, errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK)


class BlobFiles:
    """A folder of contents; what is still being written is kept apart, and thrown away at the next start."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._temporary = folder / "incoming"
        for path in (folder, self._temporary):
            path.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
            path.chmod(_FOLDER)  # an earlier start, or a careless user, may have left it open to others
        for left_over in self._temporary.iterdir():
            left_over.unlink()

    def temporary(self) -> Path:
        """Return a new, empty file to write a content to."""
        path = self._temporary / uuid.uuid4().hex
        path.touch(mode=_FILE, exist_ok=False)
        return path

    def adopt(self, file: Path) -> Path:
        """Return a temporary file with the content of a finished one: the very same, under a second name.

        It is a copy where a second name cannot be had, as on another file system, and where somebody else could still
        change the content through a third name or a link's target.
        """
        target = self.temporary()
        try:
            if not _link(file, target):
                shutil.copyfile(file, target)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        return target

    def keep(self, content: Path) -> Path:
        """Move a temporary file to where it stays, and return that."""
        target = self._place(content)
        target.parent.mkdir(mode=_FOLDER, exist_ok=True)
        content.chmod(_FILE)
        return content.replace(target)

    def discard(self, content: Path) -> None:
        """Remove a temporary file, kept already or not."""
        self.remove((content, self._place(content)))

    def remove(self, files: Iterable[Path]) -> None:
        """Remove files, whether they exist or not."""
        for file in files:
            file.unlink(missing_ok=True)

    def _place(self, content: Path) -> Path:
        return self._folder / content.name[:2] / content.name


def _link(file: Path, target: Path) -> bool:
    """Give a file the name `target` as well, in place of what is there; return False where that cannot be."""
    if file.is_symlink() or file.stat().st_nlink > 1:
        return False
    target.unlink()
    try:
        target.hardlink_to(file)
    except OSError as error:
        if error.errno not in _NO_SECOND_NAME:
            raise
        return False
    return True
