# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FlavorData(JsonObject):
    """What one MLflow flavor of a model says about it.

    Attributes:
        data: Facts of the flavor by name, for example the loader module.
    """

    data: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "data": ("data", None),
    }
