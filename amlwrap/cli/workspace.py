"""`amlwrap workspace`: which workspaces there are, and which one commands mean."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from amlwrap.cli.facts.workspace import facts, listed_facts
from amlwrap.cli.names import OneName
from amlwrap.cli.options import (
    Debug,
    Local,
    OpenWorkspace,
    ResourceGroup,
    SubscriptionId,
    open_account,
    workspace_maybe_command,
)
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Row
from amlwrap.cli.verbs import Noun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from amlwrap.assets import WorkspaceResource

app = Noun("workspace")


def _row(workspace: WorkspaceResource) -> Row:
    """Return what tables show of a workspace."""
    return {
        "name": workspace.name,
        "resource_group": workspace.resource_group,
        "location": workspace.location,
        "subscription_id": workspace.subscription_id,
    }


@app.verb("list", "amlwrap workspace list", "amlwrap workspace list --query '[].[name, resource_group]' -o tsv")
def list_workspaces(
    output: Output,
    local: Local = False,
    subscription_id: SubscriptionId = None,
    resource_group: ResourceGroup = None,
    debug: Debug = False,
) -> None:
    """List the workspaces that you can see.

    Those of the subscription that options, the environment or config.json name; where nothing does, those of all.
    """
    from amlwrap.config import discover_subscription

    parts = {"subscription_id": subscription_id, "resource_group": resource_group}
    with open_account(local=local, debug=debug, **parts) as account:
        meant = None if local else discover_subscription(subscription_id)
        where = f"subscription {meant}" if meant else "any subscription that you can see"
        found = account.workspaces(meant, resource_group)
        output.rows(found, _row, listed_facts, empty=f"There is no workspace in {where}.")


@app.verb("show", "amlwrap workspace show", "amlwrap workspace show my-workspace -o json")
@workspace_maybe_command
def show_workspace(
    open_workspace: OpenWorkspace, name: Annotated[str | None, OneName("workspace", optional=True)], output: Output
) -> None:
    """Show the workspace that commands mean, or another one beside it."""
    from amlwrap.errors import NotFoundError

    with open_workspace(**({"workspace_name": name} if name else {})) as workspace:
        found = workspace.get()
        try:
            datastore = workspace.datastores.default().name
        except NotFoundError:
            datastore = None
        told = facts(found, datastore=datastore, api_version=workspace.api_version)
    own = {key: told[key] for key in ("display_name", "description", "tags") if told[key]}
    states = {key: told[key] for key in ("provisioning_state", "default_datastore", "api_version")}
    output.item({**_row(found), "id": found.id, **own, **states}, told)


@app.verb("use", "amlwrap workspace use my-workspace", "amlwrap workspace use my-workspace -g my-group")
def use_workspace(
    name: Annotated[str, OneName("workspace")],
    output: Output,
    subscription_id: SubscriptionId = None,
    resource_group: ResourceGroup = None,
    debug: Debug = False,
) -> None:
    """Have commands in this folder, and below it, mean a workspace.

    Writes .azureml/config.json, or the config.json that is there, which other programs for Azure ML read as well.
    """
    from amlwrap.config_file import write_config_file
    from amlwrap.references import Scope

    parts = {"subscription_id": subscription_id, "resource_group": resource_group}
    with open_account(local=False, debug=debug, **parts) as account:
        found = _only(name, account.workspaces(subscription_id, resource_group))
    scope = Scope(found.subscription_id, found.resource_group, found.name)
    path = write_config_file(Path.cwd(), scope)
    output.item({**_row(found), "config_file": str(path)}, {**listed_facts(found), "config_file": str(path)})
    _say_what_goes_before(scope)


def _only(name: str, workspaces: Iterable[WorkspaceResource]) -> WorkspaceResource:
    """Return the one workspace of a name; raises `AmlwrapError` where there is none, or several."""
    from amlwrap.errors import AmlwrapError, UsageError
    from amlwrap.scalars import did_you_mean, shortened

    known = list(workspaces)
    found = [each for each in known if each.name.lower() == name.lower()]
    if not found:
        names = sorted({each.name for each in known})
        hint = did_you_mean(name, names) if names else "you can see none; sign in as who can, or name another place."
        raise AmlwrapError(f"There is no workspace {shortened(name)}: {hint}")
    if len(found) > 1:
        places = ", ".join(f"-g {each.resource_group} --subscription-id {each.subscription_id}" for each in found)
        raise UsageError(f"There are {len(found)} workspaces {name}: say which, {places}.")
    return found[0]


def _say_what_goes_before(meant: object) -> None:
    """Say that the environment means another workspace, which counts before any file."""
    from amlwrap.config import ENVIRONMENT_VARIABLES

    if os.environ.get("AMLWRAP_LOCAL", "").lower() not in {"", "0", "false", "f", "no", "n", "off"}:
        say("AMLWRAP_LOCAL is set, so that commands go on meaning the local workspace: unset it.")
    for part, names in ENVIRONMENT_VARIABLES.items():
        name = next((name for name in names if os.environ.get(name)), None)
        if name and os.environ[name] != getattr(meant, part):
            say(f"{name} is set to {os.environ[name]}, which counts before the file: unset it.")
