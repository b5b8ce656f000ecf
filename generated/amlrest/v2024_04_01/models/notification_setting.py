# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_map, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NotificationSetting(JsonObject):
    """Whom to tell what happens to jobs, by email or webhook.

    Attributes:
        emails: Addresses to write to, of no more than 499 characters in all.
        email_on: Which ends of a job to write of.
        webhooks: Services to call, by a name of your choice.
    """

    emails: list[str] | None | Unset = UNSET
    email_on: list[models.EmailNotificationEnableType | str] | None | Unset = UNSET
    webhooks: dict[str, models.AzureDevOpsWebhook | models.UnknownWebhook | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "emails": ("emails", None),
        "emailOn": ("email_on", read_list(read_enum(models, "EmailNotificationEnableType"))),
        "webhooks": (
            "webhooks",
            read_map(read_union(models, "webhookType", {"AzureDevOps": "AzureDevOpsWebhook"}, "UnknownWebhook")),
        ),
    }
