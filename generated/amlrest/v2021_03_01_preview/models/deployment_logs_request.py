# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DeploymentLogsRequest(JsonObject):
    """Which container's lines to read, and how many.

    Attributes:
        container_type: Which container to read from; InferenceServer if left out.
        tail: Most lines to read, counted from the end.
    """

    container_type: models.ContainerType | str | None | Unset = UNSET
    tail: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "containerType": ("container_type", read_enum(models, "ContainerType")),
        "tail": ("tail", None),
    }
