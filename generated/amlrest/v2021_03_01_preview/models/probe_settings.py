# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ProbeSettings(JsonObject):
    """ProbeSettings, as the contract names it."""

    failure_threshold: int | None | Unset = UNSET
    initial_delay: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    period: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    success_threshold: int | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "failureThreshold": ("failure_threshold", None),
        "initialDelay": ("initial_delay", None),
        "period": ("period", None),
        "successThreshold": ("success_threshold", None),
        "timeout": ("timeout", None),
    }
