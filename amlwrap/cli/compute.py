"""`amlwrap compute`: what jobs run on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows

if TYPE_CHECKING:
    from amlwrap.assets import Compute
    from amlwrap.workspace import Workspace

app = typer.Typer(name="compute", help="Computes that jobs run on.", no_args_is_help=True)


def _row(compute: Compute) -> Row:
    nodes = None if compute.max_nodes is None else f"{compute.min_nodes or 0}-{compute.max_nodes}"
    return {
        "name": compute.name,
        "type": compute.type,
        "size": compute.size,
        "nodes": nodes,
        "state": compute.state,
        "location": compute.location,
    }


@app.command("list")
@workspace_command
def list_computes(workspace: Workspace, output: Output = OutputFormat.TABLE) -> None:
    """List the workspace's computes."""
    print_rows(map(_row, workspace.computes.list()), output, empty="The workspace has no compute.")


@app.command("show")
@workspace_command
def show_compute(
    workspace: Workspace,
    name: Annotated[str, typer.Argument(help="Name of the compute.")],
    output: Output = OutputFormat.TABLE,
) -> None:
    """Show one compute."""
    print_item(_row(workspace.computes.get(name)), output)
