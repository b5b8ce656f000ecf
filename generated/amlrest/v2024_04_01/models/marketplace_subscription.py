# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .marketplace_plan import MarketplacePlan
    from .marketplace_subscription_provisioning_state import MarketplaceSubscriptionProvisioningState
    from .marketplace_subscription_status import MarketplaceSubscriptionStatus


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MarketplaceSubscription(JsonObject):
    """MarketplaceSubscription, as the contract names it.

    Attributes:
        provisioning_state: Whether the resource is ready.
    """

    model_id: str
    marketplace_plan: MarketplacePlan | None | Unset = UNSET
    marketplace_subscription_status: MarketplaceSubscriptionStatus | str | None | Unset = UNSET
    provisioning_state: MarketplaceSubscriptionProvisioningState | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "modelId": ("model_id", None),
        "marketplacePlan": ("marketplace_plan", read_model(MODELS, "MarketplacePlan")),
        "marketplaceSubscriptionStatus": (
            "marketplace_subscription_status",
            read_enum(MODELS, "MarketplaceSubscriptionStatus"),
        ),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "MarketplaceSubscriptionProvisioningState")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "model_id": UNSET,
    }
