"""`amlwrap model`: what training made, registered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.assets import (
    VERSIONED,
    DownloadPath,
    IncludeArchived,
    Version,
    add_filing_verbs,
    fetch_asset,
    get_version,
    list_assets,
)
from amlwrap.cli.facts.model import facts
from amlwrap.cli.names import OneName
from amlwrap.cli.options import Tags, workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Printer, Row
from amlwrap.cli.transfer import Auth, Datastore, Yes, large_upload_question, saying_how_to_resume
from amlwrap.cli.values import filled, parse_choice, parse_pairs
from amlwrap.cli.verbs import Noun
from amlwrap.errors import UsageError, told_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from amlwrap.assets import Model
    from amlwrap.workspace import Workspace

app = Noun("model")

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

_where = partial(typer.Option, rich_help_panel="Where it is")
Reference = Annotated[str, OneName("model", VERSIONED)]


def _row(model: Model) -> Row:
    return {
        "name": model.name,
        "version": model.version,
        "type": model.type and str(model.type),
        "flavors": ", ".join(model.flavors) or None,
        "job": model.job_name,
        "age": model.created_at,
    }


def _print(model: Model, output: Printer) -> None:
    told = facts(model)
    lines = {
        **_row(model),
        "path": told["path"],
        "description": model.description,
        "tags": dict(model.tags) or None,
        "archived": model.is_archived or None,
    }
    output.item({name: value for name, value in lines.items() if value is not None}, told)


@app.verb(
    "create",
    "amlwrap model create iris --job iris-train",
    "amlwrap model create iris --job iris-sweep --best",
    "amlwrap model create iris --path outputs/model",
)
@workspace_command
def create_model(
    workspace: Workspace,
    name: Annotated[str | None, OneName("model", optional=True)],
    *,
    path: Annotated[
        str | None,
        _where(
            "--path",
            "-p",
            metavar="PATH|URI",
            help="Local file or folder, azureml://datastores/NAME/paths/PATH, or "
            "azureml://jobs/NAME/outputs/artifacts/paths/PATH.",
        ),
    ] = None,
    job: Annotated[str | None, _where("--job", metavar="NAME", help="The job that made it: its outputs/model.")] = None,
    best: Annotated[bool, _where("--best", help="Of a sweep, the model of its best trial.")] = False,
    output_name: Annotated[
        str | None, _where("--output-name", metavar="NAME", help="The job's named output that the model is.")
    ] = None,
    file: Annotated[
        str | None, _where("--file", "-f", metavar="FILE", help="Model file in the schema of the Azure ML CLI v2.")
    ] = None,
    version: Annotated[
        str | None,
        typer.Option("--version", metavar="VERSION", help="Version; the next whole number if left out."),
    ] = None,
    model_type: Annotated[
        str | None,
        typer.Option(
            "--type",
            metavar="TYPE",
            help="mlflow_model, custom_model or triton_model; what the files say if left out.",
        ),
    ] = None,
    description: Annotated[
        str | None, typer.Option("--description", metavar="DESCRIPTION", help="Shown with the model.")
    ] = None,
    tags: Tags = None,
    datastore: Datastore = None,
    auth: Auth = None,
    yes: Yes = False,
    output: Output,
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
    _print(model, output)


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


@app.verb("list", "amlwrap model list", "amlwrap model list iris --include-archived")
@workspace_command
def list_models(
    workspace: Workspace,
    name: Annotated[str | None, OneName("model", optional=True)],
    *,
    include_archived: IncludeArchived = False,
    output: Output,
) -> None:
    """List the workspace's models, or the versions of one."""
    list_assets(workspace.models, "model", name, output, _row, facts, include_archived=include_archived)


@app.verb("show", "amlwrap model show iris", "amlwrap model show iris:1 -o json")
@workspace_command
def show_model(workspace: Workspace, name: Reference, *, version: Version = None, output: Output) -> None:
    """Show a version of a model, the latest if none is said."""
    _print(get_version(workspace.models.get, name, version), output)


@app.verb("download", "amlwrap model download iris", "amlwrap model download iris:1 --download-path there")
@workspace_command
def download_model(
    workspace: Workspace,
    name: Reference,
    *,
    version: Version = None,
    folder: DownloadPath = ".",
    auth: Auth = None,
) -> None:
    """Fetch the files of a model.

    What is there already is not fetched again, and no other file is replaced.
    """
    get = partial(get_version, workspace.models.get, name, version)
    fetch_asset(get, workspace.models.download, folder, auth)


add_filing_verbs(app, "model", "iris", lambda workspace: workspace.models)
