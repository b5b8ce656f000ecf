# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AzureDevOpsWebhook(JsonObject):
    """Calls Azure DevOps.

    Attributes:
        webhook_type: Always "AzureDevOps", which tells this type from its siblings.
        event_type: The event that the service is called for.
    """

    webhook_type: str = "AzureDevOps"
    event_type: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "webhookType": ("webhook_type", None),
        "eventType": ("event_type", None),
    }
