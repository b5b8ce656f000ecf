"""`amlwrap environment`: the image and packages a job runs in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.assets import (
    VERSIONED,
    IncludeArchived,
    NewVersion,
    Version,
    add_filing_verbs,
    get_version,
    list_assets,
)
from amlwrap.cli.facts.environment import facts
from amlwrap.cli.names import OneName
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Printer, Row
from amlwrap.cli.transfer import Auth, Datastore
from amlwrap.cli.values import file_text
from amlwrap.cli.verbs import Noun
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from amlwrap.assets import Environment
    from amlwrap.workspace import Workspace

app = Noun("environment")


def _row(environment: Environment) -> Row:
    return {
        "name": environment.name,
        "version": environment.version,
        "image": environment.image or ("(Dockerfile)" if environment.dockerfile or environment.build_context else None),
        "conda": bool(environment.conda_file),
        "age": environment.created_at,
    }


def _print(environment: Environment, output: Printer) -> None:
    context = environment.build_context
    lines = {
        **_row(environment),
        "image": environment.image,
        "dockerfile": environment.dockerfile,
        "build_context": None if context is None else without_secrets(context),
        "dockerfile_path": environment.dockerfile_path,
        "conda": environment.conda_file,
        "description": environment.description,
        "tags": dict(environment.tags) or None,
        **_archived(environment),
    }
    output.item({name: value for name, value in lines.items() if value is not None}, facts(environment))


@app.verb(
    "create",
    "amlwrap environment create train --image python:3.11 --conda-file conda.yml",
    "amlwrap environment create train --dockerfile Dockerfile",
)
@workspace_command
def create_environment(
    workspace: Workspace,
    name: Annotated[str, OneName("environment")],
    *,
    image: Annotated[str | None, typer.Option("--image", metavar="IMAGE", help="Docker image.")] = None,
    dockerfile: Annotated[
        str | None, typer.Option("--dockerfile", metavar="FILE", help="Dockerfile, instead of an image.")
    ] = None,
    conda_file: Annotated[
        str | None, typer.Option("--conda-file", metavar="FILE", help="Conda environment file.")
    ] = None,
    version: NewVersion = None,
    datastore: Datastore = None,
    auth: Auth = None,
    output: Output,
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
    output.item({**_row(environment), **_archived(environment)}, facts(environment))


def _archived(environment: Environment) -> Row:
    return {"archived": True} if environment.is_archived else {}


@app.verb("list", "amlwrap environment list", "amlwrap environment list train")
@workspace_command
def list_environments(
    workspace: Workspace,
    name: Annotated[str | None, OneName("environment", optional=True)],
    *,
    include_archived: IncludeArchived = False,
    output: Output,
) -> None:
    """List the workspace's environments, or the versions of one."""
    found = workspace.environments
    list_assets(found, "environment", name, output, _row, facts, include_archived=include_archived)


@app.verb("show", "amlwrap environment show train", "amlwrap environment show train:1 --query conda_file -o tsv")
@workspace_command
def show_environment(
    workspace: Workspace,
    name: Annotated[str, OneName("environment", VERSIONED)],
    *,
    version: Version = None,
    output: Output,
) -> None:
    """Show a version of an environment, the latest if none is said."""
    _print(get_version(workspace.environments.get, name, version), output)


add_filing_verbs(app, "environment", "train", lambda workspace: workspace.environments)
