"""`amlwrap deployment`: the models that answer behind endpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.deployment_options import asked_of, takes_deployment_options
from amlwrap.cli.endpoint import Timeout, Yes, seconds_of
from amlwrap.cli.facts.deployment import facts, short
from amlwrap.cli.names import OneName, SeveralNames
from amlwrap.cli.options import check_can_ask, workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Row
from amlwrap.cli.several import for_each
from amlwrap.cli.values import filled, parse_choice, parse_duration
from amlwrap.cli.verbs import Noun
from amlwrap.errors import UsageError
from amlwrap.references import check_name

if TYPE_CHECKING:
    from typing import Any

    from amlwrap.assets import OnlineDeployment
    from amlwrap.workspace import Workspace

app = Noun("deployment")

Name = Annotated[str, OneName("deployment")]
Endpoint = Annotated[str, typer.Option("--endpoint", "-e", metavar="NAME", help="Endpoint that it is behind.")]


def _row(deployment: OnlineDeployment) -> Row:
    return {
        "name": deployment.name,
        "endpoint": deployment.endpoint_name,
        "state": deployment.provisioning_state,
        "model": short(deployment.model),
        "instance_type": deployment.instance_type,
        "instances": deployment.instance_count,
    }


def _shown(deployment: OnlineDeployment) -> Row:
    """Return what a person wants to see of one deployment."""
    settings = deployment.request_settings
    more: dict[str, Any] = {
        "code": short(deployment.code_id),
        "scoring_script": deployment.scoring_script,
        "environment": short(deployment.environment_id),
        # Their values may be secrets, and what a command prints ends up in logs.
        "environment_variables": ", ".join(deployment.environment_variables) or None,
        "max_concurrent_requests_per_instance": settings.max_concurrent_requests_per_instance,
        "request_timeout": seconds_of(settings.request_timeout),
        "max_queue_wait": seconds_of(settings.max_queue_wait),
        "description": deployment.description,
        "tags": dict(deployment.tags) or None,
    }
    return {**_row(deployment), **{name: value for name, value in more.items() if value is not None}}


@app.verb(
    "create",
    "amlwrap deployment create blue --endpoint iris-endpoint --model iris@latest --all-traffic",
    "amlwrap deployment create blue --endpoint iris-endpoint --model iris@latest --code src "
    "--scoring-script score.py --environment lightgbm@latest",
    "amlwrap deployment create --file deployment.yml",
)
@workspace_command
@takes_deployment_options
def create_deployment(workspace: Workspace, asked: dict[str, Any], output: Output) -> None:
    """Deploy a model behind an endpoint, and wait until it answers.

    An MLflow model needs nothing besides; any other model a script that scores with it, and an environment.
    """
    with asked_of(asked) as (definition, options):
        deployment = workspace.deployments.create(definition, **options)
        output.item(_shown(deployment), facts(deployment))


@app.verb("update", "amlwrap deployment update blue --endpoint iris-endpoint --instance-count 2")
@workspace_command
@takes_deployment_options
def update_deployment(workspace: Workspace, asked: dict[str, Any], output: Output) -> None:
    """Change a deployment, which goes on answering meanwhile.

    What is not given stays as it is; variables and tags are added to those that there are.
    """
    with asked_of(asked) as (definition, options):
        deployment = workspace.deployments.update(definition, **options)
        output.item(_shown(deployment), facts(deployment))


@app.verb("list", "amlwrap deployment list --endpoint iris-endpoint")
@workspace_command
def list_deployments(
    workspace: Workspace,
    output: Output,
    endpoint: Annotated[
        str | None, typer.Option("--endpoint", "-e", metavar="NAME", help="Only those behind this endpoint.")
    ] = None,
) -> None:
    """List the deployments behind an endpoint, or behind all."""
    found = workspace.deployments.list(filled(endpoint, "--endpoint"))
    output.rows(found, _row, facts, empty="There is no deployment.")


@app.verb("show", "amlwrap deployment show blue --endpoint iris-endpoint")
@workspace_command
def show_deployment(workspace: Workspace, name: Name, endpoint: Endpoint, output: Output) -> None:
    """Show one deployment."""
    deployment = workspace.deployments.get(endpoint, name)
    output.item(_shown(deployment), facts(deployment))


@app.verb(
    "logs",
    "amlwrap deployment logs blue --endpoint iris-endpoint --lines 50",
    "amlwrap deployment logs blue --endpoint iris-endpoint --container storage-initializer",
)
@workspace_command
def show_logs(
    workspace: Workspace,
    name: Name,
    endpoint: Endpoint,
    container: Annotated[
        str,
        typer.Option("--container", metavar="CONTAINER", help="Whose log: of inference-server or storage-initializer."),
    ] = "inference-server",
    tail: Annotated[
        int | None, typer.Option("--lines", "-l", metavar="N", help="At most so many lines, from the end.")
    ] = None,
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


@app.verb("delete", "amlwrap deployment delete blue --endpoint iris-endpoint")
@workspace_command
def delete_deployments(
    workspace: Workspace,
    names: Annotated[list[str], SeveralNames("deployment")],
    endpoint: Endpoint,
    yes: Yes = False,
    timeout: Timeout = None,
) -> None:
    """Delete deployments of an endpoint, and wait until they are gone.

    One that takes traffic is kept: give that to another first.
    """
    for name in names:
        check_name(name, "a deployment")
    length = parse_duration(timeout, "--timeout")
    what = f"{'deployment' if len(names) == 1 else 'deployments'} {', '.join(names)}"
    check_can_ask(what, yes=yes)
    found = [workspace.deployments.get(endpoint, name) for name in names]
    if not yes:
        typer.confirm(f"Delete {what} of endpoint {found[0].endpoint_name}?", abort=True, err=True)

    def delete(name: str) -> None:
        workspace.deployments.delete(endpoint, name, timeout=seconds_of(length), notify=say)
        say(f"Deployment {name} of endpoint {found[0].endpoint_name} is deleted.")

    for_each([deployment.name for deployment in found], delete, lambda _: None)
