# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .sku_scale_type import SkuScaleType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SkuCapacity(JsonObject):
    """SkuCapacity, as the contract names it."""

    minimum: int | None | Unset = UNSET
    maximum: int | None | Unset = UNSET
    default: int | None | Unset = UNSET
    scale_type: SkuScaleType | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "minimum": ("minimum", None),
        "maximum": ("maximum", None),
        "default": ("default", None),
        "scaleType": ("scale_type", read_enum(MODELS, "SkuScaleType")),
    }
