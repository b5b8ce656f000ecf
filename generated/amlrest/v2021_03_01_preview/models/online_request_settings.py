# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OnlineRequestSettings(JsonObject):
    """How many scoring requests an instance takes at a time, and how long one may take.

    Attributes:
        max_concurrent_requests_per_instance: Requests that one instance takes at a time; 1 if left out.
        max_queue_wait: How long a request may wait for an instance, for example PT0.5S, which is also meant if left out.
        request_timeout: How long scoring one request may take, for example PT5S, which is also meant if left out.
    """

    max_concurrent_requests_per_instance: int | None | Unset = UNSET
    max_queue_wait: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    request_timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    _wire: ClassVar[Wire] = {
        "maxConcurrentRequestsPerInstance": ("max_concurrent_requests_per_instance", None),
        "maxQueueWait": ("max_queue_wait", to_duration),
        "requestTimeout": ("request_timeout", to_duration),
    }
