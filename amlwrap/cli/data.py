"""`amlwrap data`: registered files and folders."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.assets import (
    VERSIONED,
    DownloadPath,
    IncludeArchived,
    NewVersion,
    Version,
    add_filing_verbs,
    fetch_asset,
    get_version,
    list_assets,
)
from amlwrap.cli.facts.data import facts
from amlwrap.cli.names import OneName
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Printer, Row
from amlwrap.cli.transfer import Auth, Datastore, Yes, large_upload_question, saying_how_to_resume
from amlwrap.cli.verbs import Noun
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from amlwrap.assets import Data
    from amlwrap.workspace import Workspace

app = Noun("data")

Reference = Annotated[str, OneName("data", VERSIONED)]


def _row(data: Data) -> Row:
    return {
        "name": data.name,
        "version": data.version,
        "type": data.type and str(data.type),
        "path": without_secrets(data.path),
        "age": data.created_at,
    }


def _print(data: Data, output: Printer) -> None:
    told = facts(data)
    lines = {
        **_row(data),
        "path": told["path"],
        "description": data.description,
        "tags": dict(data.tags) or None,
        "archived": data.is_archived or None,
    }
    output.item({name: value for name, value in lines.items() if value is not None}, told)


@app.verb("create", "amlwrap data create iris --path iris.csv", "amlwrap data create rows --path https://HOST/rows.csv")
@workspace_command
def create_data(
    workspace: Workspace,
    name: Annotated[str, OneName("data")],
    *,
    path: Annotated[
        str,
        typer.Option(
            "--path",
            "-p",
            metavar="PATH|URL",
            help="Local file or folder, URL, or azureml://datastores/NAME/paths/PATH.",
        ),
    ],
    version: NewVersion = None,
    description: Annotated[
        str | None, typer.Option("--description", metavar="DESCRIPTION", help="Shown with the data.")
    ] = None,
    datastore: Datastore = None,
    auth: Auth = None,
    yes: Yes = False,
    output: Output,
) -> None:
    """Register data, uploaded first if it is local.

    What the datastore holds already is not sent again.
    """
    from amlwrap.blob.progress import TransferProgress

    with saying_how_to_resume(), TransferProgress("uploaded") as progress:
        data = workspace.data.create(
            name,
            path,
            version=version,
            description=description,
            datastore=datastore,
            auth=auth,
            progress=progress,
            on_large=large_upload_question(yes),
            notify=say,
        )
    _print(data, output)


@app.verb("list", "amlwrap data list", "amlwrap data list iris --include-archived")
@workspace_command
def list_data(
    workspace: Workspace,
    name: Annotated[str | None, OneName("data", optional=True)],
    *,
    include_archived: IncludeArchived = False,
    output: Output,
) -> None:
    """List the workspace's data, or the versions of one."""
    list_assets(workspace.data, "data", name, output, _row, facts, include_archived=include_archived)


@app.verb("show", "amlwrap data show iris", "amlwrap data show iris:1 -o json")
@workspace_command
def show_data(workspace: Workspace, name: Reference, *, version: Version = None, output: Output) -> None:
    """Show a version of data, the latest if none is said."""
    _print(get_version(workspace.data.get, name, version), output)


@app.verb("download", "amlwrap data download iris", "amlwrap data download iris:1 --download-path there")
@workspace_command
def download_data(
    workspace: Workspace,
    name: Reference,
    *,
    version: Version = None,
    folder: DownloadPath = ".",
    auth: Auth = None,
) -> None:
    """Fetch the files of data.

    What is there already is not fetched again, and no other file is replaced.
    """
    fetch_asset(partial(get_version, workspace.data.get, name, version), workspace.data.download, folder, auth)


add_filing_verbs(app, "data", "iris", lambda workspace: workspace.data)
