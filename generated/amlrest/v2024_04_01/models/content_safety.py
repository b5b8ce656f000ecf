# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ContentSafety(JsonObject):
    """Whether requests and answers are checked for harmful content.

    Attributes:
        content_safety_status: Whether the check is on.
    """

    content_safety_status: models.ContentSafetyStatus | str
    _wire: ClassVar[Wire] = {
        "contentSafetyStatus": ("content_safety_status", read_enum(models, "ContentSafetyStatus")),
    }
