# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MarketplacePlan(JsonObject):
    """MarketplacePlan, as the contract names it."""

    publisher_id: str | None | Unset = UNSET
    offer_id: str | None | Unset = UNSET
    plan_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "publisherId": ("publisher_id", None),
        "offerId": ("offer_id", None),
        "planId": ("plan_id", None),
    }
