"""The files that the service keeps of what a job wrote, and what there is in them so far."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from amlwrap.errors import UsageError
from amlwrap.resources.logs import find_log, open_log_store
from amlwrap.resources.nearest import nearest_or_all
from amlwrap.scalars import shown

if TYPE_CHECKING:
    from amlwrap.blob.store import BlobStore
    from amlwrap.job import Job
    from amlwrap.resources.datastores import DatastoreCollection

# Folders of logs beside what a job left; source: azure-ai-ml, constants of its job operations.
_FOLDERS = ("user_logs/", "azureml-logs/", "logs/", "system_logs/")
_TAIL_BYTES = 64 * 1024  # read of a file for its last lines; four times as much until these are in it


@frozen
class LogFile:
    """A log file of a job: its name below what is kept of the job, and its size in bytes."""

    name: str
    size: int


def list_log_files(datastores: DatastoreCollection, job: Job) -> Sequence[LogFile]:
    """Return the log files of a job; empty when there is none yet."""
    if job.output is None:
        return []
    with open_log_store(datastores, job.name, job.output) as store:
        return _log_files(store, job.output.path)


def read_log(datastores: DatastoreCollection, job: Job, file: str | None, tail: int | None) -> Iterator[str]:
    """Return what yields a log of a job as it is now; see `JobCollection.read_log`.

    Raises:
        UsageError: `tail` is no number of lines.
    """
    if tail is not None and (isinstance(tail, bool) or not isinstance(tail, int) or tail < 1):
        raise UsageError(f"tail is {shown(tail)}: give a number of lines from 1, or leave it out.")
    return _read(datastores, job, file, tail)


def _read(datastores: DatastoreCollection, job: Job, file: str | None, tail: int | None) -> Iterator[str]:
    if job.output is None:
        if file is not None:
            raise UsageError(_no_such(job, file, ()))
        return
    with open_log_store(datastores, job.name, job.output) as store:
        folder = job.output.path
        path = find_log(store, folder) if file is None else f"{folder}/{_checked(store, job, folder, file)}"
        if path is None:
            return
        decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        for piece in _pieces(store, path) if tail is None else [_last_lines(store, path, tail)]:
            yield decoder.decode(piece)
        yield decoder.decode(b"", final=True)


def _pieces(store: BlobStore, path: str) -> Iterator[bytes]:
    from amlwrap.blob.download import read_range

    position = 0
    # A read may return less than there is, so read on until there is nothing more.
    while piece := read_range(store, path, position):
        position += len(piece)
        yield piece


def _last_lines(store: BlobStore, path: str, lines: int) -> bytes:
    from amlwrap.blob.download import read_tail

    size = _TAIL_BYTES
    while True:
        end = read_tail(store, path, size)
        if len(end) < size or end.count(b"\n") > lines:
            last = b"\n" if end.endswith(b"\n") else b""
            return b"\n".join(end.removesuffix(b"\n").split(b"\n")[-lines:]) + last
        size *= 4


def _checked(store: BlobStore, job: Job, folder: str, file: str) -> str:
    """Return the name of a log file that there is.

    Raises:
        UsageError: there is none of that name.
    """
    names = [found.name for found in _log_files(store, folder)]
    if file not in names:
        raise UsageError(_no_such(job, file, names))
    return file


def _no_such(job: Job, file: str, names: Sequence[str]) -> str:
    there = nearest_or_all(file, names) if names and isinstance(file, str) else f"it has none yet (it is {job.status})."
    return f"Job {job.name} has no log file {shown(file)}: {there}"


def _log_files(store: BlobStore, folder: str) -> list[LogFile]:
    start = f"{folder}/"
    return [
        LogFile(blob.path.removeprefix(start), blob.size)
        for place in _FOLDERS
        for blob in store.service.list_blobs(f"{start}{place}")
    ]
