"""`amlwrap endpoint`: addresses behind which models answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.options import Output, OutputFormat, Tags, check_can_ask, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.values import filled, parse_choice, parse_duration, parse_pairs
from amlwrap.errors import UsageError, told_at
from amlwrap.references import check_name

if TYPE_CHECKING:
    from datetime import timedelta

    from amlwrap.assets import OnlineEndpoint
    from amlwrap.workspace import Workspace

app = typer.Typer(name="endpoint", help="Endpoints: addresses behind which models answer.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Name of the endpoint.")]
Timeout = Annotated[str | None, typer.Option("--timeout", help="Longest wait: seconds, or such as 30m or 1h30m.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


def traffic_text(traffic: Any) -> str:
    """Return who gets how many percent, as `endpoint traffic` takes it."""
    return " ".join(f"{name}={share}" for name, share in traffic.items()) or "-"


def seconds_of(length: timedelta | None) -> float | None:
    """Return a length of time in seconds."""
    return None if length is None else length.total_seconds()


def _row(endpoint: OnlineEndpoint) -> Row:
    return {
        "name": endpoint.name,
        "state": endpoint.provisioning_state,
        "auth_mode": str(endpoint.auth_mode),
        "traffic": dict(endpoint.traffic),
        "scoring_uri": endpoint.scoring_uri,
    }


def _shown(endpoint: OnlineEndpoint, output: OutputFormat, **more: Any) -> Row:
    row = {**_row(endpoint), **more}
    return {**row, "traffic": traffic_text(endpoint.traffic)} if output is OutputFormat.TABLE else row


def _facts(endpoint: OnlineEndpoint, output: OutputFormat) -> Row:
    described = {"description": endpoint.description, "tags": dict(endpoint.tags)}
    given = {name: value for name, value in described.items() if value}
    mirrored = {"mirror_traffic": dict(endpoint.mirror_traffic)} if endpoint.mirror_traffic else {}
    closed = {} if endpoint.public_network_access else {"public_network_access": False}
    return _shown(endpoint, output, **mirrored, **closed, **given, id=endpoint.id)


@app.command("create")
@workspace_command
def create_endpoint(
    workspace: Workspace,
    name: Annotated[str | None, typer.Argument(help="Name of the endpoint, over the file's own.")] = None,
    file: Annotated[
        str | None, typer.Option("--file", "-f", help="Endpoint file in the schema of the Azure ML CLI v2.")
    ] = None,
    auth_mode: Annotated[
        str | None, typer.Option("--auth-mode", help="What callers show: key (the default), aml_token or aad_token.")
    ] = None,
    description: Annotated[str | None, typer.Option("--description", help="Shown with the endpoint.")] = None,
    tags: Tags = None,
    timeout: Timeout = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Create an endpoint, and wait until it is there."""
    if name is None and file is None:
        raise UsageError("Say what the endpoint is called, or give a file with -f.")
    from amlwrap.assets.endpoint import AUTH_MODES

    given: dict[str, Any] = {
        "auth_mode": parse_choice(auth_mode, "--auth-mode", tuple(AUTH_MODES)),
        "description": filled(description, "--description"),
        "tags": parse_pairs(tags or [], "--tag") or None,
    }
    length = parse_duration(timeout, "--timeout")
    given = {key: value for key, value in given.items() if value is not None}
    if filled(file, "--file") is not None:
        given = _from_file(str(file)) | given
    given["name"] = given.get("name") if name is None else name
    with told_at(lambda path: f"--tag {path.partition('.')[2]}"):
        endpoint = workspace.endpoints.create(**given, timeout=seconds_of(length), notify=say)
    print_item(_facts(endpoint, output), output)


def _from_file(file: str) -> dict[str, Any]:
    from attrs import asdict

    from amlwrap.jobfile.endpoint_file import read_endpoint_file

    return asdict(read_endpoint_file(file), recurse=False)


@app.command("list")
@workspace_command
def list_endpoints(workspace: Workspace, output: Output = OutputFormat.TABLE) -> None:
    """List the workspace's endpoints."""
    rows = (_shown(endpoint, output) for endpoint in workspace.endpoints.list())
    print_rows(rows, output, empty="The workspace has no endpoint.")


@app.command("show")
@workspace_command
def show_endpoint(workspace: Workspace, name: Name, output: Output = OutputFormat.TABLE) -> None:
    """Show one endpoint."""
    print_item(_facts(workspace.endpoints.get(name), output), output)


@app.command("keys")
@workspace_command
def show_keys(workspace: Workspace, name: Name, output: Output = OutputFormat.TABLE) -> None:
    """Print what opens an endpoint: its keys, or a token."""
    from amlwrap.assets import AuthMode

    endpoint = workspace.endpoints.get(name)
    if endpoint.auth_mode == AuthMode.AML_TOKEN:
        token = workspace.endpoints.token(name)
        facts = {"access_token": token.access_token, "expires_at": token.expires_at}
    else:
        keys = workspace.endpoints.keys(name)
        facts = {"primary_key": keys.primary_key, "secondary_key": keys.secondary_key}
    print_item(facts, output)


@app.command("traffic")
@workspace_command
def set_traffic(
    workspace: Workspace,
    name: Name,
    shares: Annotated[
        list[str], typer.Argument(metavar="DEPLOYMENT=PERCENT...", help="As in blue=90 green=10; 100 in all, or 0.")
    ],
    timeout: Timeout = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Give each deployment its share of the requests.

    Those that are not named get none.
    """
    pairs = parse_pairs(shares, "traffic", "DEPLOYMENT=PERCENT, as in blue=90")
    length = parse_duration(timeout, "--timeout")
    traffic = {deployment: _percent(deployment, text) for deployment, text in pairs.items()}
    endpoint = workspace.endpoints.set_traffic(name, traffic, timeout=seconds_of(length), notify=say)
    print_item(_facts(endpoint, output), output)


def _percent(deployment: str, text: str) -> int:
    digits = text.removesuffix("%")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 3):
        raise UsageError(f"traffic {deployment}={text}: give a whole percent from 0 to 100.")
    return int(digits)


@app.command("delete")
@workspace_command
def delete_endpoint(workspace: Workspace, name: Name, yes: Yes = False, timeout: Timeout = None) -> None:
    """Delete an endpoint, and wait until it is gone.

    Its deployments go with it.
    """
    check_name(name, "an endpoint")
    length = parse_duration(timeout, "--timeout")
    check_can_ask(f"endpoint {name}", yes=yes)
    found = workspace.endpoints.get(name)
    if not yes:
        typer.confirm(f"Delete endpoint {found.name} with its deployments?", abort=True, err=True)
    workspace.endpoints.delete(name, timeout=seconds_of(length), notify=say)
    say(f"Endpoint {found.name} is deleted.")
