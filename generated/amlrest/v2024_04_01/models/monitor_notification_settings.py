# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitorNotificationSettings(JsonObject):
    """Who is told of a monitor's alerts.

    Attributes:
        email_notification_settings: Who gets email.
    """

    email_notification_settings: models.MonitorEmailNotificationSettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "emailNotificationSettings": (
            "email_notification_settings",
            read_model(models, "MonitorEmailNotificationSettings"),
        ),
    }
