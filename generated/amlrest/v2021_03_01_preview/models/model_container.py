# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ModelContainer(JsonObject):
    """ModelContainer, as the contract names it.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
