# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceName(JsonObject):
    """Name of a resource, such as a machine family.

    Attributes:
        value: Name of the resource.
        localized_value: Name of the resource, in the reader's language.
    """

    value: str | None | Unset = UNSET
    localized_value: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "value": ("value", None),
        "localizedValue": ("localized_value", None),
    }
