"""`amlwrap code`: source folders in blob storage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.assets import VERSIONED, Version, add_filing_verbs, get_version
from amlwrap.cli.facts.code import facts
from amlwrap.cli.names import OneName
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Printer, Row
from amlwrap.cli.transfer import Auth, Datastore, Yes, large_upload_question, list_upload, saying_how_to_resume
from amlwrap.cli.verbs import Noun
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from amlwrap.assets import Code
    from amlwrap.workspace import Workspace

app = Noun("code")


def _row(code: Code) -> Row:
    return {"name": code.name, "version": code.version, "path": without_secrets(code.path), "age": code.created_at}


def _print(code: Code, output: Printer) -> None:
    told = facts(code)
    archived = {"archived": True} if code.is_archived else {}
    output.item({**_row(code), "path": told["path"], **archived}, told)


@app.verb("upload", "amlwrap code upload train --path src", "amlwrap code upload train --path src --dry-run")
@workspace_command
def upload_code(
    workspace: Workspace,
    name: Annotated[str, OneName("code")],
    *,
    path: Annotated[str, typer.Option("--path", "-p", metavar="FOLDER", help="Folder to upload.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List what would go up; upload nothing.")] = False,
    datastore: Datastore = None,
    auth: Auth = None,
    yes: Yes = False,
    output: Output,
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
    _print(code, output)


@app.verb("list", "amlwrap code list", "amlwrap code list train")
@workspace_command
def list_code(
    workspace: Workspace, name: Annotated[str | None, OneName("code", optional=True)], output: Output
) -> None:
    """List the workspace's code, or the versions of one."""
    if name is None:
        output.rows(workspace.code.list(), _name, _name, empty="The workspace has no code.")
    else:
        output.rows(workspace.code.versions(name), _row, facts)


def _name(name: str) -> Row:
    return {"name": name}


@app.verb("show", "amlwrap code show train", "amlwrap code show train:1 -o json")
@workspace_command
def show_code(
    workspace: Workspace, name: Annotated[str, OneName("code", VERSIONED)], *, version: Version = None, output: Output
) -> None:
    """Show a version of code, the latest if none is said."""
    _print(get_version(workspace.code.get, name, version), output)


add_filing_verbs(app, "code", "train", lambda workspace: workspace.code)
