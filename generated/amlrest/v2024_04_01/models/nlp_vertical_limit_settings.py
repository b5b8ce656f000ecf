# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NlpVerticalLimitSettings(JsonObject):
    """How many trials AutoML runs on text, how many at once, and for how long.

    Attributes:
        timeout: After how long the job is stopped, an ISO 8601 duration; P7D if left out.
        max_trials: How many models are tried at most; 1 if left out.
        max_concurrent_trials: How many trials run at the same time at most.
    """

    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    max_trials: int | None | Unset = UNSET
    max_concurrent_trials: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "timeout": ("timeout", to_duration),
        "maxTrials": ("max_trials", None),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
    }
