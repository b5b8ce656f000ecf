"""What a job leaves behind, fetched: its logs and default output, or one of its named outputs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from amlwrap.errors import UsageError
from amlwrap.jobs import CommandJob
from amlwrap.references import check_name, short_name

if TYPE_CHECKING:
    from amlwrap.assets import Job
    from amlwrap.blob.upload import Progress
    from amlwrap.workspace import Workspace


def download_output(
    workspace: Workspace, job: Job, folder: Path, output: str | None, progress: Progress | None
) -> Path:
    """Fetch what is kept of a job into `folder/<job>`, or `folder/<job>/<output>`, and return that folder.

    Raises:
        UsageError: the job has no such output, or nothing is kept of it yet.
    """
    from amlwrap.blob.download import download_prefix

    datastore_id, path = _place(job, output)
    # The names come from the service, which must not choose where files are written.
    target = folder / check_name(job.name, "a job")
    if output:
        target /= check_name(output, "an output")
    datastore = workspace.datastores.get(short_name(datastore_id))
    with workspace.datastores.open_store(datastore) as store:
        download_prefix(store, path, target, progress=progress)
    return target


def _place(job: Job, output: str | None) -> tuple[str, str]:
    if output is None:
        if job.output is None:
            raise UsageError(f"Nothing is kept of job {job.name} yet (it is {job.status}): wait for it to run.")
        return job.output.datastore_id, job.output.path
    outputs = job.description.outputs if isinstance(job.description, CommandJob) else {}
    if output not in outputs:
        names = ", ".join(outputs) or "none"
        raise UsageError(f"Job {job.name} has no output {output!r}; its named outputs: {names}.")
    found = outputs[output]
    if not (found.datastore and found.path):
        raise UsageError(f"The service does not say where output {output!r} of job {job.name} is kept.")
    return found.datastore, found.path
