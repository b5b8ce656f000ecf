# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ColumnTransformer(JsonObject):
    """Columns that a transformer is applied to, with its parameters.

    Attributes:
        fields: Columns that the transformer is applied to.
        parameters: Arguments of the transformer by name.
    """

    fields: list[str] | None | Unset = UNSET
    parameters: dict[str, Any] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "fields": ("fields", None),
        "parameters": ("parameters", None),
    }
