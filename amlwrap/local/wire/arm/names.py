"""What stands in a request's path, once it is decoded: names that exist, of the workspace that there is."""

from __future__ import annotations

import re

from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.references import PROVIDER
from amlwrap.local.wire.arm.errors import ArmError

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

_VERSION = re.compile(r"(?!@)[^\s/]{1,255}")


def check_names(*names: str) -> None:
    """Return when every part of a path can be a name; raises `ArmError` otherwise."""
    for name in names:
        if _CONTROL.search(name):
            raise ArmError(400, "UserError", f"The path has {name!r} in it, which holds a control character.")
        if name in (".", ".."):
            raise ArmError(400, "UserError", f"The path has '{name}' in it, which is no name.")


def check_version(version: str) -> None:
    """Return when a new version can be called so; raises `ArmError` for what references could not name again."""
    if version.lower() == "latest" or not _VERSION.fullmatch(version):
        raise ArmError(
            400,
            "UserError",
            f"'{version}' is no name of a version: use neither blanks nor '/' nor 'latest', and no '@' first.",
        )


def is_curated(parameters: dict[str, str]) -> bool:
    """Return whether path parameters name one of Azure's own environments, which may be put in its place here.

    Their names have dots, which no name that users give has.
    """
    return parameters.get("name", "").lower().startswith("azureml-")


def check_workspace(subscription: str | None, group: str | None, workspace: str | None) -> None:
    """Raise the error of ARM when path parameters name another subscription, resource group or workspace."""
    if subscription is not None and subscription.lower() != SUBSCRIPTION_ID:
        raise ArmError(404, "SubscriptionNotFound", f"The subscription '{subscription}' could not be found.")
    if group is not None and group.lower() != RESOURCE_GROUP:
        raise ArmError(404, "ResourceGroupNotFound", f"Resource group '{group}' could not be found.")
    if workspace is not None and workspace.lower() != WORKSPACE_NAME:
        resource = f"{PROVIDER}/workspaces/{workspace}"
        message = f"The Resource '{resource}' under resource group '{RESOURCE_GROUP}' was not found."
        raise ArmError(404, "ResourceNotFound", message)
