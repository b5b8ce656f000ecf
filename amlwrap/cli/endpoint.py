"""`amlwrap endpoint`: addresses behind which models answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.facts.endpoint import auth_mode, facts, key_facts
from amlwrap.cli.names import OneName, SeveralNames
from amlwrap.cli.options import Tags, check_can_ask, workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Row
from amlwrap.cli.several import for_each
from amlwrap.cli.values import filled, parse_choice, parse_duration, parse_pairs
from amlwrap.cli.verbs import Noun
from amlwrap.errors import UsageError, told_at
from amlwrap.references import check_name

if TYPE_CHECKING:
    from datetime import timedelta

    from amlwrap.assets import OnlineEndpoint
    from amlwrap.workspace import Workspace

app = Noun("endpoint")

Name = Annotated[str, OneName("endpoint")]
Timeout = Annotated[
    str | None, typer.Option("--timeout", metavar="DURATION", help="Longest wait: seconds, or such as 30m or 1h30m.")
]
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
        "auth_mode": auth_mode(endpoint),
        "traffic": traffic_text(endpoint.traffic),
        "scoring_uri": endpoint.scoring_uri,
    }


def _shown(endpoint: OnlineEndpoint) -> Row:
    """Return what a person wants to see of one endpoint."""
    more: Row = {
        "mirror_traffic": traffic_text(endpoint.mirror_traffic) if endpoint.mirror_traffic else None,
        "public_network_access": None if endpoint.public_network_access else False,
        "description": endpoint.description,
        "tags": dict(endpoint.tags) or None,
    }
    return {**_row(endpoint), **{name: value for name, value in more.items() if value is not None}}


@app.verb("create", "amlwrap endpoint create iris-endpoint", "amlwrap endpoint create --file endpoint.yml")
@workspace_command
def create_endpoint(
    workspace: Workspace,
    name: Annotated[str | None, OneName("endpoint", optional=True)],
    output: Output,
    file: Annotated[
        str | None,
        typer.Option(
            "--file", "-f", metavar="FILE", help="Endpoint file in the schema of the Azure ML CLI v2; NAME is over it."
        ),
    ] = None,
    mode: Annotated[
        str | None,
        typer.Option("--auth-mode", metavar="MODE", help="What callers show: key (the default), aml_token, aad_token."),
    ] = None,
    description: Annotated[
        str | None, typer.Option("--description", metavar="DESCRIPTION", help="Shown with the endpoint.")
    ] = None,
    tags: Tags = None,
    timeout: Timeout = None,
) -> None:
    """Create an endpoint, and wait until it is there."""
    if name is None and file is None:
        raise UsageError("Say what the endpoint is called, or give a file with -f.")
    from amlwrap.assets.endpoint import AUTH_MODES

    given: dict[str, Any] = {
        "auth_mode": parse_choice(mode, "--auth-mode", tuple(AUTH_MODES)),
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
    output.item(_shown(endpoint), facts(endpoint))


def _from_file(file: str) -> dict[str, Any]:
    from attrs import asdict

    from amlwrap.jobfile.endpoint_file import read_endpoint_file

    return asdict(read_endpoint_file(file), recurse=False)


@app.verb("list", "amlwrap endpoint list", "amlwrap endpoint list --query '[].scoring_uri' -o tsv")
@workspace_command
def list_endpoints(workspace: Workspace, output: Output) -> None:
    """List the workspace's endpoints."""
    output.rows(workspace.endpoints.list(), _row, facts, empty="The workspace has no endpoint.")


@app.verb("show", "amlwrap endpoint show iris-endpoint")
@workspace_command
def show_endpoint(workspace: Workspace, name: Name, output: Output) -> None:
    """Show one endpoint."""
    endpoint = workspace.endpoints.get(name)
    output.item(_shown(endpoint), facts(endpoint))


@app.verb("keys", "amlwrap endpoint keys iris-endpoint --query primary_key -o tsv")
@workspace_command
def show_keys(workspace: Workspace, name: Name, output: Output) -> None:
    """Print what opens an endpoint: its keys, or a token."""
    from amlwrap.assets import AuthMode

    is_token = workspace.endpoints.get(name).auth_mode == AuthMode.AML_TOKEN
    found = key_facts(workspace.endpoints.token(name) if is_token else workspace.endpoints.keys(name))
    output.item({key: value for key, value in found.items() if value is not None}, found)


@app.verb("traffic", "amlwrap endpoint traffic iris-endpoint blue=90 green=10")
@workspace_command
def set_traffic(
    workspace: Workspace,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME DEPLOYMENT=PERCENT...", help="The endpoint, and shares: 100 in all, or 0.", show_default=False
        ),
    ],
    output: Output,
    name: Annotated[
        str | None, typer.Option("--name", "-n", metavar="NAME", help="The endpoint, as an option.")
    ] = None,
    timeout: Timeout = None,
) -> None:
    """Give each deployment its share of the requests.

    Those that are not named get none.
    """
    typed = words[:1] if "=" not in words[0] else []
    endpoint_name = OneName("endpoint").value({"typed": typed[0] if typed else None, "name": name})
    shares = words[len(typed) :]
    if not shares:
        raise UsageError("Say who gets how much, as in blue=90 green=10.")
    pairs = parse_pairs(shares, "traffic", "DEPLOYMENT=PERCENT, as in blue=90")
    length = parse_duration(timeout, "--timeout")
    traffic = {deployment: _percent(deployment, text) for deployment, text in pairs.items()}
    endpoint = workspace.endpoints.set_traffic(str(endpoint_name), traffic, timeout=seconds_of(length), notify=say)
    output.item(_shown(endpoint), facts(endpoint))


def _percent(deployment: str, text: str) -> int:
    digits = text.removesuffix("%")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 3):
        raise UsageError(f"traffic {deployment}={text}: give a whole percent from 0 to 100.")
    return int(digits)


@app.verb("delete", "amlwrap endpoint delete iris-endpoint", "amlwrap endpoint delete iris-endpoint other --yes")
@workspace_command
def delete_endpoints(
    workspace: Workspace,
    names: Annotated[list[str], SeveralNames("endpoint")],
    yes: Yes = False,
    timeout: Timeout = None,
) -> None:
    """Delete endpoints, and wait until they are gone.

    Their deployments go with them.
    """
    for name in names:
        check_name(name, "an endpoint")
    length = parse_duration(timeout, "--timeout")
    what = f"{'endpoint' if len(names) == 1 else 'endpoints'} {', '.join(names)}"
    check_can_ask(what, yes=yes)
    found = [workspace.endpoints.get(name).name for name in names]
    if not yes:
        typer.confirm(f"Delete {what} with all deployments?", abort=True, err=True)

    def delete(name: str) -> None:
        workspace.endpoints.delete(name, timeout=seconds_of(length), notify=say)
        say(f"Endpoint {name} is deleted.")

    for_each(found, delete, lambda _: None)
