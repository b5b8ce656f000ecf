# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class QueueSettings(JsonObject):
    """How a job waits for compute.

    Attributes:
        job_tier: Service tier to wait in; left out, the service chooses.
    """

    job_tier: models.JobTier | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "jobTier": ("job_tier", read_enum(models, "JobTier")),
    }
