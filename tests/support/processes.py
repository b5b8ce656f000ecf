"""Finding processes by what their environments hold, since a job's may leave every group and parent they had.

And telling whether one has ended.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


def processes_with(text: str) -> list[str]:
    """Return the ids of all processes whose environment holds a text."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment = (folder / "environ").read_bytes()
        except OSError:  # ended meanwhile, or somebody else's
            continue
        if text.encode() in environment:
            found.append(folder.name)
    return found


def gone(pid: int) -> bool:
    """Tell whether a process has ended with all its threads: until then it has its files open, and its locks."""
    process = Path(f"/proc/{pid}")
    with contextlib.suppress(OSError):  # it is gone, or this is no Linux
        is_zombie = (process / "stat").read_text().rpartition(")")[2].split()[0] == "Z"
        return is_zombie and len(list((process / "task").iterdir())) == 1
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False
