# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AutoPauseProperties(JsonObject):
    """When an idle Spark pool pauses.

    Attributes:
        delay_in_minutes: Minutes without work after which the pool pauses.
        enabled: Whether the pool pauses by itself.
    """

    delay_in_minutes: int | None | Unset = UNSET
    enabled: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "delayInMinutes": ("delay_in_minutes", None),
        "enabled": ("enabled", None),
    }
