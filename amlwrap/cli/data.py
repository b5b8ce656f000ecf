"""`amlwrap data`: registered files and folders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.transfer import Auth, Datastore, Yes, large_upload_question, saying_how_to_resume
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from amlwrap.assets import Data
    from amlwrap.workspace import Workspace

app = typer.Typer(name="data", help="Data that jobs read.", no_args_is_help=True)


def _row(data: Data) -> Row:
    return {"name": data.name, "version": data.version, "path": without_secrets(data.path), "created": data.created_at}


@app.command("create")
@workspace_command
def create_data(
    workspace: Workspace,
    name: Annotated[str, typer.Argument(help="Name of the data.")],
    path: Annotated[
        str, typer.Option("--path", "-p", help="Local file or folder, URL, or azureml://datastores/NAME/paths/PATH.")
    ],
    version: Annotated[
        str | None, typer.Option("--version", help="Version; made from the content if left out.")
    ] = None,
    description: Annotated[str | None, typer.Option("--description", help="Shown with the data.")] = None,
    datastore: Datastore = None,
    auth: Auth = None,
    yes: Yes = False,
    output: Output = OutputFormat.TABLE,
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
    print_item({**_row(data), "id": data.id}, output)


@app.command("list")
@workspace_command
def list_data(
    workspace: Workspace,
    name: Annotated[str | None, typer.Argument(help="List the versions of this data.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """List the workspace's data, or the versions of one."""
    if name is None:
        print_rows(({"name": found} for found in workspace.data.list()), output, empty="The workspace has no data.")
    else:
        print_rows(map(_row, workspace.data.versions(name)), output)
