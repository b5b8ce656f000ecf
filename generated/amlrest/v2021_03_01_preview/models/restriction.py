# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .reason_code import ReasonCode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Restriction(JsonObject):
    """Restriction, as the contract names it.

    Attributes:
        type_: What the restriction is about.
    """

    type_: str | None | Unset = UNSET
    values: list[str] | None | Unset = UNSET
    reason_code: ReasonCode | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "type": ("type_", None),
        "values": ("values", None),
        "reasonCode": ("reason_code", read_enum(MODELS, "ReasonCode")),
    }
