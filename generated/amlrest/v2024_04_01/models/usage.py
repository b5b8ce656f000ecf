# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Usage(JsonObject):
    """How much of a resource is in use, and how much may be.

    Attributes:
        id: Resource id of what is used.
        aml_workspace_location: Azure region of the workspace that the id names.
        type_: Azure resource type, beginning with Microsoft.MachineLearningServices/.
        unit: Unit of both numbers.
        current_value: How much is in use.
        limit: Most that may be used.
        name: Name of what is used, such as a machine family.
    """

    id: str | None | Unset = UNSET
    aml_workspace_location: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    unit: models.UsageUnit | str | None | Unset = UNSET
    current_value: int | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    name: models.UsageName | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "amlWorkspaceLocation": ("aml_workspace_location", None),
        "type": ("type_", None),
        "unit": ("unit", read_enum(models, "UsageUnit")),
        "currentValue": ("current_value", None),
        "limit": ("limit", None),
        "name": ("name", read_model(models, "UsageName")),
    }
