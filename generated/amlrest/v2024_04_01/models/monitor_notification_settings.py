# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .monitor_email_notification_settings import MonitorEmailNotificationSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitorNotificationSettings(JsonObject):
    """MonitorNotificationSettings, as the contract names it."""

    email_notification_settings: MonitorEmailNotificationSettings | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "emailNotificationSettings": (
            "email_notification_settings",
            read_model(MODELS, "MonitorEmailNotificationSettings"),
        ),
    }
