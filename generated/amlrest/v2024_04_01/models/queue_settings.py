# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .job_tier import JobTier


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class QueueSettings(JsonObject):
    """QueueSettings, as the contract names it."""

    job_tier: JobTier | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "jobTier": ("job_tier", read_enum(MODELS, "JobTier")),
    }
