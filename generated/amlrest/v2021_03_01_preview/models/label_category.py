# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LabelCategory(JsonObject):
    """A group of labels to choose from.

    Attributes:
        allow_multi_select: Whether several labels of the group may be chosen.
        classes: The labels, by name.
        display_name: Name of the group that labelers see.
    """

    allow_multi_select: bool | None | Unset = UNSET
    classes: dict[str, models.LabelClass] | None | Unset = UNSET
    display_name: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "allowMultiSelect": ("allow_multi_select", None),
        "classes": ("classes", read_map(read_model(models, "LabelClass"))),
        "displayName": ("display_name", None),
    }
