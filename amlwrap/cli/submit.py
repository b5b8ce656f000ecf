"""Submitting a job from any command: dry run, submission, and watching it if asked."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from amlwrap.cli.options import OutputFormat
from amlwrap.cli.output import print_item, say
from amlwrap.cli.transfer import large_upload_question

if TYPE_CHECKING:
    from amlwrap.blob.progress import TransferProgress
    from amlwrap.job import CommandJob, Job, SweepJob
    from amlwrap.resources.submission import PlannedRequest
    from amlwrap.workspace import Workspace


def submit_job(
    workspace: Workspace,
    job: CommandJob | SweepJob,
    *,
    dry_run: bool,
    stream: bool,
    yes: bool,
    datastore: str | None,
    auth: str | None,
    output: OutputFormat,
) -> Job | None:
    """Submit a job, or print the requests that would do it.

    Args:
        workspace: where to.
        job: what.
        dry_run: print the exact request bodies and send nothing.
        stream: print the log as it grows and wait for the end; unless that is Completed, raise
            `JobNotCompletedError`.
        yes: upload large folders without asking.
        datastore, auth: where what is local goes, and how to sign in there.
        output: how the result is printed.

    Returns:
        The job as it was seen last; None of a dry run.
    """
    from amlwrap.cli.job import follow_job, job_facts

    if dry_run:
        _print_requests(workspace.jobs.preview(job, datastore=datastore, auth=auth))
        return None
    submitted = workspace.jobs.submit(
        job,
        datastore=datastore,
        auth=auth,
        open_progress=open_upload_progress,
        on_large=large_upload_question(yes),
        notify=say,
    )
    if stream:
        say(f"The log of job {submitted.name} follows.")
        submitted = follow_job(workspace, submitted.name, err=output is not OutputFormat.TABLE)
    print_item(job_facts(submitted), output)
    return submitted


def _print_requests(planned: Iterable[PlannedRequest]) -> None:
    requests = [{"method": request.method, "path": request.path, "body": request.body} for request in planned]
    typer.echo(json.dumps(requests, indent=2, ensure_ascii=False))


def open_upload_progress() -> TransferProgress:
    """Return what shows the progress of one upload."""
    from amlwrap.blob.progress import TransferProgress

    return TransferProgress("uploaded")
