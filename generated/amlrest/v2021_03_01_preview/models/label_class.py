# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field

from ..types import UNSET, JsonObject, Unset, Wire, read_map, read_model


@define(kw_only=True, eq=False, repr=False)
class LabelClass(JsonObject):
    """LabelClass, as the contract names it.

    Attributes:
        display_name: Name to show.
    """

    display_name: str | None | Unset = UNSET
    subclasses: dict[str, LabelClass] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "displayName": ("display_name", None),
        "subclasses": ("subclasses", read_map(read_model("LabelClass"))),
    }
