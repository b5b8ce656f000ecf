"""`amlwrap code`: source folders in blob storage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.transfer import Auth, Datastore, Yes, large_upload_question, list_upload, saying_how_to_resume
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from amlwrap.assets import Code
    from amlwrap.workspace import Workspace

app = typer.Typer(name="code", help="Code that jobs run.", no_args_is_help=True)


def _row(code: Code) -> Row:
    return {"name": code.name, "version": code.version, "path": without_secrets(code.path), "created": code.created_at}


@app.command("upload")
@workspace_command
def upload_code(
    workspace: Workspace,
    name: Annotated[str, typer.Argument(help="Name of the code.")],
    path: Annotated[str, typer.Option("--path", "-p", help="Folder to upload.")],
    datastore: Datastore = None,
    auth: Auth = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List what would go up; upload nothing.")] = False,
    yes: Yes = False,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Upload a folder and register it.

    What the datastore holds already is not sent again.
    """
    if dry_run:
        list_upload(path, output)
        return
    from amlwrap.blob.progress import TransferProgress

    with saying_how_to_resume(), TransferProgress("uploaded") as progress:
        code = workspace.code.upload(
            name,
            path,
            datastore=datastore,
            auth=auth,
            progress=progress,
            on_large=large_upload_question(yes),
            notify=say,
        )
    print_item({**_row(code), "id": code.id}, output)


@app.command("list")
@workspace_command
def list_code(
    workspace: Workspace,
    name: Annotated[str, typer.Argument(help="Name of the code.")],
    output: Output = OutputFormat.TABLE,
) -> None:
    """List the versions of some code."""
    print_rows(map(_row, workspace.code.versions(name)), output)
