"""`amlwrap model`: what training made, registered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.options import Output, OutputFormat, Tags, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.transfer import Auth, Datastore, Yes, large_upload_question, saying_how_to_resume
from amlwrap.cli.values import filled, parse_choice, parse_pairs
from amlwrap.errors import UsageError, told_at
from amlwrap.references import short_name, without_secrets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from amlwrap.assets import Model
    from amlwrap.workspace import Workspace

app = typer.Typer(name="model", help="Models that training made: register, list, fetch.", no_args_is_help=True)

_OPTIONS = {
    "path": "--path",
    "job": "--job",
    "output": "--output-name",
    "version": "--version",
    "type": "--type",
    "description": "--description",
    "tags": "--tag",
    "best": "--best",
}

Reference = Annotated[str, typer.Argument(help="NAME for the latest version, or NAME:VERSION.")]


def _row(model: Model) -> Row:
    return {
        "name": model.name,
        "version": model.version,
        "type": model.type,
        "flavors": ", ".join(model.flavors) or None,
        "job": model.job_name,
        "created": model.created_at,
    }


def _facts(model: Model) -> Row:
    return {
        **_row(model),
        "path": without_secrets(model.path),
        "datastore": short_name(model.datastore_id) if model.datastore_id else None,
        "description": model.description,
        "tags": dict(model.tags),
        "id": model.id,
    }


@app.command("create")
@workspace_command
def create_model(
    workspace: Workspace,
    name: Annotated[str | None, typer.Argument(help="Name of the model.")] = None,
    path: Annotated[
        str | None,
        typer.Option(
            "--path",
            "-p",
            help="Local file or folder, azureml://datastores/NAME/paths/PATH, or "
            "azureml://jobs/NAME/outputs/artifacts/paths/PATH.",
        ),
    ] = None,
    job: Annotated[str | None, typer.Option("--job", help="The job that made it: its outputs/model.")] = None,
    best: Annotated[bool, typer.Option("--best", help="Of a sweep, the model of its best trial.")] = False,
    output_name: Annotated[
        str | None, typer.Option("--output-name", help="The job's named output that the model is.")
    ] = None,
    version: Annotated[
        str | None, typer.Option("--version", help="Version; the next whole number if left out.")
    ] = None,
    model_type: Annotated[
        str | None,
        typer.Option("--type", help="mlflow_model, custom_model or triton_model; what the files say if left out."),
    ] = None,
    description: Annotated[str | None, typer.Option("--description", help="Shown with the model.")] = None,
    tags: Tags = None,
    file: Annotated[
        str | None, typer.Option("--file", "-f", help="Model file in the schema of the Azure ML CLI v2, instead.")
    ] = None,
    datastore: Datastore = None,
    auth: Auth = None,
    yes: Yes = False,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Register a model that a job made, or that is at a path.

    The same model makes no further version while it is the latest of its name.
    """
    from amlwrap.assets.data import MODEL_TYPES
    from amlwrap.blob.progress import TransferProgress

    described: dict[str, Any] = {
        "path": filled(path, "--path"),
        "job": filled(job, "--job"),
        "output": filled(output_name, "--output-name"),
        "version": filled(version, "--version"),
        "type": parse_choice(model_type, "--type", sorted(MODEL_TYPES)),
        "description": description,
        "tags": parse_pairs(tags or (), "--tag"),
        "best": best,
    }
    _check_asked(name, filled(file, "--file"), described)
    with saying_how_to_resume(), TransferProgress("uploaded") as progress:
        sending: dict[str, Any] = {
            "datastore": datastore,
            "auth": auth,
            "progress": progress,
            "on_large": large_upload_question(yes),
            "notify": say,
        }
        if file is None:
            with told_at(lambda path: _OPTIONS[path.partition(".")[0]]):
                model = workspace.models.create(name, **described, **sending)
        else:
            from amlwrap.jobfile.model_file import read_model_file

            model = workspace.models.register(read_model_file(file), **sending)
    print_item(_facts(model), output)


def _check_asked(name: str | None, file: str | None, described: Mapping[str, Any]) -> None:
    """Check that a model is described in one of the ways that there are.

    Raises:
        UsageError: it is not; the text names the options.
    """
    if file is not None:
        beside = [_OPTIONS[key] for key, value in described.items() if value]
        if name is not None or beside:
            raise UsageError(f"--file describes all of the model: leave {beside[0] if beside else name} out.")
        return
    if name is None:
        raise UsageError("A model has a name: write it behind create, or give a file that has it with --file.")
    if (described["path"] is None) == (described["job"] is None):
        raise UsageError("A model is registered from a job or from a path: give one of --job and --path.")
    for key in ("best", "output"):
        if described[key] and described["job"] is None:
            raise UsageError(f"{_OPTIONS[key]} is of a job: give that with --job, instead of --path.")


@app.command("list")
@workspace_command
def list_models(
    workspace: Workspace,
    name: Annotated[str | None, typer.Argument(help="List the versions of this model.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """List the workspace's models, or the versions of one."""
    if name is None:
        print_rows(({"name": found} for found in workspace.models.list()), output, empty="The workspace has no model.")
    else:
        print_rows(map(_row, workspace.models.versions(name)), output)


@app.command("show")
@workspace_command
def show_model(workspace: Workspace, name: Reference, output: Output = OutputFormat.TABLE) -> None:
    """Show one version of a model."""
    print_item(_facts(workspace.models.get(name)), output)


@app.command("download")
@workspace_command
def download_model(
    workspace: Workspace,
    name: Reference,
    folder: Annotated[str, typer.Option("--download-path", "-p", help="Folder to write to, in NAME/VERSION.")] = ".",
    auth: Auth = None,
) -> None:
    """Fetch the files of a model.

    What is there already is not fetched again.
    """
    from amlwrap.blob.progress import TransferProgress

    filled(folder, "--download-path")  # pathlib would take nothing for the current folder
    with TransferProgress("downloaded") as progress:
        target = workspace.models.download(name, folder, auth=auth, progress=progress, notify=say)
    say(f"Downloaded to {target}.")
