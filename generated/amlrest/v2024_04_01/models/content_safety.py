# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .content_safety_status import ContentSafetyStatus


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ContentSafety(JsonObject):
    """ContentSafety, as the contract names it."""

    content_safety_status: ContentSafetyStatus | str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "contentSafetyStatus": ("content_safety_status", read_enum(MODELS, "ContentSafetyStatus")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "content_safety_status": UNSET,
    }
