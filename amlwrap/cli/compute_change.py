"""`amlwrap compute start`, `stop` and `delete`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.compute import NoWait, Timeout, app, print_computes, seconds_in
from amlwrap.cli.names import SeveralNames
from amlwrap.cli.options import check_can_ask, workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output
from amlwrap.cli.several import for_each
from amlwrap.references import check_name

if TYPE_CHECKING:
    from amlwrap.workspace import Workspace

Names = Annotated[list[str], SeveralNames("compute")]


@app.verb("start", "amlwrap compute start my-instance", "amlwrap compute start my-instance --no-wait")
@workspace_command
def start_computes(
    workspace: Workspace, names: Names, *, no_wait: NoWait = False, timeout: Timeout = None, output: Output
) -> None:
    """Start compute instances, and wait until they run.

    Clusters start nodes by themselves when jobs wait for them.
    """
    seconds, computes = seconds_in(timeout), workspace.computes
    for_each(
        names,
        lambda name: computes.start(name, wait=not no_wait, timeout=seconds, notify=say),
        lambda started: print_computes(started, output),
    )


@app.verb("stop", "amlwrap compute stop my-instance")
@workspace_command
def stop_computes(
    workspace: Workspace, names: Names, *, no_wait: NoWait = False, timeout: Timeout = None, output: Output
) -> None:
    """Stop compute instances, and wait until they are stopped."""
    seconds, computes = seconds_in(timeout), workspace.computes
    for_each(
        names,
        lambda name: computes.stop(name, wait=not no_wait, timeout=seconds, notify=say),
        lambda stopped: print_computes(stopped, output),
    )


@app.verb("delete", "amlwrap compute delete cpu-cluster", "amlwrap compute delete cpu-cluster old-cluster --yes")
@workspace_command
def delete_computes(
    workspace: Workspace,
    names: Names,
    *,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    no_wait: NoWait = False,
    timeout: Timeout = None,
) -> None:
    """Delete computes, and wait until they are gone.

    One that is attached goes on where it is; the workspace lets go of it.
    """
    for name in names:
        check_name(name, "a compute")
    seconds, computes = seconds_in(timeout), workspace.computes
    what = f"compute{'s' if len(names) > 1 else ''} {', '.join(names)}"
    check_can_ask(what, yes=yes)
    if not yes:
        for name in names:
            computes.get(name)
        typer.confirm(f"Delete {what}?", abort=True, err=True)

    def delete(name: str) -> None:
        computes.delete(name, wait=not no_wait, timeout=seconds, notify=say)
        say(f"Compute {name} is {'being deleted' if no_wait else 'deleted'}.")

    for_each(names, delete, lambda _: None)
