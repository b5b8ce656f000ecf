# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MarketplaceSubscriptionResource(JsonObject):
    """A marketplace subscription as an Azure resource.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type, beginning with Microsoft.MachineLearningServices/.
        system_data: Who created and last changed the resource, and when.
        properties: The marketplace subscription itself.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: models.SystemData | None | Unset = UNSET
    properties: models.MarketplaceSubscription
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(models, "SystemData")),
        "properties": ("properties", read_model(models, "MarketplaceSubscription")),
    }
