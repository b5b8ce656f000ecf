# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchRetrySettings(JsonObject):
    """How often a mini-batch is tried again, and how long one try may take.

    Attributes:
        max_retries: How often a mini-batch is tried again; 3 times if left out.
        timeout: How long one try may take; PT30S if left out.
    """

    max_retries: int | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    _wire: ClassVar[Wire] = {
        "maxRetries": ("max_retries", None),
        "timeout": ("timeout", to_duration),
    }
