"""`amlwrap compute`: what jobs run on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.facts.compute import facts
from amlwrap.cli.names import OneName
from amlwrap.cli.options import workspace_command
from amlwrap.cli.printing import Output, Row
from amlwrap.cli.values import parse_duration
from amlwrap.cli.verbs import Noun

if TYPE_CHECKING:
    from amlwrap.assets import Compute
    from amlwrap.workspace import Workspace

app = Noun("compute")

Name = Annotated[str, OneName("compute")]
NoWait = Annotated[bool, typer.Option("--no-wait", help="Do not wait until it is done.")]
Timeout = Annotated[str | None, typer.Option("--timeout", metavar="DURATION", help="Longest wait: 90, 30m or 1h30m.")]


def _row(compute: Compute) -> Row:
    """Return what tables show of a compute."""
    nodes = None if compute.max_nodes is None else f"{compute.min_nodes or 0}-{compute.max_nodes}"
    return {
        "name": compute.name,
        "type": compute.type,
        "size": compute.size,
        "nodes": nodes,
        "state": compute.status or compute.state,
        "location": compute.location,
    }


def _lines(compute: Compute) -> Row:
    """Return what is shown of one compute by itself."""
    idle = compute.idle_time_before_scale_down
    return {
        **_row(compute),
        "nodes_now": compute.current_nodes,
        "idle_time": None if idle is None else f"{idle.total_seconds():g}s",
        "tier": compute.tier and str(compute.tier),
        "description": compute.description,
        "tags": dict(compute.tags) or None,
        "age": compute.created_at,
    }


def print_compute(compute: Compute, output: Output) -> None:
    """Print one compute."""
    lines = {name: value for name, value in _lines(compute).items() if value is not None}
    output.item(lines, facts(compute))


def print_computes(computes: Sequence[Compute], output: Output) -> None:
    """Print a single compute by itself, several as a list."""
    if len(computes) == 1:
        print_compute(computes[0], output)
    else:
        output.rows(computes, _row, facts)


def seconds_in(timeout: str | None) -> float | None:
    """Return the seconds that `--timeout` says."""
    length = parse_duration(timeout, "--timeout")
    return None if length is None else length.total_seconds()


@app.verb("list", "amlwrap compute list", "amlwrap compute list --query '[].name' -o tsv")
@workspace_command
def list_computes(workspace: Workspace, output: Output) -> None:
    """List the workspace's computes."""
    output.rows(workspace.computes.list(), _row, facts, empty="The workspace has no compute.")


@app.verb("show", "amlwrap compute show cpu-cluster")
@workspace_command
def show_compute(workspace: Workspace, name: Name, output: Output) -> None:
    """Show one compute."""
    print_compute(workspace.computes.get(name), output)
