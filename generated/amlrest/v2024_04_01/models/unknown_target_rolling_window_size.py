# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownTargetRollingWindowSize(JsonObject):
    """A TargetRollingWindowSize whose type this api-version does not list; all of it is kept.

    Attributes:
        mode: Whether the files are mounted, copied or uploaded.
    """

    mode: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "mode": ("mode", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "mode": UNSET,
    }
