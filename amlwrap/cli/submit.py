"""Submitting a job from any command: dry run, submission, and watching it if asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typer

from amlwrap.cli.options import OutputFormat
from amlwrap.cli.output import print_item, say
from amlwrap.cli.transfer import large_upload_question

if TYPE_CHECKING:
    from amlwrap.jobs import CommandJob, SweepJob
    from amlwrap.workspace import Workspace


def submit_job(
    workspace: Workspace,
    job: CommandJob | SweepJob,
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
        dry_run: print the exact request bodies and send nothing.
        stream: print the log as it grows and wait for the end; unless that is Completed, raise
            `JobNotCompletedError`.
        yes: upload large folders without asking.
        output: how the result is printed.
    """
    from amlwrap.cli.job import follow_job, job_facts

    if dry_run:
        requests = [
            {"method": planned.method, "path": planned.path, "body": planned.body}
            for planned in workspace.jobs.preview(job)
        ]
        typer.echo(json.dumps(requests, indent=2, ensure_ascii=False))
        return
    from amlwrap.blob.progress import TransferProgress

    submitted = workspace.jobs.submit(
        job,
        open_progress=lambda: TransferProgress("uploaded"),
        on_large=large_upload_question(yes),
        notify=say,
    )
    if stream:
        say(f"Submitted {submitted.name}; its log follows.")
        submitted = follow_job(workspace, submitted.name, err=output is not OutputFormat.TABLE)
    print_item(job_facts(submitted), output)
