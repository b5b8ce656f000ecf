# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceSkuLocationInfo(JsonObject):
    """Where a SKU can be had.

    Attributes:
        location: Azure region, for example westeurope.
        zones: Availability zones of the region.
        zone_details: What it can do in some of the zones.
    """

    location: str | None | Unset = UNSET
    zones: list[str] | None | Unset = UNSET
    zone_details: list[models.ResourceSkuZoneDetails] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "location": ("location", None),
        "zones": ("zones", None),
        "zoneDetails": ("zone_details", read_list(read_model(models, "ResourceSkuZoneDetails"))),
    }
