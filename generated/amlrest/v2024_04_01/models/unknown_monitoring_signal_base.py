# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list
from .. import MODELS

if TYPE_CHECKING:
    from .monitoring_notification_type import MonitoringNotificationType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownMonitoringSignalBase(JsonObject):
    """A MonitoringSignalBase whose type this api-version does not list; all of it is kept."""

    signal_type: str
    notification_types: list[MonitoringNotificationType | str] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "signalType": ("signal_type", None),
        "notificationTypes": ("notification_types", read_list(read_enum(MODELS, "MonitoringNotificationType"))),
        "properties": ("properties", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "signal_type": UNSET,
    }
