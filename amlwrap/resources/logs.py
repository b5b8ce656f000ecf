"""A job's log, read from where the service keeps it: only what is new, and never the whole for its end."""

from __future__ import annotations

import codecs
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from typing import TYPE_CHECKING

from amlwrap.errors import StorageError
from amlwrap.references import short_name

if TYPE_CHECKING:
    from amlwrap.blob.store import BlobStore
    from amlwrap.job import Job, JobOutput
    from amlwrap.resources.datastores import DatastoreCollection

    GetJob = Callable[[str], Job]

# Newest layout first. Of several processes, the first one's log is shown: std_log.txt, std_log_process_0.txt,
# std_log_process_000.txt; a sweep reports in hyperdrive.txt.
_PLACES = (
    ("user_logs/std_log", re.compile(r"\D*0*\.txt")),
    ("azureml-logs/", re.compile(r"70_driver_log\.txt|hyperdrive\.txt")),
)
_TAIL_BYTES = 8 * 1024
_TAIL_LINES = 20
_FIRST_INTERVAL = 1.0  # seconds between looks at a log; grows while nothing is written, as jobs can wait for hours
_LONGEST_INTERVAL = 10.0


def log_tail(datastores: DatastoreCollection, job: Job) -> list[str]:
    """Return the last lines of a job's log; empty when there is none yet."""
    from amlwrap.blob.download import read_tail

    if job.output is None:
        return []
    with open_log_store(datastores, job.name, job.output) as store:
        path = find_log(store, job.output.path)
        tail = read_tail(store, path, _TAIL_BYTES) if path else b""
    return tail.decode(errors="replace").splitlines()[-_TAIL_LINES:]


def follow_log(get_job: GetJob, datastores: DatastoreCollection, name: str) -> Iterator[str]:
    """Yield a job's log in pieces as it grows, until the job has ended and the log is read to its end.

    Args:
        get_job: returns a job as it is now.
        datastores: of the workspace.
        name: the job.
    """
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    job = get_job(name)
    interval = _FIRST_INTERVAL
    while job.output is None and not job.is_finished:
        interval = _pause(interval)
        job = get_job(name)
    if job.output is None:
        return
    with open_log_store(datastores, name, job.output) as store:
        for piece in _pieces(get_job, job, store, job.output.path):
            yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)


def _pieces(get_job: GetJob, job: Job, store: BlobStore, folder: str) -> Iterator[bytes]:
    from amlwrap.blob.download import read_range

    path, position, interval = None, 0, _FIRST_INTERVAL
    while True:
        path = path or find_log(store, folder)
        # A read may return less than there is, so read on until there is nothing new.
        while path and (piece := read_range(store, path, position)):
            position, interval = position + len(piece), _FIRST_INTERVAL
            yield piece
        # The job is looked at before the last read, never after it: what it wrote at the end is read as well.
        if job.is_finished:
            return
        interval = _pause(interval)
        job = get_job(job.name)


@contextmanager
def open_log_store(datastores: DatastoreCollection, name: str, output: JobOutput) -> Iterator[BlobStore]:
    """Open where a job's log is; nobody who reads one chooses how to sign in, so advice to do so names who can."""
    from amlwrap.blob.target import USE_IDENTITY

    instead = f'{USE_IDENTITY}, of `amlwrap job download {name}` or jobs.download("{name}")'
    try:
        with datastores.open_store(datastores.get(short_name(output.datastore_id))) as store:
            yield store
    except StorageError as error:
        told = copy(error)
        told.args = (str(error).replace(USE_IDENTITY, instead),)
        raise told from error


def _pause(interval: float) -> float:
    """Sleep so many seconds, and return how many the next time."""
    time.sleep(interval)
    return min(interval * 1.3, _LONGEST_INTERVAL)


def find_log(store: BlobStore, folder: str) -> str | None:
    """Return the path of a job's log below its folder; None while there is none."""
    for place, ending in _PLACES:
        prefix = f"{folder}/{place}"
        for blob in store.service.list_blobs(prefix):
            if ending.fullmatch(blob.path.removeprefix(prefix)):
                return blob.path
    return None
