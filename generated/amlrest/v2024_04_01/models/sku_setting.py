# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SkuSetting(JsonObject):
    """Name and tier of a size.

    Attributes:
        name: Name of the size.
        tier: Pricing tier of the size.
    """

    name: str
    tier: models.SkuTier | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "tier": ("tier", read_enum(models, "SkuTier")),
    }
