# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Sku(JsonObject):
    """Pricing tier of a resource.

    Attributes:
        name: Name of the SKU, such as Basic, or the size that a deployment has.
        tier: Pricing tier, where a name alone does not say it.
        size: Size within the tier.
        family: Hardware generation within the tier.
        capacity: Number of units; instances, for a deployment.
    """

    name: str
    tier: models.SkuTier | str | None | Unset = UNSET
    size: str | None | Unset = UNSET
    family: str | None | Unset = UNSET
    capacity: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "tier": ("tier", read_enum(models, "SkuTier")),
        "size": ("size", None),
        "family": ("family", None),
        "capacity": ("capacity", None),
    }
