# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomForecastHorizon(JsonObject):
    """A number of periods of your choice.

    Attributes:
        mode: Always "Custom", which tells this type from its siblings.
        value: How many periods ahead to forecast.
    """

    mode: str = "Custom"
    value: int
    _wire: ClassVar[Wire] = {
        "mode": ("mode", None),
        "value": ("value", None),
    }
