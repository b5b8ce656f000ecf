# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownOnlineScaleSettings(JsonObject):
    """Any other OnlineScaleSettings, of a type that this api-version does not list.

    Attributes:
        max_instances: Most instances at a time.
        min_instances: Fewest instances at a time.
        scale_type: A type that this api-version does not list.
    """

    max_instances: int | None | Unset = UNSET
    min_instances: int | None | Unset = UNSET
    scale_type: str
    _wire: ClassVar[Wire] = {
        "maxInstances": ("max_instances", None),
        "minInstances": ("min_instances", None),
        "scaleType": ("scale_type", None),
    }
