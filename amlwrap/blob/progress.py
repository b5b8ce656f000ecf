"""Showing how a transfer proceeds: a bar on a terminal, one line at the end elsewhere."""

from __future__ import annotations

import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import TaskID


class TransferProgress:
    """Files, bytes, rate and time left, as a `Progress` for `upload_snapshot` and `download_prefix`.

    Use it as a context manager around the transfer. Nothing is shown when there turns out to be nothing to transfer.

    Args:
        verb: what is done to the files, past tense, such as `uploaded`.
        console: where to show it; standard error by default, so that standard output holds results alone.
    """

    def __init__(self, verb: str, console: Console | None = None) -> None:
        from rich.console import Console

        self._verb = verb
        self._console = console or Console(stderr=True)
        self._bar: Bar | None = None
        self._task: TaskID | None = None
        self._files = self._all_files = self._size = self._all_size = 0
        self._started = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
        elif self._all_files:
            self._console.print(self._line(), highlight=False, soft_wrap=True)

    def start(self, files: int, size: int) -> None:
        """Take note of what there is to do: files, and bytes together, on top of what was noted before."""
        if not self._all_files:
            self._started = time.monotonic()
        self._all_files += files
        self._all_size += size
        if not self._console.is_terminal:
            return
        if self._bar is None:
            self._bar = self._new_bar()
            self._task = self._bar.add_task(self._verb, files=0, all_files=0)
            self._bar.start()
        assert self._task is not None
        self._bar.update(self._task, total=max(self._all_size, 1), all_files=self._all_files)

    def _new_bar(self) -> Bar:
        from rich.progress import BarColumn, DownloadColumn, TextColumn, TimeRemainingColumn, TransferSpeedColumn
        from rich.progress import Progress as Bar

        columns = (
            TextColumn("{task.fields[files]}/{task.fields[all_files]} files"),
            BarColumn(),
            DownloadColumn(),
            TransferSpeedColumn(),
            TimeRemainingColumn(),
        )
        return Bar(*columns, console=self._console)

    def advance(self, files: int, size: int) -> None:
        """Take note of what has been done since the last call."""
        self._files += files
        self._size += size
        if self._bar is not None and self._task is not None:
            completed = self._size if self._all_size else self._files == self._all_files
            self._bar.update(self._task, completed=completed, files=self._files)

    def _line(self) -> str:
        from rich.filesize import decimal

        seconds = max(time.monotonic() - self._started, 1e-9)
        missing = "" if self._files == self._all_files else f" of {self._all_files:,}"
        files = "file" if self._all_files == 1 else "files"
        size, rate = decimal(self._size), decimal(int(self._size / seconds))
        return f"{self._verb.capitalize()} {self._files:,}{missing} {files}, {size} in {seconds:.1f} s ({rate}/s)."
