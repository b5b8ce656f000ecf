# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlUserFeature(JsonObject):
    """A feature that is on for a workspace.

    Attributes:
        id: Id of the feature.
        display_name: Name to show to people.
        description: Free text, for people.
    """

    id: str | None | Unset = UNSET
    display_name: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "displayName": ("display_name", None),
        "description": ("description", None),
    }
