# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceHubConfig(JsonObject):
    """What a hub workspace gives to the projects made from it.

    Attributes:
        additional_workspace_storage_accounts: Further storage accounts of the hub's workspaces.
        default_workspace_resource_group: Resource group in which projects are made unless told otherwise.
    """

    additional_workspace_storage_accounts: list[str] | None | Unset = UNSET
    default_workspace_resource_group: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "additionalWorkspaceStorageAccounts": ("additional_workspace_storage_accounts", None),
        "defaultWorkspaceResourceGroup": ("default_workspace_resource_group", None),
    }
