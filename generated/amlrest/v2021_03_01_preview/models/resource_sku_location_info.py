# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .resource_sku_zone_details import ResourceSkuZoneDetails


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceSkuLocationInfo(JsonObject):
    """ResourceSkuLocationInfo, as the contract names it."""

    location: str | None | Unset = UNSET
    zones: list[str] | None | Unset = UNSET
    zone_details: list[ResourceSkuZoneDetails] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "location": ("location", None),
        "zones": ("zones", None),
        "zoneDetails": ("zone_details", read_list(read_model(MODELS, "ResourceSkuZoneDetails"))),
    }
