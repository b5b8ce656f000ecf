"""`amlwrap job create`: jobs from files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.job import app
from amlwrap.cli.options import workspace_command
from amlwrap.cli.printing import Output
from amlwrap.cli.submission import Submit
from amlwrap.cli.submit import submit_job
from amlwrap.cli.values import filled
from amlwrap.errors import told_at

if TYPE_CHECKING:
    from amlwrap.workspace import Workspace


@app.verb(
    "create",
    "amlwrap job create -f job.yml --stream",
    "amlwrap job create -f job.yml --set compute=azureml:cpu-cluster --plan",
)
@workspace_command
def create_job(
    workspace: Workspace,
    file: Annotated[
        str, typer.Option("--file", "-f", metavar="FILE", help="Job file in the schema of the Azure ML CLI v2.")
    ],
    how: Submit,
    output: Output,
    overrides: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help="Change one key, as in limits.timeout=600; repeat."),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", "-n", metavar="NAME", help="Name of the job, over the file's own.")
    ] = None,
) -> None:
    """Submit a command or sweep job that a YAML file describes."""
    from attrs import evolve

    from amlwrap.jobfile import read_job_file

    filled(file, "--file")
    read = read_job_file(file, overrides or [])
    job = read.job if name is None else evolve(read.job, name=name)

    def place(path: str) -> str:
        return "--name" if path == "name" and name is not None else read.place(path)

    with told_at(place):
        submit_job(workspace, job, how, output)
