"""`amlwrap endpoint invoke`: asking what answers behind an endpoint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.endpoint import Name, Timeout, app, seconds_of
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Printer, Row
from amlwrap.cli.values import filled, parse_duration
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.workspace import Workspace

_PREDICTION = "prediction"


@app.verb(
    "invoke",
    "amlwrap endpoint invoke iris-endpoint --data iris.csv",
    "amlwrap endpoint invoke iris-endpoint --request-file request.json -o json",
)
@workspace_command
def invoke(
    workspace: Workspace,
    name: Name,
    output: Output,
    data: Annotated[
        str | None,
        typer.Option("--data", metavar="FILE", help="Table whose rows are sent: CSV or Parquet, or a folder of these."),
    ] = None,
    request_file: Annotated[
        str | None,
        typer.Option(
            "--request-file", "-r", metavar="FILE", help="JSON file that is sent as it is, instead of a table."
        ),
    ] = None,
    deployment: Annotated[
        str | None,
        typer.Option("--deployment", "-d", metavar="NAME", help="Ask this deployment, whatever its traffic."),
    ] = None,
    timeout: Timeout = None,
) -> None:
    """Ask an endpoint, and print what it answers.

    In a table numbers are rounded for people; -o json has them in full.
    """
    table, request = filled(data, "--data"), filled(request_file, "--request-file")
    if (table is None) == (request is None):
        raise UsageError("Give either --data with a table, or --request-file with JSON.")
    answer = workspace.endpoints.invoke(
        name,
        request,
        data=table,
        deployment=filled(deployment, "--deployment"),
        timeout=seconds_of(parse_duration(timeout, "--timeout")),
        notify=say,
    )
    _print_answer(answer, output)


def _print_answer(answer: Any, output: Printer) -> None:
    if isinstance(answer, list):
        output.rows(answer, _row, _same, empty="The endpoint answered with an empty list.")
    elif isinstance(answer, Mapping) or not output.is_for_people:
        output.item(answer, answer)
    else:
        typer.echo(answer)


def _same(item: Any) -> Any:
    """Return an item of an answer as programs get it."""
    return item


def _row(item: Any) -> Row:
    """Return an item of an answer as a row of a table: records have columns, lists have numbered ones."""
    if isinstance(item, Mapping):
        return {str(column): value for column, value in item.items()}
    if isinstance(item, list):
        return {str(place): value for place, value in enumerate(item)}
    return {_PREDICTION: item}
