# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OperationDisplay(JsonObject):
    """How to show an operation to people.

    Attributes:
        provider: Name of the resource provider.
        resource: What kind of resource it works on.
        operation: What it does, in a few words.
        description: Free text, for people.
    """

    provider: str | None | Unset = UNSET
    resource: str | None | Unset = UNSET
    operation: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "provider": ("provider", None),
        "resource": ("resource", None),
        "operation": ("operation", None),
        "description": ("description", None),
    }
