# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EstimatedVMPrice(JsonObject):
    """What a machine size costs with one operating system and priority.

    Attributes:
        retail_price: The price.
        os_type: Operating system that the price is for.
        vm_tier: Whether the price is for a dedicated machine, or a cheaper one that may be taken away.
    """

    retail_price: float
    os_type: models.VMPriceOSType | str
    vm_tier: models.VMTier | str
    _wire: ClassVar[Wire] = {
        "retailPrice": ("retail_price", None),
        "osType": ("os_type", read_enum(models, "VMPriceOSType")),
        "vmTier": ("vm_tier", read_enum(models, "VMTier")),
    }
