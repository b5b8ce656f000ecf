# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TableVerticalLimitSettings(JsonObject):
    """TableVerticalLimitSettings, as the contract names it.

    Attributes:
        trial_timeout: After how long one trial is stopped, for example PT30M.
        max_concurrent_trials: How many trials run at the same time.
    """

    max_trials: int | None | Unset = UNSET
    trial_timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    max_concurrent_trials: int | None | Unset = UNSET
    max_cores_per_trial: int | None | Unset = UNSET
    exit_score: float | None | Unset = UNSET
    enable_early_termination: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "maxTrials": ("max_trials", None),
        "trialTimeout": ("trial_timeout", None),
        "timeout": ("timeout", None),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
        "maxCoresPerTrial": ("max_cores_per_trial", None),
        "exitScore": ("exit_score", None),
        "enableEarlyTermination": ("enable_early_termination", None),
    }
