"""Submitting a job from any command: plan, dry run, submission, and watching it if asked."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from amlwrap.cli.following import follow_job
from amlwrap.cli.output import say
from amlwrap.cli.transfer import large_upload_question

if TYPE_CHECKING:
    from amlwrap.blob.progress import TransferProgress
    from amlwrap.cli.printing import Printer
    from amlwrap.cli.submission import Submission
    from amlwrap.job import CommandJob, Job, SweepJob
    from amlwrap.job.plan import Plan
    from amlwrap.resources.submission import PlannedRequest
    from amlwrap.workspace import Workspace


def submit_job(workspace: Workspace, job: CommandJob | SweepJob, how: Submission, output: Printer) -> None:
    """Submit a job and print it, or print what submitting would come to.

    Args:
        workspace: where to.
        job: what.
        how: whether it is submitted at all, and followed to its end; unless that is Completed, raise
            `JobNotCompletedError`.
        output: prints the result.
    """
    from amlwrap.cli.job import print_jobs

    if how.plan:
        _print_plan(workspace.jobs.plan(job, datastore=how.datastore, auth=how.auth), output)
        return
    submitted = send_job(workspace, job, how, output)
    if submitted is not None:
        print_jobs([submitted], output)


def send_job(workspace: Workspace, job: CommandJob | SweepJob, how: Submission, output: Printer) -> Job | None:
    """Do as `submit_job` without printing the job, and return it as it was seen last; None where none was submitted."""
    if how.dry_run:
        _print_requests(workspace.jobs.preview(job, datastore=how.datastore, auth=how.auth))
        return None
    submitted = workspace.jobs.submit(
        job,
        datastore=how.datastore,
        auth=how.auth,
        open_progress=open_upload_progress,
        on_large=large_upload_question(how.yes),
        notify=say,
    )
    output.saw(submitted)  # now, for who follows it may go away before the end
    if how.stream:
        is_sweep = submitted.type == "Sweep"
        say(f"The {'trials of sweep' if is_sweep else 'log of job'} {submitted.name} follow{'' if is_sweep else 's'}.")
        submitted = follow_job(workspace, submitted.name, err=not output.is_for_people)
    return submitted


def _print_plan(plan: Plan, output: Printer) -> None:
    from amlwrap.cli import texts
    from amlwrap.cli.facts.plan import facts
    from amlwrap.cli.plan import plan_row

    output.item(plan_row(plan, texts.room()), facts(plan))
    if output.is_for_people:
        say("Nothing was sent.")


def _print_requests(planned: Iterable[PlannedRequest]) -> None:
    requests = [{"method": request.method, "path": request.path, "body": request.body} for request in planned]
    typer.echo(json.dumps(requests, indent=2, ensure_ascii=False))


def open_upload_progress() -> TransferProgress:
    """Return what shows the progress of one upload."""
    from amlwrap.blob.progress import TransferProgress

    return TransferProgress("uploaded")
