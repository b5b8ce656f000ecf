"""`amlwrap job create` and `show`: jobs from files, and files from jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.job import Name, app, job_facts
from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import print_item, say
from amlwrap.cli.submit import submit_job
from amlwrap.cli.transfer import Auth, Datastore, Yes
from amlwrap.cli.values import filled
from amlwrap.errors import told_at
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from amlwrap.job import CommandJob, Job, SweepJob
    from amlwrap.workspace import Workspace

_DESCRIBED = ("Command", "Sweep")  # the types of jobs that there are job files for


@app.command("create")
@workspace_command
def create_job(
    workspace: Workspace,
    file: Annotated[str, typer.Option("--file", "-f", help="Job file in the schema of the Azure ML CLI v2.")],
    overrides: Annotated[
        list[str] | None, typer.Option("--set", help="KEY=VALUE changes one key, as in limits.timeout=600; repeat.")
    ] = None,
    name: Annotated[str | None, typer.Option("--name", "-n", help="Name of the job, over the file's own.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the exact requests; send and upload nothing.")
    ] = False,
    stream: Annotated[bool, typer.Option("--stream", help="Print the log as it grows, and wait for the end.")] = False,
    yes: Yes = False,
    datastore: Datastore = None,
    auth: Auth = None,
    output: Output = OutputFormat.TABLE,
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
        submit_job(
            workspace, job, dry_run=dry_run, stream=stream, yes=yes, datastore=datastore, auth=auth, output=output
        )


@app.command("show")
@workspace_command
def show_job(workspace: Workspace, name: Name, output: Output = OutputFormat.TABLE) -> None:
    """Show a job; as YAML, in the form that `job create -f` takes."""
    job = workspace.jobs.get(name)
    text = _job_file(job) if output is OutputFormat.YAML else None
    if text is None:
        print_item(job_facts(job), output)
    else:
        typer.echo(text, nl=False)


def _job_file(job: Job) -> str | None:
    """Return a job as a job file; None, with a word about why, where there is none for it."""
    from amlwrap.errors import InvalidJobError
    from amlwrap.job.asked import as_asked
    from amlwrap.jobfile import dump_job

    if job.description is not None:
        try:
            return dump_job(_without_secrets(as_asked(job.description, job.name)))
        except InvalidJobError as error:
            reason = f"a job file has no word for a part of it: {error}"
    elif job.type in _DESCRIBED:
        reason = "it has a part that amlwrap has no words for."
    else:
        reason = f"amlwrap describes command jobs and sweeps, and no {job.type} jobs."
    say(f"These are facts about job {job.name}, and no job file: {reason}")
    return None


def _without_secrets(description: CommandJob | SweepJob) -> CommandJob | SweepJob:
    """Return a description whose URLs do not open what they lead to, and say so; such a file is refused as it is."""
    from attrs import evolve

    from amlwrap.job import CommandJob, Input

    trial = description if isinstance(description, CommandJob) else description.trial
    inputs = dict(trial.inputs)
    for name, value in trial.inputs.items():
        if isinstance(value, Input) and isinstance(value.data, str) and value.data != without_secrets(value.data):
            inputs[name] = evolve(value, data=without_secrets(value.data))
            say(f"What opens the URL of input {name!r} is left out: write it back before the file is sent again.")
    if isinstance(description, CommandJob):
        return evolve(description, inputs=inputs)
    return evolve(description, trial=evolve(trial, inputs=inputs))
