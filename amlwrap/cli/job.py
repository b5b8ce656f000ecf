"""`amlwrap job`: what runs, ran, or should stop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.options import Output, OutputFormat, is_interactive, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.values import parse_choice

if TYPE_CHECKING:
    from amlwrap.job import Job
    from amlwrap.workspace import Workspace

app = typer.Typer(name="job", help="Jobs: list, watch, cancel, fetch what they made.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Name of the job.")]


def job_row(job: Job) -> Row:
    """Return what a list shows of a job."""
    return {
        "name": job.name,
        "type": job.type,
        "status": str(job.status),
        "experiment": job.experiment_name,
        "created": job.created_at,
    }


def job_facts(job: Job) -> Row:
    """Return what is shown of one job."""
    facts: dict[str, object] = {**job_row(job), "tracking_uri": job.tracking_uri, "id": job.id}
    if job.output:
        facts["output"] = job.output.path
    if reason := job.properties.get("amlwrap.error"):
        facts["error"] = reason
    return facts


@app.command("list")
@workspace_command
def list_jobs(
    workspace: Workspace,
    job_type: Annotated[str | None, typer.Option("--type", help="Only Command, Sweep or Labeling jobs.")] = None,
    status: Annotated[str | None, typer.Option("--status", help="Only jobs in this state, such as Running.")] = None,
    tag: Annotated[str | None, typer.Option("--tag", help="Only jobs with this tag.")] = None,
    limit: Annotated[int | None, typer.Option("--max-results", "-n", min=1, help="At most so many.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """List the workspace's jobs."""
    from amlwrap.job import JobStatus

    jobs = workspace.jobs.list(
        job_type=parse_choice(job_type, "--type", ("Command", "Sweep", "Labeling")),
        status=parse_choice(status, "--status", tuple(JobStatus)),
        tag=tag,
        limit=limit,
    )
    print_rows(map(job_row, jobs), output, empty="No such jobs.")


@app.command("wait")
@workspace_command
def wait_for_job(
    workspace: Workspace,
    name: Name,
    timeout: Annotated[float | None, typer.Option("--timeout", min=0, help="Seconds to wait at most.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Wait until a job has completed.

    If it ends in any other way, the end of its log is shown and the exit code is 1.
    """
    with _telling_that_it_goes_on(name):
        job = workspace.jobs.wait(name, timeout=timeout, on_change=lambda job: say(f"{job.name}: {job.status}"))
    print_item(job_facts(job), output)


@app.command("stream")
@workspace_command
def stream_job(workspace: Workspace, name: Name) -> None:
    """Print a job's log as it grows, until it ends.

    The exit code is 1 unless the job completed.
    """
    job = follow_job(workspace, name)
    say(f"{job.name}: {job.status}")


def follow_job(workspace: Workspace, name: str, *, err: bool = False) -> Job:
    """Print a job's log as it grows, to standard output or error, and return the job when it has completed.

    Raises:
        JobNotCompletedError: it ended in any other way; without the end of its log, which has just been printed.
    """
    from amlwrap.errors import JobNotCompletedError

    try:
        with _telling_that_it_goes_on(name):
            for text in workspace.jobs.log(name):
                typer.echo(text, nl=False, err=err)
            return workspace.jobs.wait(name)
    except JobNotCompletedError as error:
        raise type(error)(str(error), error.job) from None


@contextmanager
def _telling_that_it_goes_on(name: str) -> Iterator[None]:
    """Say on Ctrl-C that watching has ended and the job has not."""
    try:
        yield
    except KeyboardInterrupt:
        say(f"\nJob {name} goes on: `amlwrap job stream {name}` follows it, `amlwrap job cancel {name}` stops it.")
        raise


@app.command("cancel")
@workspace_command
def cancel_job(workspace: Workspace, name: Name, output: Output = OutputFormat.TABLE) -> None:
    """Ask for a job to be cancelled."""
    print_item(job_facts(workspace.jobs.cancel(name)), output)


@app.command("delete")
@workspace_command
def delete_job(
    workspace: Workspace,
    name: Name,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete a job and wait until it is gone."""
    workspace.jobs.get(name)  # deleting what is not there would pass for a success
    if not yes and is_interactive():
        typer.confirm(f"Delete job {name}?", abort=True, err=True)
    workspace.jobs.delete(name)
    say(f"Job {name} is deleted.")


@app.command("download")
@workspace_command
def download_job(
    workspace: Workspace,
    name: Name,
    output_name: Annotated[
        str | None, typer.Option("--output-name", "--output", help="Only this named output.")
    ] = None,
    folder: Annotated[Path, typer.Option("--download-path", "-p", help="Folder to write to.")] = Path(),
    auth: Annotated[str | None, typer.Option("--auth", help="How to sign in to storage: key, sas or identity.")] = None,
) -> None:
    """Fetch a job's logs and outputs.

    What is there already is not fetched again.
    """
    from amlwrap.blob.progress import TransferProgress

    with TransferProgress("downloaded") as progress:
        target = workspace.jobs.download(name, folder, output=output_name, auth=auth, progress=progress, notify=say)
    say(f"Downloaded to {target}.")
