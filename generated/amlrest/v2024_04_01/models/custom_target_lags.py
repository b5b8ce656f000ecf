# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomTargetLags(JsonObject):
    """Lags of your choice.

    Attributes:
        mode: Always "Custom", which tells this type from its siblings.
        values: How many periods each lag goes back.
    """

    mode: str = "Custom"
    values: list[int]
    _wire: ClassVar[Wire] = {
        "mode": ("mode", None),
        "values": ("values", None),
    }
