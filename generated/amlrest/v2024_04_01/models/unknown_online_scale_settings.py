# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownOnlineScaleSettings(JsonObject):
    """Any other OnlineScaleSettings, of a type that this api-version does not list.

    Attributes:
        scale_type: A type that this api-version does not list.
    """

    scale_type: str
    _wire: ClassVar[Wire] = {
        "scaleType": ("scale_type", None),
    }
