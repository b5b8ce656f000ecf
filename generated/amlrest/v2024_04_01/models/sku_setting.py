# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .sku_tier import SkuTier


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SkuSetting(JsonObject):
    """SkuSetting, as the contract names it.

    Attributes:
        name: Its name, without that of any parent.
    """

    name: str
    tier: SkuTier | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "tier": ("tier", read_enum(MODELS, "SkuTier")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "name": UNSET,
    }
