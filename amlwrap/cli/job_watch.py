"""`amlwrap job logs`, `stream` and `wait`: what a job does, and that it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.following import follow_job, telling_that_it_goes_on
from amlwrap.cli.job import Name, Names, app, print_jobs
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output
from amlwrap.cli.values import filled, parse_duration
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amlwrap.cli.printing import Printer
    from amlwrap.job import Job
    from amlwrap.workspace import Workspace


@app.verb(
    "logs",
    "amlwrap job logs iris-train",
    "amlwrap job logs iris-train --tail 20",
    "amlwrap job logs iris-train --file user_logs/std_log.txt",
)
@workspace_command
def print_log(
    workspace: Workspace,
    name: Name,
    *,
    tail: Annotated[int | None, typer.Option("--tail", metavar="N", help="Only the last lines, so many.")] = None,
    file: Annotated[
        str | None, typer.Option("--file", metavar="FILE", help="Another of its log files, as --list names them.")
    ] = None,
    names: Annotated[bool, typer.Option("--list", help="List its log files instead.")] = False,
    output: Output,
) -> None:
    """Print a job's log so far.

    `job stream` goes on until the job ends.
    """
    if tail is not None and tail < 1:
        raise UsageError(f"--tail {tail}: give a number of lines from 1, or leave it out.")
    filled(file, "--file")
    if names and (tail is not None or file is not None):
        raise UsageError("--list lists log files, and --tail and --file print one: give the one or the other.")
    if not names and not output.is_for_people:
        raise UsageError("A log is printed as it is: --output and --query go with --list.")
    job = workspace.jobs.get(name)
    none_yet = f"Job {name} has no log yet (it is {job.status})."
    if names:
        output.rows(
            workspace.jobs.log_files(job),
            lambda found: {"file": found.name, "bytes": found.size},
            lambda found: {"name": found.name, "size": found.size},
            empty=none_yet,
        )
        return
    is_empty = True
    for text in workspace.jobs.read_log(job, file=file, tail=tail):
        is_empty = is_empty and not text
        typer.echo(text, nl=False)
    if is_empty:
        say(none_yet)


@app.verb("stream", "amlwrap job stream iris-train", "amlwrap job stream iris-sweep")
@workspace_command
def stream_job(workspace: Workspace, name: Name) -> None:
    """Print a job's log as it grows, or a sweep's trials as they end.

    It goes on until the job ends. The exit code is 1 unless the job completed.
    """
    job = follow_job(workspace, name)
    say(f"{job.name}: {job.status}")


@app.verb("wait", "amlwrap job wait iris-train", "amlwrap job wait iris-train iris-sweep --timeout 2h")
@workspace_command
def wait_for_jobs(
    workspace: Workspace,
    names: Names,
    *,
    timeout: Annotated[
        str | None,
        typer.Option("--timeout", metavar="DURATION", help="At most so long, for all together: 90, 30m or 1h30m."),
    ] = None,
    output: Output,
) -> None:
    """Wait until jobs have completed.

    If any ends in another way, the end of its log is shown and the exit code is 1.
    """
    longest = parse_duration(timeout, "--timeout")
    seconds = None if longest is None else longest.total_seconds()
    with telling_that_it_goes_on(*names):
        if len(names) == 1:
            print_jobs([workspace.jobs.wait(names[0], timeout=seconds, on_change=_tell)], output)
        else:
            _wait_for_several(workspace, names, seconds, output)


def _tell(job: Job) -> None:
    say(f"{job.name}: {job.status}")


def _wait_for_several(workspace: Workspace, names: Sequence[str], seconds: float | None, output: Printer) -> None:
    """Print several jobs when all have ended, or the time is over: those that completed, and those that did not."""
    from amlwrap.errors import JobsNotCompletedError, WaitTimeoutError

    seen: dict[str, Job] = {}

    def look(job: Job) -> None:
        seen[job.name] = job

    try:
        workspace.jobs.wait_all(names, timeout=seconds, on_change=_tell, on_poll=look)
    except (JobsNotCompletedError, WaitTimeoutError):
        print_jobs(list(seen.values()), output)
        raise
    print_jobs(list(seen.values()), output)
