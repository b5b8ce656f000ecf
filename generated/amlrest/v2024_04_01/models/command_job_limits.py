# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CommandJobLimits(JsonObject):
    """Limits of a command job.

    Attributes:
        job_limits_type: Type of the limits; set by the class.
        timeout: After how long the job is stopped, for example PT2H.
    """

    job_limits_type: str = "Command"
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "jobLimitsType": ("job_limits_type", None),
        "timeout": ("timeout", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_limits_type": UNSET,
    }
