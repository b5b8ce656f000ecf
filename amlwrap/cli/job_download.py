"""`amlwrap job download`: what jobs left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.job import Name, app
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.transfer import Auth
from amlwrap.cli.values import filled
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.job import Job
    from amlwrap.workspace import Workspace

_OF_TRIALS = "Job {} is a sweep: outputs are its trials', and --best fetches the best trial's."


@app.verb(
    "download",
    "amlwrap job download iris-train",
    "amlwrap job download iris-train --output-name model -p models",
    "amlwrap job download iris-sweep --best",
)
@workspace_command
def download_job(
    workspace: Workspace,
    name: Name,
    output_name: Annotated[
        str | None, typer.Option("--output-name", metavar="NAME", help="Only this named output.")
    ] = None,
    folder: Annotated[str, typer.Option("--download-path", "-p", metavar="FOLDER", help="Folder to write to.")] = ".",
    auth: Auth = None,
    best: Annotated[bool, typer.Option("--best", help="Of a sweep, what its best trial made.")] = False,
) -> None:
    """Fetch a job's logs and outputs.

    What is there already is not fetched again. A sweep has logs of its own; outputs are its trials'.
    """
    from amlwrap.blob.progress import TransferProgress

    filled(output_name, "--output-name")
    filled(folder, "--download-path")  # pathlib would take nothing for the current folder
    job = workspace.jobs.get(name)
    hint = _OF_TRIALS.format(name) if job.type == "Sweep" and not best else None
    if hint and output_name:
        raise UsageError(hint)
    wanted = _best_trial(workspace, job) if best else name
    with TransferProgress("downloaded") as progress:
        target = workspace.jobs.download(wanted, folder, output=output_name, auth=auth, progress=progress, notify=say)
    say(f"Downloaded to {target}.")
    if hint:
        say(hint)


def _best_trial(workspace: Workspace, sweep: Job) -> str:
    from amlwrap.metrics import check_is_sweep, require_best

    objective = check_is_sweep(sweep).objective
    return require_best(sweep.name, workspace.jobs.trials(sweep), objective).name
