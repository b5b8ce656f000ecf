# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LabelClass(JsonObject):
    """One label, with labels below it.

    Attributes:
        display_name: Name of the label that labelers see.
        subclasses: Labels below this one, by name.
    """

    display_name: str | None | Unset = UNSET
    subclasses: dict[str, models.LabelClass] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "displayName": ("display_name", None),
        "subclasses": ("subclasses", read_map(read_model(models, "LabelClass"))),
    }
