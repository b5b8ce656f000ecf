# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageLimitSettings(JsonObject):
    """ImageLimitSettings, as the contract names it.

    Attributes:
        max_concurrent_trials: How many trials run at the same time.
    """

    max_trials: int | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    max_concurrent_trials: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "maxTrials": ("max_trials", None),
        "timeout": ("timeout", None),
        "maxConcurrentTrials": ("max_concurrent_trials", None),
    }
