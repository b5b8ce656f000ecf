"""`amlwrap job cancel`, `archive`, `restore` and `delete`: jobs that should stop, or be out of the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli import several
from amlwrap.cli.job import Names, app, for_each
from amlwrap.cli.options import check_can_ask, workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output
from amlwrap.references import check_name

if TYPE_CHECKING:
    from amlwrap.workspace import Workspace


@app.verb("cancel", "amlwrap job cancel iris-train", "amlwrap job cancel iris-train iris-sweep")
@workspace_command
def cancel_jobs(workspace: Workspace, names: Names, output: Output) -> None:
    """Ask for jobs to be cancelled."""
    for_each(names, workspace.jobs.cancel, output)


@app.verb("archive", "amlwrap job archive iris-train", "amlwrap job archive iris-train iris-sweep")
@workspace_command
def archive_jobs(workspace: Workspace, names: Names, output: Output) -> None:
    """Have lists leave jobs out; nothing of them is deleted."""
    for_each(names, workspace.jobs.archive, output)


@app.verb("restore", "amlwrap job restore iris-train")
@workspace_command
def restore_jobs(workspace: Workspace, names: Names, output: Output) -> None:
    """Have lists show archived jobs again."""
    for_each(names, workspace.jobs.restore, output)


@app.verb("delete", "amlwrap job delete iris-train", "amlwrap job delete iris-train iris-sweep --yes")
@workspace_command
def delete_jobs(
    workspace: Workspace,
    names: Names,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete jobs and wait until they are gone."""
    for name in names:
        check_name(name, "a job")
    what = f"job{'s' if len(names) > 1 else ''} {', '.join(names)}"
    check_can_ask(what, yes=yes)
    for name in names:
        workspace.jobs.get(name)  # deleting what is not there would pass for a success
    if not yes:
        typer.confirm(f"Delete {what}?", abort=True, err=True)

    def delete(name: str) -> None:
        workspace.jobs.delete(name)
        say(f"Job {name} is deleted.")

    several.for_each(names, delete, lambda _: None)
