# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MarketplacePlan(JsonObject):
    """Publisher, offer and plan of the marketplace.

    Attributes:
        publisher_id: Who publishes the offer, by its name in the marketplace.
        offer_id: The offer, by its name in the marketplace.
        plan_id: The plan, by its name in the marketplace.
    """

    publisher_id: str | None | Unset = UNSET
    offer_id: str | None | Unset = UNSET
    plan_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "publisherId": ("publisher_id", None),
        "offerId": ("offer_id", None),
        "planId": ("plan_id", None),
    }
