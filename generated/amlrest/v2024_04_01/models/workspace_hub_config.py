# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceHubConfig(JsonObject):
    """WorkspaceHubConfig, as the contract names it."""

    additional_workspace_storage_accounts: list[str] | None | Unset = UNSET
    default_workspace_resource_group: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "additionalWorkspaceStorageAccounts": ("additional_workspace_storage_accounts", None),
        "defaultWorkspaceResourceGroup": ("default_workspace_resource_group", None),
    }
