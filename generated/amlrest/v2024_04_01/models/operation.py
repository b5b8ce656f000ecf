# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Operation(JsonObject):
    """One thing that the resource provider can do.

    Attributes:
        name: Name for roles and permissions, such as Microsoft.MachineLearningServices/workspaces/read.
        is_data_action: Whether it works on data, not on resources.
        display: How to show the operation to people.
        origin: Whether it is for users, for systems or for both.
        action_type: Internal, if it is for Azure's own services.
    """

    name: str | None | Unset = UNSET
    is_data_action: bool | None | Unset = UNSET
    display: models.OperationDisplay | None | Unset = UNSET
    origin: models.Origin | str | None | Unset = UNSET
    action_type: models.ActionType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "isDataAction": ("is_data_action", None),
        "display": ("display", read_model(models, "OperationDisplay")),
        "origin": ("origin", read_enum(models, "Origin")),
        "actionType": ("action_type", read_enum(models, "ActionType")),
    }
