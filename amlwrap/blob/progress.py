"""Showing how a transfer goes: a bar on a terminal, one line at the end elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from amlwrap.blob.upload import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


class _Bar:
    """A bar with files, bytes, rate and time left; drawn from the moment there is something to send."""

    def __init__(self) -> None:
        self._bars: Bars | None = None
        self._task: TaskID | None = None
        self._files = 0

    def start(self, files: int, size: int) -> None:
        """Draw the bar."""
        from rich import progress
        from rich.console import Console

        self._bars = progress.Progress(
            progress.TextColumn("{task.fields[files]}/{task.fields[of]} files"),
            progress.BarColumn(),
            progress.DownloadColumn(),
            progress.TransferSpeedColumn(),
            progress.TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bars.add_task("", total=size or 1, files=0, of=files)
        self._bars.start()

    def advance(self, files: int, size: int) -> None:
        """Move the bar."""
        self._files += files
        if self._bars is not None and self._task is not None:
            self._bars.update(self._task, advance=size, files=self._files)

    def stop(self) -> None:
        """Take the bar away."""
        if self._bars is not None:
            self._bars.stop()


class _Counter:
    """Counts, for one line at the end."""

    def __init__(self) -> None:
        self.files = self.size = 0
        self._started = time.monotonic()

    def start(self, files: int, size: int) -> None:
        """Start the clock."""
        self._started = time.monotonic()

    def advance(self, files: int, size: int) -> None:
        """Count."""
        self.files += files
        self.size += size

    @property
    def seconds(self) -> float:
        """Seconds since the transfer began."""
        return time.monotonic() - self._started


class _Both:
    def __init__(self, *parts: Progress) -> None:
        self._parts = parts

    def start(self, files: int, size: int) -> None:
        for part in self._parts:
            part.start(files, size)

    def advance(self, files: int, size: int) -> None:
        for part in self._parts:
            part.advance(files, size)


@contextmanager
def open_progress() -> Iterator[Progress]:
    """Show a transfer on standard error: a bar if it is a terminal, and one line when something was transferred."""
    counter, bar = _Counter(), _Bar()
    try:
        yield _Both(counter, bar) if sys.stderr.isatty() else counter
    finally:
        bar.stop()
    if counter.files:
        sys.stderr.write(f"{counter.files:,} files, {counter.size:,} bytes in {counter.seconds:.1f} s.\n")
