# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .diagnose_result_level import DiagnoseResultLevel


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DiagnoseResult(JsonObject):
    """DiagnoseResult, as the contract names it."""

    code: str | None | Unset = UNSET
    level: DiagnoseResultLevel | str | None | Unset = UNSET
    message: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "code": ("code", None),
        "level": ("level", read_enum(MODELS, "DiagnoseResultLevel")),
        "message": ("message", None),
    }
