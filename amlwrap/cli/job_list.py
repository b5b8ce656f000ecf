"""`amlwrap job list`: the newest jobs, and which of them."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.job import app, job_facts, job_row
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output
from amlwrap.cli.values import filled, parse_choice, parse_duration
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.workspace import Workspace

_MOST = 50

_filter = partial(typer.Option, rich_help_panel="Which")


@app.verb(
    "list",
    "amlwrap job list",
    "amlwrap job list --status Running --newer-than 2d",
    "amlwrap job list --experiment-name iris --all --query '[].name' -o tsv",
)
@workspace_command
def list_jobs(
    workspace: Workspace,
    *,
    status: Annotated[str | None, _filter("--status", metavar="STATUS", help="In this state, such as Running.")] = None,
    job_type: Annotated[str | None, _filter("--type", metavar="TYPE", help="Of this type, such as Sweep.")] = None,
    experiment_name: Annotated[
        str | None, _filter("--experiment-name", metavar="NAME", help="Filed under this experiment.")
    ] = None,
    tag: Annotated[str | None, _filter("--tag", metavar="NAME", help="With this tag.")] = None,
    newer_than: Annotated[
        str | None, _filter("--newer-than", metavar="DURATION", help="Submitted within this time: 90, 30m, 2d.")
    ] = None,
    older_than: Annotated[
        str | None, _filter("--older-than", metavar="DURATION", help="Submitted before that: 90, 30m, 2d.")
    ] = None,
    include_trials: Annotated[bool, _filter("--include-trials", help="Trials of sweeps, too.")] = False,
    include_archived: Annotated[bool, _filter("--include-archived", help="Archived jobs, too.")] = False,
    limit: Annotated[
        int | None, _filter("--max-results", "-r", metavar="N", help=f"At most so many; {_MOST} if left out.")
    ] = None,
    every: Annotated[bool, _filter("--all", help="However many there are.")] = False,
    output: Output,
) -> None:
    """List jobs, the newest first."""
    from amlwrap.job import JobStatus
    from amlwrap.job.resource import JOB_TYPES

    if limit is not None and (every or limit < 1):
        what = "and --all do not go together: give one" if every else f"{limit}: give a number from 1"
        raise UsageError(f"--max-results {what}.")
    found = workspace.jobs.list(
        job_type=parse_choice(job_type, "--type", JOB_TYPES),
        status=parse_choice(status, "--status", tuple(JobStatus)),
        experiment_name=filled(experiment_name, "--experiment-name"),
        tag=filled(tag, "--tag"),
        newer_than=parse_duration(newer_than, "--newer-than"),
        older_than=parse_duration(older_than, "--older-than"),
        include_trials=include_trials,
        include_archived=include_archived,
    )
    shown = list(found if every else islice(found, limit or _MOST))
    output.rows(shown, job_row, job_facts, empty="No such jobs.")
    if not every and next(found, None):
        say(f"These are the newest {len(shown)}, and there are more: --all lists every one, --max-results N so many.")
