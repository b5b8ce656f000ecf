# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceSku(JsonObject):
    """A SKU that workspaces can have, where, and with what capabilities.

    Attributes:
        locations: Azure regions where it can be had.
        location_info: Regions and availability zones where it can be had.
        tier: Pricing tier, such as Basic.
        resource_type: Azure resource type that can have the SKU.
        name: Name of the SKU.
        capabilities: What it can do.
        restrictions: Why it cannot be used; empty if it can.
    """

    locations: list[str] | None | Unset = UNSET
    location_info: list[models.ResourceSkuLocationInfo] | None | Unset = UNSET
    tier: str | None | Unset = UNSET
    resource_type: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    capabilities: list[models.SKUCapability] | None | Unset = UNSET
    restrictions: list[models.Restriction] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "locations": ("locations", None),
        "locationInfo": ("location_info", read_list(read_model(models, "ResourceSkuLocationInfo"))),
        "tier": ("tier", None),
        "resourceType": ("resource_type", None),
        "name": ("name", None),
        "capabilities": ("capabilities", read_list(read_model(models, "SKUCapability"))),
        "restrictions": ("restrictions", read_list(read_model(models, "Restriction"))),
    }
