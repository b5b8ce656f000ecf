"""`amlwrap datastore`: where code, data and outputs live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows
from amlwrap.cli.values import filled, parse_choice

if TYPE_CHECKING:
    from amlwrap.assets import Datastore
    from amlwrap.workspace import Workspace

app = typer.Typer(name="datastore", help="Datastores that hold code, data and outputs.", no_args_is_help=True)


def _row(datastore: Datastore) -> Row:
    return {
        "name": datastore.name,
        "type": datastore.type,
        "account": datastore.account_name,
        "container": datastore.container_name,
        "credentials": datastore.credentials_type,
        "default": datastore.is_default,
    }


def _facts(datastore: Datastore) -> Row:
    return {
        **_row(datastore),
        "endpoint": datastore.endpoint,
        "protocol": datastore.protocol,
        **datastore.details,
        "id": datastore.id,
    }


@app.command("list")
@workspace_command
def list_datastores(
    workspace: Workspace,
    name: Annotated[list[str] | None, typer.Option("--name", "-n", help="Only these; repeat for several.")] = None,
    search: Annotated[str | None, typer.Option("--search", help="Only names that hold this text.")] = None,
    order_by: Annotated[str | None, typer.Option("--order-by", help="name, createdtime or modifiedtime.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """List the workspace's datastores."""
    from amlwrap.resources.datastores import ORDERS

    found = workspace.datastores.list(
        names=[each for each in name or () if filled(each, "--name")],
        search_text=filled(search, "--search"),
        order_by=parse_choice(order_by, "--order-by", ORDERS),
    )
    print_rows(map(_row, found), output, empty="No such datastore.")


@app.command("show")
@workspace_command
def show_datastore(
    workspace: Workspace,
    name: Annotated[str, typer.Argument(help="Name of the datastore.")],
    output: Output = OutputFormat.TABLE,
) -> None:
    """Show one datastore."""
    print_item(_facts(workspace.datastores.get(name)), output)


@app.command("default")
@workspace_command
def show_default_datastore(workspace: Workspace, output: Output = OutputFormat.TABLE) -> None:
    """Show the workspace's default datastore."""
    print_item(_facts(workspace.datastores.default()), output)
