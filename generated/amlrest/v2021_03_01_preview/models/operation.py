# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Operation(JsonObject):
    """One thing that the resource provider can do.

    Attributes:
        name: Name for roles and permissions, such as Microsoft.MachineLearningServices/workspaces/read.
        display: How to show the operation to people.
    """

    name: str | None | Unset = UNSET
    display: models.OperationDisplay | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "display": ("display", read_model(models, "OperationDisplay")),
    }
