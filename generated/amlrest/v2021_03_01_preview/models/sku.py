# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Sku(JsonObject):
    """Pricing tier of a resource.

    Attributes:
        name: Name of the SKU, such as Basic, or the size that a deployment has.
        tier: Pricing tier, where a name alone does not say it.
    """

    name: str | None | Unset = UNSET
    tier: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "tier": ("tier", None),
    }
