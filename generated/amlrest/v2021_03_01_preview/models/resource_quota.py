# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceQuota(JsonObject):
    """How much of a resource a workspace or subscription may use.

    Attributes:
        id: Resource id of what the quota is for.
        aml_workspace_location: Azure region of the workspace that the id names.
        type_: Azure resource type, beginning with Microsoft.MachineLearningServices/.
        name: Name of what the quota is for, such as a machine family.
        limit: Most that may be used.
        unit: Unit of the limit.
    """

    id: str | None | Unset = UNSET
    aml_workspace_location: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    name: models.ResourceName | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    unit: models.QuotaUnit | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "amlWorkspaceLocation": ("aml_workspace_location", None),
        "type": ("type_", None),
        "name": ("name", read_model(models, "ResourceName")),
        "limit": ("limit", None),
        "unit": ("unit", read_enum(models, "QuotaUnit")),
    }
