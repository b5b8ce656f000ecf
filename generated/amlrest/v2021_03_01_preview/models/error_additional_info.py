# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ErrorAdditionalInfo(JsonObject):
    """Further facts about an error, such as the correlation id.

    Attributes:
        type_: Which fact it is.
        info: The fact itself, of any shape.
    """

    type_: str | None | Unset = UNSET
    info: dict[str, Any] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "type": ("type_", None),
        "info": ("info", None),
    }
