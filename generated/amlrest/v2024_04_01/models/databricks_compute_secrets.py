# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DatabricksComputeSecrets(JsonObject):
    """Secrets of an attached Databricks workspace.

    Attributes:
        compute_type: Always "Databricks", which tells this type from its siblings.
        databricks_access_token: Access token of the Databricks workspace.
    """

    compute_type: str = "Databricks"
    databricks_access_token: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "databricksAccessToken": ("databricks_access_token", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("databricks_access_token",))
