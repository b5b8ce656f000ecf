# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EnvironmentContainer(JsonObject):
    """All versions of an environment under one name.

    Attributes:
        description: Free text, for people.
        properties: Facts that cannot be changed later, by name.
        tags: Labels of your own, which can be changed later.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
