# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, to_duration


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CommandJobLimits(JsonObject):
    """Limits of a command job.

    Attributes:
        job_limits_type: Always "Command", which tells this type from its siblings.
        timeout: After how long the job is stopped, an ISO 8601 duration to the second, for example PT2H.
    """

    job_limits_type: str = "Command"
    timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    _wire: ClassVar[Wire] = {
        "jobLimitsType": ("job_limits_type", None),
        "timeout": ("timeout", to_duration),
    }
