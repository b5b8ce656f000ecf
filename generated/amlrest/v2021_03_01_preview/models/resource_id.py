# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceId(JsonObject):
    """A reference to another Azure resource by its id.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
    """

    id: str
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
    }
