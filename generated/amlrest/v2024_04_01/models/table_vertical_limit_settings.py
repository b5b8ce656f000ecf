# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TableVerticalLimitSettings(JsonObject):
    """How many trials AutoML runs on a table, how many at once, and for how long.

    Attributes:
        max_trials: How many combinations of algorithm and settings are tried at most; 1000 if left out.
        trial_timeout: After how long one trial is stopped, an ISO 8601 duration, for example PT30M.
        timeout: After how long the job is stopped, an ISO 8601 duration; PT6H if left out.
        max_concurrent_trials: How many trials run at the same time at most.
        max_cores_per_trial: How many CPU cores one trial uses at most; -1, as when left out, for all there are.
        exit_score: Value of the primary metric that ends the search once it is reached.
        enable_early_termination: Whether the search ends once scores have not improved for 20 trials; yes if left out.
    """

    max_trials: int | None | Unset = UNSET
    trial_timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    max_concurrent_trials: int | None | Unset = UNSET
    max_cores_per_trial: int | None | Unset = UNSET
    exit_score: float | None | Unset = UNSET
    enable_early_termination: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "maxTrials": ("max_trials", None),
        "trialTimeout": ("trial_timeout", to_duration),
        "timeout": ("timeout", to_duration),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
        "maxCoresPerTrial": ("max_cores_per_trial", None),
        "exitScore": ("exit_score", None),
        "enableEarlyTermination": ("enable_early_termination", None),
    }
