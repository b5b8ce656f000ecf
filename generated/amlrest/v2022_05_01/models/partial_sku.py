# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum

if TYPE_CHECKING:
    from .sku_tier import SkuTier


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialSku(JsonObject):
    """PartialSku, as the contract names it.

    Attributes:
        name: Its name, without that of any parent.
    """

    capacity: int | None | Unset = UNSET
    family: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    size: str | None | Unset = UNSET
    tier: SkuTier | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "capacity": ("capacity", None),
        "family": ("family", None),
        "name": ("name", None),
        "size": ("size", None),
        "tier": ("tier", read_enum("SkuTier")),
    }
