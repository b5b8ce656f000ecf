# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .sku_capacity import SkuCapacity
    from .sku_setting import SkuSetting


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SkuResource(JsonObject):
    """SkuResource, as the contract names it."""

    resource_type: str | None | Unset = UNSET
    sku: SkuSetting | None | Unset = UNSET
    capacity: SkuCapacity | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "resourceType": ("resource_type", None),
        "sku": ("sku", read_model(MODELS, "SkuSetting")),
        "capacity": ("capacity", read_model(MODELS, "SkuCapacity")),
    }
