"""`amlwrap job create` and `show`: jobs from files, and files from jobs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.job import Name, app, job_facts
from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import print_item
from amlwrap.cli.submit import submit_job
from amlwrap.cli.transfer import Yes

if TYPE_CHECKING:
    from amlwrap.job import CommandJob, SweepJob
    from amlwrap.workspace import Workspace

_SHM_SIZE_UNASKED = "2g"


@app.command("create")
@workspace_command
def create_job(
    workspace: Workspace,
    file: Annotated[Path, typer.Option("--file", "-f", help="Job file in the schema of the Azure ML CLI v2.")],
    overrides: Annotated[
        list[str] | None, typer.Option("--set", help="KEY=VALUE changes one key, as in limits.timeout=600; repeat.")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", "-n", help="Name of the job, over the file's own.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the exact requests; send and upload nothing.")
    ] = False,
    stream: Annotated[bool, typer.Option("--stream", help="Print the log as it grows, and wait for the end.")] = False,
    yes: Yes = False,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Submit a command or sweep job that a YAML file describes."""
    from attrs import evolve

    from amlwrap.jobfile import read_job_file

    read = read_job_file(file, overrides or [])
    job = read.job if name is None else evolve(read.job, name=name)
    submit_job(workspace, job, read.place, dry_run=dry_run, stream=stream, yes=yes, output=output)


@app.command("show")
@workspace_command
def show_job(workspace: Workspace, name: Name, output: Output = OutputFormat.TABLE) -> None:
    """Show a job; as YAML, in the form that `job create -f` takes."""
    job = workspace.jobs.get(name)
    if output is OutputFormat.YAML and job.description is not None:
        from amlwrap.jobfile import dump_job

        typer.echo(dump_job(_to_be_sent_again(job.description, job.name)), nl=False)
    else:
        print_item(job_facts(job), output)


def _to_be_sent_again(description: CommandJob | SweepJob, name: str) -> CommandJob | SweepJob:
    """Return a description without what belongs to one run, or is what the service gives a job that asks for nothing.

    Another run would tell of this one, or overwrite its outputs; other api-versions may have no words for it.
    """
    from attrs import evolve

    from amlwrap.job import CommandJob
    from amlwrap.job.inputs import default_output_path

    asked = evolve(
        description,
        display_name=None if description.display_name == name else description.display_name,
        shm_size=None if description.shm_size == _SHM_SIZE_UNASKED else description.shm_size,
        properties={key: value for key, value in description.properties.items() if not _is_of_the_service(key)},
    )
    if not isinstance(asked, CommandJob):
        return asked
    outputs = {
        output: evolve(value, path=None) if value.path == default_output_path(name, output) else value
        for output, value in asked.outputs.items()
    }
    return evolve(asked, outputs=outputs)


def _is_of_the_service(property_name: str) -> bool:
    """Whether the service wrote a property about the run: sent again it would tell of another run."""
    return property_name.startswith(("mlflow.", "azureml.", "_azureml.", "amlwrap."))
