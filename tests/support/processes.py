"""Finding processes by what their environments hold, since a job's may leave every group and parent they had."""

from __future__ import annotations

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
