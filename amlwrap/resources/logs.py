"""A job's log, read from where the service keeps it: only what is new, and never the whole for its end."""

from __future__ import annotations

import codecs
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from amlwrap.references import short_name

if TYPE_CHECKING:
    from amlwrap.assets import Job, JobOutput
    from amlwrap.blob.store import BlobStore
    from amlwrap.workspace import Workspace

# Newest layout first; the last is where a sweep reports.
LOG_PATHS = ("user_logs/std_log.txt", "azureml-logs/70_driver_log.txt", "azureml-logs/hyperdrive.txt")
_TAIL_BYTES = 8 * 1024
_TAIL_LINES = 20
_INTERVAL = 1.0


def log_tail(workspace: Workspace, job: Job) -> list[str]:
    """Return the last lines of a job's log; empty when there is none yet."""
    from amlwrap.blob.download import read_tail

    if job.output is None:
        return []
    with _open(workspace, job.output) as store:
        path = _find_log(store, job.output.path)
        tail = read_tail(store, path, _TAIL_BYTES) if path else b""
    return tail.decode(errors="replace").splitlines()[-_TAIL_LINES:]


def follow_log(workspace: Workspace, name: str) -> Iterator[str]:
    """Yield a job's log in pieces as it grows, until the job has ended and the log is read to its end."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    job = workspace.jobs.get(name)
    while job.output is None and not job.is_finished:
        time.sleep(_INTERVAL)
        job = workspace.jobs.get(name)
    if job.output is None:
        return
    with _open(workspace, job.output) as store:
        for piece in _pieces(workspace, job, store, job.output.path):
            yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _pieces(workspace: Workspace, job: Job, store: BlobStore, folder: str) -> Iterator[bytes]:
    from amlwrap.blob.download import read_range

    path, position = None, 0
    while True:
        path = path or _find_log(store, folder)
        # A read may return less than there is, so read on until there is nothing new.
        while path and (piece := read_range(store, path, position)):
            position += len(piece)
            yield piece
        # The job is looked at before the last read, never after it: what it wrote at the end is read as well.
        if job.is_finished:
            return
        time.sleep(_INTERVAL)
        job = workspace.jobs.get(job.name)


def _open(workspace: Workspace, output: JobOutput) -> BlobStore:
    return workspace.datastores.open_store(workspace.datastores.get(short_name(output.datastore_id)))


def _find_log(store: BlobStore, folder: str) -> str | None:
    return next((path for name in LOG_PATHS if store.service.size(path := f"{folder}/{name}") is not None), None)
