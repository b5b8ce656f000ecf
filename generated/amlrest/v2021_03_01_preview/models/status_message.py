# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, to_timestamp
from .. import MODELS

if TYPE_CHECKING:
    from .status_message_level import StatusMessageLevel


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
    level: StatusMessageLevel | str | None | Unset = UNSET
    message: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "code": ("code", None),
        "createdTimeUtc": ("created_time_utc", None),
        "level": ("level", read_enum(MODELS, "StatusMessageLevel")),
        "message": ("message", None),
    }
