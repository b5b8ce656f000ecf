# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageLimitSettings(JsonObject):
    """How many trials AutoML runs on images, how many at once, and for how long.

    Attributes:
        max_trials: How many models are tried at most; 1 if left out.
        timeout: After how long the job is stopped, an ISO 8601 duration; P7D if left out.
        max_concurrent_trials: How many trials run at the same time at most.
    """

    max_trials: int | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    max_concurrent_trials: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "maxTrials": ("max_trials", None),
        "timeout": ("timeout", to_duration),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
    }
