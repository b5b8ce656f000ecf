# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_map, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .azure_dev_ops_webhook import AzureDevOpsWebhook
    from .email_notification_enable_type import EmailNotificationEnableType
    from .unknown_webhook import UnknownWebhook


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NotificationSetting(JsonObject):
    """NotificationSetting, as the contract names it."""

    emails: list[str] | None | Unset = UNSET
    email_on: list[EmailNotificationEnableType | str] | None | Unset = UNSET
    webhooks: dict[str, AzureDevOpsWebhook | UnknownWebhook | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "emails": ("emails", None),
        "emailOn": ("email_on", read_list(read_enum(MODELS, "EmailNotificationEnableType"))),
        "webhooks": (
            "webhooks",
            read_map(read_union(MODELS, "webhookType", {"AzureDevOps": "AzureDevOpsWebhook"}, "UnknownWebhook")),
        ),
    }
