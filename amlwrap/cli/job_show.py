"""`amlwrap job show`: one job, for people, for programs, as a job file, or in the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, TypeVar
from urllib.parse import urlsplit

import typer

from amlwrap.cli.job import Name, app
from amlwrap.cli.options import OutputFormat, workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output
from amlwrap.errors import AmlwrapError
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from amlwrap.cli.printing import Printer
    from amlwrap.job import CommandJob, Job, SweepJob
    from amlwrap.workspace import Workspace

T = TypeVar("T")

_DESCRIBED = ("Command", "Sweep")  # the types of jobs that there are job files for
_WAITING = ("NotStarted", "Starting", "Provisioning", "Preparing", "Queued")  # there is nothing logged yet
_OF_THE_RUN = ("metrics", "logged_parameters", "started_at", "ended_at", "trials")
_OF_THE_SWEEP = ("parameters", "parent_job_name")


@app.verb(
    "show",
    "amlwrap job show iris-train",
    "amlwrap job show iris-train --query metrics -o json",
    "amlwrap job show iris-train -o yaml > job.yml",
)
@workspace_command
def show_job(
    workspace: Workspace,
    name: Name,
    *,
    web: Annotated[bool, typer.Option("--web", help="Open its page in Azure ML studio.")] = False,
    output: Output,
) -> None:
    """Show a job.

    As YAML it is a job file, which `job create -f` takes; as JSON all there is, metrics and trials too.
    """
    job = workspace.jobs.get(name)
    if web:
        _open_page(workspace, job)
    elif output.is_for_people:
        _show_lines(workspace, job, output)
    elif output.output is OutputFormat.YAML and not output.is_queried and (text := _job_file(job)):
        typer.echo(text, nl=False)
    else:
        output.item({}, _everything(workspace, job, output.may_tell))


def _show_lines(workspace: Workspace, job: Job, output: Printer) -> None:
    """Show what a person wants to see; MLflow, which takes seconds to load, is left alone."""
    from amlwrap.cli.job_lines import job_lines

    is_quick = urlsplit(job.tracking_uri or "").scheme in ("http", "https") and job.status not in _WAITING
    run = _or_null("metrics", lambda: workspace.jobs.run(job)) if is_quick else None
    origin = _or_null("sweep", lambda: workspace.jobs.origin(job))
    output.item(job_lines(job, run, origin), {})


def _everything(workspace: Workspace, job: Job, may_tell: Callable[..., bool]) -> dict[str, Any]:
    """Return all there is of a job, as far as anybody asks for it."""
    from amlwrap.cli.facts.job import facts

    run = trials = None
    if may_tell(*_OF_THE_RUN) and job.status not in _WAITING:
        run = _or_null("run", lambda: workspace.jobs.run(job))
    if run and job.type == "Sweep" and may_tell("trials"):
        trials = _or_null("trials", lambda: workspace.jobs.trials(job))
    origin = _or_null("sweep", lambda: workspace.jobs.origin(job)) if may_tell(*_OF_THE_SWEEP) else None
    return facts(job, run=run, origin=origin, trials=trials)


def _or_null(what: str, read: Callable[[], T]) -> T | None:
    """Return what is read of a job; None, with a word about why, where it cannot be."""
    try:
        return read()
    except AmlwrapError as error:
        say(f"Nothing is told of its {what}: {error}")
        return None


def _open_page(workspace: Workspace, job: Job) -> None:
    """Open a job's page in the browser, and print where it is."""
    import webbrowser

    if not job.studio_url or urlsplit(job.studio_url).scheme != "https":
        where = "the local workspace has none" if workspace.is_local else "the service names none"
        raise AmlwrapError(f"There is no page of job {job.name} in Azure ML studio: {where}.")
    typer.echo(job.studio_url)
    if not webbrowser.open(job.studio_url):
        say("There is no browser here that could be opened.")


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
