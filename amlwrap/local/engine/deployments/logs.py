"""Logs of deployments: they go on for as long as something serves, so they are bounded, and shown by their last lines.

A process appends to its log whatever becomes of the file, so the end of what is too long is put aside as a copy, and
the log is cut off.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from amlwrap.local.engine.environments import write_line

LONGEST = 4 << 20
_ASIDE = ".1"


def say(log: Path, line: str) -> None:
    """Add a line of the workspace's own to a log; where there is no room for it, nothing ends for that."""
    with contextlib.suppress(OSError):
        write_line(log, line)


def bound(log: Path, longest: int = LONGEST) -> None:
    """Put the end of a log aside that has grown too long, in the place of what was put aside before."""
    with contextlib.suppress(OSError):
        if log.stat().st_size > longest:
            with log.open("r+b") as stream, _aside(log).open("wb") as aside:
                # Between two looks it can have grown by far more than that.
                stream.seek(-longest, os.SEEK_END)
                shutil.copyfileobj(stream, aside)
                stream.truncate(0)


def tail(log: Path, lines: int | None = None) -> str:
    """Return the last lines of a log, what was put aside of it included; all there are for None."""
    text = "".join(_text(file) for file in (_aside(log), log))
    if lines is None:
        return text
    return "".join(text.splitlines(keepends=True)[-lines:]) if lines > 0 else ""


def _aside(log: Path) -> Path:
    return log.with_name(log.name + _ASIDE)


def _text(file: Path) -> str:
    with contextlib.suppress(FileNotFoundError):
        return file.read_bytes().decode("utf-8", "replace")
    return ""
