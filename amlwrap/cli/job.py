"""`amlwrap job`: what runs, ran, or should stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.options import Output, OutputFormat, check_can_ask, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.transfer import Auth
from amlwrap.cli.values import filled, parse_choice, parse_duration
from amlwrap.errors import UsageError
from amlwrap.references import check_name

if TYPE_CHECKING:
    from amlwrap.job import Job
    from amlwrap.workspace import Workspace

app = typer.Typer(name="job", help="Jobs: list, watch, cancel, fetch what they made.", no_args_is_help=True)

# Where a sweep tells its best trial: on Azure, and on this machine. Source: azure-ai-ml,
# `SWEEP_JOB_BEST_CHILD_RUN_ID_PROPERTY_NAME`.
_BEST_TRIAL = ("best_child_run_id", "amlwrap.bestTrial")

_OF_TRIALS = "Job {} is a sweep: outputs are its trials', and --best fetches the best trial's."

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
    if best := next((job.properties[name] for name in _BEST_TRIAL if name in job.properties), None):
        facts["best_trial"] = best
    if reason := job.properties.get("amlwrap.error"):
        facts["error"] = reason
    return facts


@app.command("list")
@workspace_command
def list_jobs(
    workspace: Workspace,
    job_type: Annotated[str | None, typer.Option("--type", help="Only jobs of this type, such as Sweep.")] = None,
    status: Annotated[str | None, typer.Option("--status", help="Only jobs in this state, such as Running.")] = None,
    tag: Annotated[str | None, typer.Option("--tag", help="Only jobs with this tag.")] = None,
    limit: Annotated[int | None, typer.Option("--max-results", "-n", help="At most so many.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """List the workspace's jobs."""
    from amlwrap.job import JobStatus
    from amlwrap.job.resource import JOB_TYPES

    if limit is not None and limit < 1:
        raise UsageError(f"--max-results {limit}: give a number from 1, or leave it out for all.")
    jobs = workspace.jobs.list(
        job_type=parse_choice(job_type, "--type", JOB_TYPES),
        status=parse_choice(status, "--status", tuple(JobStatus)),
        tag=filled(tag, "--tag"),
        limit=limit,
    )
    print_rows(map(job_row, jobs), output, empty="No such jobs.")


@app.command("wait")
@workspace_command
def wait_for_jobs(
    workspace: Workspace,
    names: Annotated[list[str], typer.Argument(help="Names of the jobs.", metavar="NAME...")],
    timeout: Annotated[
        str | None, typer.Option("--timeout", help="How long to wait at most, for all together: 90, 30m or 1h30m.")
    ] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Wait until jobs have completed.

    If any ends in another way, the end of its log is shown and the exit code is 1.
    """
    longest = parse_duration(timeout, "--timeout")
    seconds = None if longest is None else longest.total_seconds()

    def tell(job: Job) -> None:
        say(f"{job.name}: {job.status}")

    with _telling_that_it_goes_on(*names):
        if len(set(names)) == 1:
            print_item(job_facts(workspace.jobs.wait(names[0], timeout=seconds, on_change=tell)), output)
        else:
            _wait_for_several(workspace, names, seconds, tell, output)


def _wait_for_several(
    workspace: Workspace, names: list[str], seconds: float | None, tell: Callable[[Job], None], output: OutputFormat
) -> None:
    """Print several jobs when all have ended, or the time is over: those that completed, and those that did not."""
    from amlwrap.errors import JobsNotCompletedError, WaitTimeoutError

    jobs: Any
    try:
        jobs = workspace.jobs.wait_all(names, timeout=seconds, on_change=tell)
    except (JobsNotCompletedError, WaitTimeoutError) as error:
        jobs = error.jobs if isinstance(error, JobsNotCompletedError) else error.waited_for
        print_rows(map(job_row, jobs), output)
        raise
    print_rows(map(job_row, jobs), output)


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
def _telling_that_it_goes_on(*names: str) -> Iterator[None]:
    """Say on Ctrl-C that watching has ended and the jobs have not."""
    try:
        yield
    except KeyboardInterrupt:
        several = len(names) > 1
        who, name, it = ("The jobs go", "NAME", "one") if several else (f"Job {names[0]} goes", names[0], "it")
        say(f"\n{who} on: `amlwrap job stream {name}` follows {it}, `amlwrap job cancel {name}` stops {it}.")
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
    check_name(name, "a job")
    check_can_ask(f"job {name}", yes=yes)
    workspace.jobs.get(name)  # deleting what is not there would pass for a success
    if not yes:
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
    folder: Annotated[str, typer.Option("--download-path", "-p", help="Folder to write to.")] = ".",
    auth: Auth = None,
    best: Annotated[bool, typer.Option("--best", help="Of a sweep, what its best trial made.")] = False,
) -> None:
    """Fetch a job's logs and outputs.

    What is there already is not fetched again. A sweep has logs of its own; outputs are its trials'.
    """
    from amlwrap.blob.progress import TransferProgress

    filled(output_name, "--output-name")
    filled(folder, "--download-path")  # pathlib would take nothing for the current folder
    job = workspace.jobs.get(name)
    hint = _OF_TRIALS.format(name) if job.type == "Sweep" and not best else None
    if hint and output_name:
        raise UsageError(hint)
    wanted = _best_trial(workspace, job) if best else name
    with TransferProgress("downloaded") as progress:
        target = workspace.jobs.download(wanted, folder, output=output_name, auth=auth, progress=progress, notify=say)
    say(f"Downloaded to {target}.")
    if hint:
        say(hint)


def _best_trial(workspace: Workspace, sweep: Job) -> str:
    from amlwrap.metrics import check_is_sweep, require_best

    objective = check_is_sweep(sweep).objective
    return require_best(sweep.name, workspace.jobs.trials(sweep), objective).name
