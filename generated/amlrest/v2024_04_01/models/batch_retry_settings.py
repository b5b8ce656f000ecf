# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchRetrySettings(JsonObject):
    """BatchRetrySettings, as the contract names it."""

    max_retries: int | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "maxRetries": ("max_retries", None),
        "timeout": ("timeout", None),
    }
