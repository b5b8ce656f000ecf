"""A second path to the folder of jobs, where the first holds what a shell takes for its own.

Commands are text: a path with a blank in it, in place of `${{outputs.x}}`, would be two words, and the second a file
outside of the job's folder.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

_PLAIN = re.compile(r"[\w./+-]+")


class FolderAlias:
    """A path to a folder that means the same to every shell.

    Args:
        folder: the folder, which need not exist yet.

    Attributes:
        path: the folder itself where its path is plain, else a link to it, in a temporary folder of its own.
    """

    def __init__(self, folder: Path) -> None:
        self._made: Path | None = None
        self.path = folder
        if not _PLAIN.fullmatch(str(folder)):
            self._made = Path(tempfile.mkdtemp(prefix="amlwrap-"))
            self.path = self._made / "jobs"
            self.path.symlink_to(folder, target_is_directory=True)

    def remove(self) -> None:
        """Remove the link; what it leads to stays."""
        if self._made is not None:
            shutil.rmtree(self._made, ignore_errors=True)
