"""`amlwrap deployment`: the models that answer behind endpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.deployment_options import asked_of, takes_deployment_options
from amlwrap.cli.endpoint import Timeout, Yes, seconds_of
from amlwrap.cli.options import Output, OutputFormat, check_can_ask, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.values import filled, parse_choice, parse_duration
from amlwrap.errors import UsageError
from amlwrap.references import asset_name_and_version, check_name

if TYPE_CHECKING:
    from typing import Any

    from amlwrap.assets import OnlineDeployment
    from amlwrap.workspace import Workspace

app = typer.Typer(name="deployment", help="Deployments: the models that answer behind endpoints.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Name of the deployment.")]
Endpoint = Annotated[str, typer.Option("--endpoint", "-e", help="Endpoint that it is behind.")]


def _row(deployment: OnlineDeployment) -> Row:
    return {
        "name": deployment.name,
        "endpoint": deployment.endpoint_name,
        "state": deployment.provisioning_state,
        "model": _short(deployment.model),
        "instance_type": deployment.instance_type,
        "instances": deployment.instance_count,
    }


def _short(asset_id: str | None) -> str | None:
    """Return an asset's id as people write it; one of elsewhere stays as it is."""
    found = asset_name_and_version(asset_id or "")
    return f"{found[0]}:{found[1]}" if found else asset_id


def _facts(deployment: OnlineDeployment) -> Row:
    settings = deployment.request_settings
    more: dict[str, Any] = {
        "code": _short(deployment.code_id),
        "scoring_script": deployment.scoring_script,
        "environment": _short(deployment.environment_id),
        # Their values may be secrets, and what a command prints ends up in logs.
        "environment_variables": ", ".join(deployment.environment_variables) or None,
        "max_concurrent_requests_per_instance": settings.max_concurrent_requests_per_instance,
        "request_timeout": seconds_of(settings.request_timeout),
        "max_queue_wait": seconds_of(settings.max_queue_wait),
        "description": deployment.description,
        "tags": dict(deployment.tags),
    }
    given = {name: value for name, value in more.items() if value not in (None, {})}
    return {**_row(deployment), **given, "id": deployment.id}


@app.command("create")
@workspace_command
@takes_deployment_options
def create_deployment(
    workspace: Workspace,
    asked: dict[str, Any],
    output: Output = OutputFormat.TABLE,
) -> None:
    """Deploy a model behind an endpoint, and wait until it answers.

    An MLflow model needs nothing besides; any other model a script that scores with it, and an environment.
    """
    with asked_of(asked) as (definition, options):
        print_item(_facts(workspace.deployments.create(definition, **options)), output)


@app.command("update")
@workspace_command
@takes_deployment_options
def update_deployment(
    workspace: Workspace,
    asked: dict[str, Any],
    output: Output = OutputFormat.TABLE,
) -> None:
    """Change a deployment, which goes on answering meanwhile.

    What is not given stays as it is; variables and tags are added to those that there are.
    """
    with asked_of(asked) as (definition, options):
        print_item(_facts(workspace.deployments.update(definition, **options)), output)


@app.command("list")
@workspace_command
def list_deployments(
    workspace: Workspace,
    endpoint: Annotated[str | None, typer.Option("--endpoint", "-e", help="Only those behind this endpoint.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """List the deployments behind an endpoint, or behind all."""
    found = workspace.deployments.list(filled(endpoint, "--endpoint"))
    print_rows(map(_row, found), output, empty="There is no deployment.")


@app.command("show")
@workspace_command
def show_deployment(workspace: Workspace, name: Name, endpoint: Endpoint, output: Output = OutputFormat.TABLE) -> None:
    """Show one deployment."""
    print_item(_facts(workspace.deployments.get(endpoint, name)), output)


@app.command("logs")
@workspace_command
def show_logs(
    workspace: Workspace,
    name: Name,
    endpoint: Endpoint,
    container: Annotated[
        str, typer.Option("--container", help="Whose log: of inference-server or storage-initializer.")
    ] = "inference-server",
    tail: Annotated[int | None, typer.Option("--lines", "-l", help="At most so many lines, from the end.")] = None,
) -> None:
    """Print the end of a deployment's log."""
    from amlwrap.resources.deployments import CONTAINERS

    kind = parse_choice(container, "--container", tuple(CONTAINERS))
    if tail is not None and tail < 1:
        raise UsageError(f"--lines {tail}: give a number from 1, or leave it out.")
    log = workspace.deployments.logs(endpoint, name, container=str(kind), tail=tail)
    if log:
        typer.echo(log.rstrip("\n"))
    else:
        say(f"The log of deployment {name} is empty.")


@app.command("delete")
@workspace_command
def delete_deployment(
    workspace: Workspace, name: Name, endpoint: Endpoint, yes: Yes = False, timeout: Timeout = None
) -> None:
    """Delete a deployment, and wait until it is gone.

    One that takes traffic is kept: give that to another first.
    """
    check_name(name, "a deployment")
    length = parse_duration(timeout, "--timeout")
    check_can_ask(f"deployment {name}", yes=yes)
    found = workspace.deployments.get(endpoint, name)
    if not yes:
        typer.confirm(f"Delete deployment {found.name} of endpoint {found.endpoint_name}?", abort=True, err=True)
    workspace.deployments.delete(endpoint, name, timeout=seconds_of(length), notify=say)
    say(f"Deployment {found.name} of endpoint {found.endpoint_name} is deleted.")
