"""What a job leaves behind, fetched: its logs, its default output, its named outputs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from amlwrap.errors import StorageError, UsageError
from amlwrap.job import CommandJob, Job, Output
from amlwrap.references import check_name, short_name
from amlwrap.scalars import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from amlwrap.blob.upload import Progress
    from amlwrap.resources.datastores import DatastoreCollection

_NAMED = "named-outputs"


def download_outputs(
    datastores: DatastoreCollection,
    job: Job,
    folder: Path,
    output: str | None,
    *,
    auth: str | None,
    progress: Progress | None,
    notify: Callable[[str], None] | None,
) -> Path:
    """Fetch what is kept of a job, or one named output, and return the folder that it is in.

    Args:
        datastores: of the workspace.
        job: whose outputs.
        folder: what to write to: logs and default output to `<job>`, named outputs to `<job>/named-outputs/<output>`.
        output: name of the only one to fetch.
        auth, progress, notify: see `JobCollection.download`.

    Raises:
        UsageError: the job has no such output, which a sweep never has, or nothing is kept of it yet.
        StorageError: nothing lies where the service says, or the download stopped.
    """
    from amlwrap.blob.download import download_prefix

    def fetch(datastore: str, path: str, *inside: str, may_be_empty: bool = False) -> Path:
        target = without_links(folder, *inside)
        found = datastores.get(short_name(datastore))
        with datastores.open_store(found, auth=auth, notify=notify) as store:
            download_prefix(store, path, target, progress=progress, may_be_empty=may_be_empty)
        return target

    # The names come from the service, which must not choose where files are written.
    own = check_name(job.name, "a job")
    named = outputs_of(job)
    if output is not None:
        return fetch(*place_of_output(job, output), own, _NAMED, check_name(output, "an output"))
    if job.output is None:
        raise UsageError(f"Nothing is kept of job {job.name} yet (it is {job.status}): wait for it to run.")
    target = fetch(job.output.datastore_id, job.output.path, own)
    for name, found in named.items():
        if found.datastore and found.path:
            fetch(found.datastore, found.path, own, _NAMED, check_name(name, "an output"), may_be_empty=True)
    return target


def read_output(
    datastores: DatastoreCollection,
    job: Job,
    path: str,
    *,
    auth: str | None = None,
    notify: Callable[[str], None] | None = None,
) -> bytes | None:
    """Return what is in a small file among what is kept of a job, such as `outputs/model.json`.

    Args:
        datastores: of the workspace.
        job: whose file.
        path: below what is kept of the job.
        auth, notify: see `JobCollection.download`.

    Returns:
        None where there is none, or nothing is kept of the job.
    """
    if job.output is None:
        return None
    datastore = datastores.get(short_name(job.output.datastore_id))
    with datastores.open_store(datastore, auth=auth, notify=notify) as store:
        return store.service.get_range(f"{job.output.path}/{path}", 0)


def outputs_of(job: Job) -> Mapping[str, Output]:
    """Return the named outputs of a job; a sweep has none, its trials have."""
    return job.description.outputs if isinstance(job.description, CommandJob) else {}


def place_of_output(job: Job, output: str) -> tuple[str, str]:
    """Return the datastore, by name or id, and the path on it where a named output of a job is kept.

    Raises:
        UsageError: the job has no such output, or the service does not say where it is.
    """
    named = outputs_of(job)
    if not isinstance(output, str) or output not in named:
        if job.type == "Sweep":
            raise UsageError(f"Job {job.name} is a sweep, and outputs are its trials': fetch those of one of them.")
        names = ", ".join(named) or "none"
        raise UsageError(f"Job {job.name} has no output {shown(output)}; its named outputs: {names}.")
    found = named[output]
    if not (found.datastore and found.path):
        raise UsageError(f"The service does not say where output {output!r} of job {job.name} is kept.")
    return found.datastore, found.path


def without_links(folder: Path, *parts: str) -> Path:
    """Return a folder inside of `folder`, refusing a link on the way: what it leads to is not what was asked for.

    Raises:
        StorageError: there is one.
    """
    for part in parts:
        folder /= part
        if folder.is_symlink():
            raise StorageError(f"{folder} is a link: nothing is written through it; move it away.")
    return folder
