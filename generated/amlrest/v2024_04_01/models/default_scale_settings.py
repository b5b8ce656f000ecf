# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DefaultScaleSettings(JsonObject):
    """Leaves scaling to the default, by the instance count of the SKU.

    Attributes:
        scale_type: Always "Default", which tells this type from its siblings.
    """

    scale_type: str = "Default"
    _wire: ClassVar[Wire] = {
        "scaleType": ("scale_type", None),
    }
