# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OnlineRequestSettings(JsonObject):
    """OnlineRequestSettings, as the contract names it."""

    max_concurrent_requests_per_instance: int | None | Unset = UNSET
    max_queue_wait: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    request_timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "maxConcurrentRequestsPerInstance": ("max_concurrent_requests_per_instance", None),
        "maxQueueWait": ("max_queue_wait", None),
        "requestTimeout": ("request_timeout", None),
    }
