# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, to_timestamp
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class StatusMessage(JsonObject):
    """A message about a labeling project.

    Attributes:
        code: Machine-readable code.
        created_time_utc: When the message was written.
        level: How serious the message is.
        message: The message, for people.
    """

    code: str | None | Unset = UNSET
    created_time_utc: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    level: models.StatusMessageLevel | str | None | Unset = UNSET
    message: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "code": ("code", None),
        "createdTimeUtc": ("created_time_utc", to_timestamp),
        "level": ("level", read_enum(models, "StatusMessageLevel")),
        "message": ("message", None),
    }
