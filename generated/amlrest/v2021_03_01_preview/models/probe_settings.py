# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ProbeSettings(JsonObject):
    """How often a container is asked whether it is well, and how many answers decide.

    Attributes:
        failure_threshold: Bad answers after which the container counts as unwell; 30 if left out.
        initial_delay: How long to wait before the first question, for example PT10S.
        period: How long to wait between questions; PT10S if left out.
        success_threshold: Good answers after which the container counts as well; 1 if left out.
        timeout: How long to wait for an answer; PT2S if left out.
    """

    failure_threshold: int | None | Unset = UNSET
    initial_delay: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    period: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    success_threshold: int | None | Unset = UNSET
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    _wire: ClassVar[Wire] = {
        "failureThreshold": ("failure_threshold", None),
        "initialDelay": ("initial_delay", to_duration),
        "period": ("period", to_duration),
        "successThreshold": ("success_threshold", None),
        "timeout": ("timeout", to_duration),
    }
