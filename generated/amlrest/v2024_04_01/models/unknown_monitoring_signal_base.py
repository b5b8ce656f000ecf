# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownMonitoringSignalBase(JsonObject):
    """Any other MonitoringSignalBase, of a type that this api-version does not list.

    Attributes:
        signal_type: A type that this api-version does not list.
        notification_types: How the signal tells of alerts; AmlNotification sends email.
        properties: Further facts by name, which may be added but not changed.
    """

    signal_type: str
    notification_types: list[models.MonitoringNotificationType | str] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "signalType": ("signal_type", None),
        "notificationTypes": ("notification_types", read_list(read_enum(models, "MonitoringNotificationType"))),
        "properties": ("properties", None),
    }
