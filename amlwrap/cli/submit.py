"""Submitting a job from any command: dry run, submission, and watching it if asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import typer

from amlwrap.cli.options import OutputFormat
from amlwrap.cli.output import print_item, say
from amlwrap.cli.transfer import large_upload_question

if TYPE_CHECKING:
    from amlwrap.blob.progress import TransferProgress
    from amlwrap.job import CommandJob, SweepJob
    from amlwrap.resources.submission import PlannedRequest
    from amlwrap.workspace import Workspace


def submit_job(
    workspace: Workspace,
    job: CommandJob | SweepJob,
    place: Callable[[str], str],
    *,
    dry_run: bool,
    stream: bool,
    yes: bool,
    output: OutputFormat,
) -> None:
    """Submit a job, or print the requests that would do it.

    Args:
        workspace: where to.
        job: what.
        place: says where a property of the job was written, for those that the api-version has no words for.
        dry_run: print the exact request bodies and send nothing.
        stream: print the log as it grows and wait for the end; unless that is Completed, raise
            `JobNotCompletedError`.
        yes: upload large folders without asking.
        output: how the result is printed.
    """
    from amlwrap.cli.job import follow_job, job_facts
    from amlwrap.errors import InexpressibleError

    try:
        if dry_run:
            _print_requests(workspace.jobs.preview(job))
            return
        submitted = workspace.jobs.submit(
            job,
            open_progress=_open_progress,
            on_large=large_upload_question(yes),
            notify=say,
        )
    except InexpressibleError as error:
        raise InexpressibleError(place(error.path), error.problem) from None
    if stream:
        say(f"Submitted {submitted.name}; its log follows.")
        submitted = follow_job(workspace, submitted.name, err=output is not OutputFormat.TABLE)
    print_item(job_facts(submitted), output)


def _print_requests(planned: Iterable[PlannedRequest]) -> None:
    requests = [{"method": request.method, "path": request.path, "body": request.body} for request in planned]
    typer.echo(json.dumps(requests, indent=2, ensure_ascii=False))


def _open_progress() -> TransferProgress:
    from amlwrap.blob.progress import TransferProgress

    return TransferProgress("uploaded")
