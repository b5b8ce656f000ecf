"""`amlwrap datastore`: where code, data and outputs live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.facts.datastore import facts
from amlwrap.cli.names import OneName
from amlwrap.cli.options import workspace_command
from amlwrap.cli.printing import Output, Row
from amlwrap.cli.values import filled, parse_choice
from amlwrap.cli.verbs import Noun

if TYPE_CHECKING:
    from amlwrap.assets import Datastore
    from amlwrap.workspace import Workspace

app = Noun("datastore")


def _row(datastore: Datastore) -> Row:
    return {
        "name": datastore.name,
        "type": datastore.type,
        "account": datastore.account_name,
        "container": datastore.container_name,
        "credentials": datastore.credentials_type,
        "default": datastore.is_default,
    }


def _lines(datastore: Datastore) -> Row:
    """Return what is shown of one datastore by itself."""
    lines = {
        **_row(datastore),
        "endpoint": datastore.endpoint,
        "protocol": datastore.protocol,
        **datastore.details,
    }
    return {name: value for name, value in lines.items() if value is not None}


@app.verb("list", "amlwrap datastore list", "amlwrap datastore list --search blob --order-by name")
@workspace_command
def list_datastores(
    workspace: Workspace,
    name: Annotated[
        list[str] | None, typer.Option("--name", "-n", metavar="NAME", help="Only these; repeat for several.")
    ] = None,
    search: Annotated[
        str | None, typer.Option("--search", metavar="PART", help="Only names that hold this text.")
    ] = None,
    order_by: Annotated[
        str | None, typer.Option("--order-by", metavar="WHAT", help="name, createdtime or modifiedtime.")
    ] = None,
    *,
    output: Output,
) -> None:
    """List the workspace's datastores."""
    from amlwrap.resources.datastores import ORDERS

    found = workspace.datastores.list(
        names=[each for each in name or () if filled(each, "--name")],
        search_text=filled(search, "--search"),
        order_by=parse_choice(order_by, "--order-by", ORDERS),
    )
    output.rows(found, _row, facts, empty="No such datastore.")


@app.verb("show", "amlwrap datastore show workspaceblobstore")
@workspace_command
def show_datastore(workspace: Workspace, name: Annotated[str, OneName("datastore")], output: Output) -> None:
    """Show one datastore."""
    datastore = workspace.datastores.get(name)
    output.item(_lines(datastore), facts(datastore))


@app.verb("default", "amlwrap datastore default", "amlwrap datastore default --query name -o tsv")
@workspace_command
def show_default_datastore(workspace: Workspace, output: Output) -> None:
    """Show the workspace's default datastore."""
    datastore = workspace.datastores.default()
    output.item(_lines(datastore), facts(datastore))
