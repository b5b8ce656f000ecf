"""A small file system of its own, and a ballast file that fills it to the last byte."""

from __future__ import annotations

import errno
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import define

_STEPS = (1 << 20, 4096, 1)


class CannotMountError(Exception):
    """No file system can be mounted here; the text says so in a sentence."""


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """Mount a file system in memory of that size, for as long as the block lasts.

    Raises:
        CannotMountError: this takes rights that the process has not.
    """
    with tempfile.TemporaryDirectory(prefix="soak-disk-") as folder:
        mounted = _run("mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "tmpfs", folder)
        if mounted:
            raise CannotMountError(f"No small file system can be mounted to be filled up: {mounted}")
        try:
            yield Path(folder)
        finally:
            if left := _run("umount", folder):
                raise OSError(f"The small file system in {folder} is still in use: {left}")


@define
class Ballast:
    """A file that takes all the room there is, and gives it back.

    Attributes:
        path: the file.
        turns: how often the disk was filled or emptied; odd while there may be no room.
    """

    path: Path
    turns: int = 0

    @contextmanager
    def no_room(self) -> Iterator[None]:
        """Leave not a byte for as long as the block lasts."""
        self.turns += 1
        try:
            with self.path.open("ab", buffering=0) as stream:
                for step in _STEPS:
                    while _grown(stream.fileno(), step):
                        continue
            yield
        finally:
            self.path.unlink(missing_ok=True)
            self.turns += 1


def _grown(descriptor: int, step: int) -> bool:
    try:
        return os.write(descriptor, bytes(step)) == step
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return False


def _run(*command: str) -> str:
    """Run a command; return what it said when it failed, else nothing."""
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError as error:
        return str(error)
    return done.stderr.strip() or f"exit code {done.returncode}" if done.returncode else ""
