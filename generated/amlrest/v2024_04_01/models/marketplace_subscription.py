# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MarketplaceSubscription(JsonObject):
    """A workspace's subscription to the marketplace offer of a model.

    Attributes:
        model_id: Id of the model whose offer is subscribed to.
        marketplace_plan: The plan that is subscribed to; set by the service.
        marketplace_subscription_status: Whether the subscription is in force; set by the service.
        provisioning_state: Where its creation, change or deletion stands.
    """

    model_id: str
    marketplace_plan: models.MarketplacePlan | None | Unset = UNSET
    marketplace_subscription_status: models.MarketplaceSubscriptionStatus | str | None | Unset = UNSET
    provisioning_state: models.MarketplaceSubscriptionProvisioningState | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "modelId": ("model_id", None),
        "marketplacePlan": ("marketplace_plan", read_model(models, "MarketplacePlan")),
        "marketplaceSubscriptionStatus": (
            "marketplace_subscription_status",
            read_enum(models, "MarketplaceSubscriptionStatus"),
        ),
        "provisioningState": ("provisioning_state", read_enum(models, "MarketplaceSubscriptionProvisioningState")),
    }
