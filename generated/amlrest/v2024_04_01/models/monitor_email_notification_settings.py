# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitorEmailNotificationSettings(JsonObject):
    """Who gets email about a monitor's alerts.

    Attributes:
        emails: Addresses to write to, of no more than 499 characters in all.
    """

    emails: list[str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "emails": ("emails", None),
    }
