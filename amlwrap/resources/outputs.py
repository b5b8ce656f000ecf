"""What a job leaves behind, fetched: its logs, its default output, its named outputs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from amlwrap.errors import UsageError
from amlwrap.jobs import CommandJob, Output
from amlwrap.references import check_name, short_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from amlwrap.assets import Job
    from amlwrap.blob.upload import Progress
    from amlwrap.workspace import Workspace


def download_outputs(
    workspace: Workspace, job: Job, folder: Path, output: str | None, progress: Progress | None
) -> Path:
    """Fetch what is kept of a job, or one named output, and return the folder that it is in.

    Args:
        workspace: of the job.
        job: whose outputs.
        folder: what to write to: logs and default output to `<job>`, named outputs to `<job>/named-outputs/<output>`.
        output: name of the only one to fetch.
        progress: told of files and bytes.

    Raises:
        UsageError: the job has no such output, or nothing is kept of it yet.
        StorageError: nothing lies where the service says, or the download stopped.
    """
    # The names come from the service, which must not choose where files are written.
    target = folder / check_name(job.name, "a job")
    named = job.description.outputs if isinstance(job.description, CommandJob) else {}
    if output is not None:
        datastore, path = _place_of(job, named, output)
        target /= f"named-outputs/{check_name(output, 'an output')}"
        _fetch(workspace, datastore, path, target, progress)
        return target
    if job.output is None:
        raise UsageError(f"Nothing is kept of job {job.name} yet (it is {job.status}): wait for it to run.")
    _fetch(workspace, job.output.datastore_id, job.output.path, target, progress)
    for name, found in named.items():
        if found.datastore and found.path:
            inside = target / "named-outputs" / check_name(name, "an output")
            _fetch(workspace, found.datastore, found.path, inside, progress, may_be_empty=True)
    return target


def _place_of(job: Job, named: Mapping[str, Output], output: str) -> tuple[str, str]:
    if output not in named:
        names = ", ".join(named) or "none"
        raise UsageError(f"Job {job.name} has no output {output!r}; its named outputs: {names}.")
    found = named[output]
    if not (found.datastore and found.path):
        raise UsageError(f"The service does not say where output {output!r} of job {job.name} is kept.")
    return found.datastore, found.path


def _fetch(
    workspace: Workspace,
    datastore: str,
    path: str,
    target: Path,
    progress: Progress | None,
    *,
    may_be_empty: bool = False,
) -> None:
    from amlwrap.blob.download import download_prefix

    found = workspace.datastores.get(short_name(datastore))
    with workspace.datastores.open_store(found) as store:
        download_prefix(store, path, target, progress=progress, may_be_empty=may_be_empty)
