# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .sku_capability import SKUCapability


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceSkuZoneDetails(JsonObject):
    """ResourceSkuZoneDetails, as the contract names it.

    Attributes:
        name: Its name, without that of any parent.
    """

    name: list[str] | None | Unset = UNSET
    capabilities: list[SKUCapability] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "capabilities": ("capabilities", read_list(read_model(MODELS, "SKUCapability"))),
    }
