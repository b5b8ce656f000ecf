# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EnvironmentVariable(JsonObject):
    """The value of an environment variable of a custom service.

    Attributes:
        type_: Where the value comes from; local, as it stands here, if left out.
        value: The value.
    """

    type_: models.EnvironmentVariableType | str | None | Unset = UNSET
    value: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "type": ("type_", read_enum(models, "EnvironmentVariableType")),
        "value": ("value", None),
    }
