# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SweepJobLimits(JsonObject):
    """Limits of a sweep and of its trials.

    Attributes:
        job_limits_type: Always "Sweep", which tells this type from its siblings.
        timeout: After how long the whole sweep is stopped, an ISO 8601 duration to the second, for example PT2H.
        max_total_trials: How many trials are run at most.
        max_concurrent_trials: How many trials run at the same time at most.
        trial_timeout: After how long one trial is stopped, an ISO 8601 duration, for example PT30M.
    """

    job_limits_type: str = "Sweep"
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    max_total_trials: int | None | Unset = UNSET
    max_concurrent_trials: int | None | Unset = UNSET
    trial_timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    _wire: ClassVar[Wire] = {
        "jobLimitsType": ("job_limits_type", None),
        "timeout": ("timeout", to_duration),
        "maxTotalTrials": ("max_total_trials", None),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
        "trialTimeout": ("trial_timeout", to_duration),
    }
