# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceSkuZoneDetails(JsonObject):
    """What a SKU can do in some availability zones.

    Attributes:
        name: The zones.
        capabilities: What it can do in these zones.
    """

    name: list[str] | None | Unset = UNSET
    capabilities: list[models.SKUCapability] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "capabilities": ("capabilities", read_list(read_model(models, "SKUCapability"))),
    }
