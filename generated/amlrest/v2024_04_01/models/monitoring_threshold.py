# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitoringThreshold(JsonObject):
    """Value of a metric that raises an alert.

    Attributes:
        value: The value; a default of each metric if left out.
    """

    value: float | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "value": ("value", None),
    }
