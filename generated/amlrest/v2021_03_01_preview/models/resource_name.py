# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceName(JsonObject):
    """ResourceName, as the contract names it.

    Attributes:
        value: Name of the resource.
    """

    value: str | None | Unset = UNSET
    localized_value: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "value": ("value", None),
        "localizedValue": ("localized_value", None),
    }
