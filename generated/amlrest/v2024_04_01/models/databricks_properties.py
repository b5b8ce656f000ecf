# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DatabricksProperties(JsonObject):
    """Settings of an attached Databricks workspace.

    Attributes:
        databricks_access_token: Access token of the Databricks workspace.
        workspace_url: URL of the Databricks workspace.
    """

    databricks_access_token: str | None | Unset = UNSET
    workspace_url: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "databricksAccessToken": ("databricks_access_token", None),
        "workspaceUrl": ("workspace_url", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("databricks_access_token",))
