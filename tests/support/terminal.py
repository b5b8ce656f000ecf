"""The program on a terminal: what a person sees, columns and all, and pictures of it that are kept."""

from __future__ import annotations

import os
import re
import sys
import threading
from pathlib import Path

import pytest

from amlwrap.__main__ import main

SNAPSHOTS = Path(__file__).parent.parent / "snapshots"
WIDTHS = (60, 80, 120)
_REWRITE = "AMLWRAP_REWRITE_SNAPSHOTS"
_CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def on_terminal(monkeypatch: pytest.MonkeyPatch, width: int, *arguments: str) -> str:
    """Run `amlwrap ARGUMENTS` on a terminal, in this process, and return its screen, the command on top.

    Args:
        monkeypatch: takes the streams, and gives them back.
        width: the terminal's columns.
        arguments: the command line.
    """
    ours, theirs = os.openpty()
    read: list[bytes] = []
    reader = threading.Thread(target=_read_all, args=(ours, read))
    reader.start()
    with monkeypatch.context() as patched, os.fdopen(theirs, "w", encoding="utf-8", buffering=1) as stream:
        patched.setenv("COLUMNS", str(width))
        patched.setattr(sys, "argv", ["amlwrap", *arguments])
        patched.setattr(sys, "stdout", stream)
        patched.setattr(sys, "stderr", stream)
        with pytest.raises(SystemExit) as exit_:
            main()
    reader.join()
    os.close(ours)
    code = f"[exit code {exit_.value.code}]\n" if exit_.value.code else ""
    return f"$ amlwrap {' '.join(arguments)}\n{_screen(b''.join(read).decode())}{code}"


def _read_all(terminal: int, read: list[bytes]) -> None:
    try:
        while piece := os.read(terminal, 65536):
            read.append(piece)
    except OSError:  # Linux says so when the other side is closed
        return


def _screen(written: str) -> str:
    """Return what is on the screen in the end: lines that were written anew as they were last."""
    lines = [line.rstrip("\r").rpartition("\r")[2] for line in written.split("\n")]
    return "\n".join(_CONTROLS.sub("", line).rstrip() for line in lines)


def check_snapshot(name: str, screen: str) -> None:
    """Compare a screen with the one that is kept below `tests/snapshots`; `make snapshots` keeps all anew."""
    kept = SNAPSHOTS / f"{name}.txt"
    if os.environ.get(_REWRITE):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(screen, encoding="utf-8")
    assert kept.is_file(), f"{name} was never kept: look at what `make snapshots` writes"
    assert screen == kept.read_text(encoding="utf-8"), f"{name} looks otherwise: see what `make snapshots` changes"
