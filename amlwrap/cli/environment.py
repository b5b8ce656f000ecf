"""`amlwrap environment`: the image and packages a job runs in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.transfer import Auth, Datastore
from amlwrap.cli.values import file_text
from amlwrap.errors import UsageError
from amlwrap.references import name_and_version_in, without_secrets

if TYPE_CHECKING:
    from amlwrap.assets import Environment
    from amlwrap.workspace import Workspace

app = typer.Typer(name="environment", help="Environments that jobs run in.", no_args_is_help=True)


def _row(environment: Environment) -> Row:
    return {
        "name": environment.name,
        "version": environment.version,
        "image": environment.image or ("(Dockerfile)" if environment.dockerfile or environment.build_context else None),
        "conda": bool(environment.conda_file),
        "created": environment.created_at,
    }


@app.command("create")
@workspace_command
def create_environment(
    workspace: Workspace,
    name: Annotated[str, typer.Argument(help="Name of the environment.")],
    image: Annotated[str | None, typer.Option("--image", help="Docker image.")] = None,
    dockerfile: Annotated[str | None, typer.Option("--dockerfile", help="Dockerfile, instead of an image.")] = None,
    conda_file: Annotated[str | None, typer.Option("--conda-file", help="Conda environment file.")] = None,
    version: Annotated[
        str | None, typer.Option("--version", help="Version; made from the content if left out.")
    ] = None,
    datastore: Datastore = None,
    auth: Auth = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Register an environment; the same content is registered once."""
    from amlwrap.assets import EnvironmentDefinition
    from amlwrap.environment_files import read_conda_file, read_dockerfile

    definition = EnvironmentDefinition(
        image=image,
        dockerfile=file_text(dockerfile, "--dockerfile", read_dockerfile),
        conda_file=file_text(conda_file, "--conda-file", read_conda_file),
        name=name,
        version=version,
    )
    environment = workspace.environments.register(definition, datastore=datastore, auth=auth, notify=say)
    if workspace.is_local and (image or dockerfile):
        say("Local jobs run without containers: their packages come from the conda file, not from an image.")
    print_item(_row(environment), output)


@app.command("list")
@workspace_command
def list_environments(
    workspace: Workspace,
    name: Annotated[str | None, typer.Argument(help="List the versions of this environment.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """List the workspace's environments, or the versions of one."""
    if name is None:
        found = ({"name": found} for found in workspace.environments.list())
        print_rows(found, output, empty="The workspace has no environment.")
    else:
        print_rows(map(_row, workspace.environments.versions(name)), output)


@app.command("show")
@workspace_command
def show_environment(
    workspace: Workspace,
    name: Annotated[str, typer.Argument(help="NAME, or NAME:VERSION.")],
    version: Annotated[str | None, typer.Option("--version", help="Version; the latest if left out.")] = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Show one version of an environment."""
    found, named = name_and_version_in(name)
    if version is not None and named is not None:
        raise UsageError(f"{name} says the version already: leave --version out.")
    environment = workspace.environments.get(found, named if version is None else version)
    made_of = ("dockerfile", "build_context", "dockerfile_path", "conda_file")
    facts = {**_row(environment), **{part: getattr(environment, part) for part in made_of}}
    if environment.build_context is not None:
        facts["build_context"] = without_secrets(environment.build_context)
    print_item(facts, output)
