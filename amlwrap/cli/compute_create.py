"""`amlwrap compute create`: clusters and compute instances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.compute import Name, NoWait, Timeout, app, print_compute, seconds_in
from amlwrap.cli.options import Tags, workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output
from amlwrap.cli.values import filled, parse_choice, parse_duration, parse_pairs
from amlwrap.errors import told_at

if TYPE_CHECKING:
    from amlwrap.workspace import Workspace


@app.verb(
    "create",
    "amlwrap compute create cpu-cluster --max-instances 4",
    "amlwrap compute create cheap --size STANDARD_D4S_V3 --tier low_priority --idle-time-before-scale-down 10m",
    "amlwrap compute create my-instance --type computeinstance --size STANDARD_DS2_V2 --no-wait",
)
@workspace_command
def create_compute(
    workspace: Workspace,
    name: Name,
    *,
    kind: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="amlcompute, a cluster, or computeinstance, one machine.")
    ] = "amlcompute",
    size: Annotated[
        str | None,
        typer.Option("--size", metavar="SIZE", help="Virtual machine size; STANDARD_DS3_V2 if left out."),
    ] = None,
    min_instances: Annotated[
        int | None, typer.Option("--min-instances", metavar="N", help="Nodes that are kept; 0 if left out.")
    ] = None,
    max_instances: Annotated[
        int | None, typer.Option("--max-instances", metavar="N", help="Most nodes there may be; 4 if left out.")
    ] = None,
    idle_time: Annotated[
        str | None,
        typer.Option(
            "--idle-time-before-scale-down",
            metavar="DURATION",
            help="How long a node without a job is kept: 120, 10m.",
        ),
    ] = None,
    tier: Annotated[
        str | None, typer.Option("--tier", metavar="TIER", help="dedicated, or low_priority: cheaper, may be taken.")
    ] = None,
    description: Annotated[
        str | None, typer.Option("--description", metavar="DESCRIPTION", help="Shown with the compute.")
    ] = None,
    tags: Tags = None,
    no_wait: NoWait = False,
    timeout: Timeout = None,
    output: Output,
) -> None:
    """Create a cluster or a compute instance.

    What is there already, and as it is asked for, is left alone.
    """
    from amlwrap.assets.compute import ComputeTier

    with told_at(_option):
        compute = workspace.computes.create(
            name,
            type=parse_choice(kind, "--type", ("amlcompute", "computeinstance")) or "",
            size=filled(size, "--size"),
            min_instances=min_instances,
            max_instances=max_instances,
            idle_time_before_scale_down=parse_duration(idle_time, "--idle-time-before-scale-down"),
            tier=parse_choice(tier, "--tier", tuple(ComputeTier)),
            description=description,
            tags=parse_pairs(tags or (), "--tag"),
            wait=not no_wait,
            timeout=seconds_in(timeout),
            notify=say,
        )
    print_compute(compute, output)


def _option(path: str) -> str:
    """Return the option that a property of a compute is given by."""
    return f"--{path.replace('_', '-')}"
