# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateLinkResourceProperties(JsonObject):
    """PrivateLinkResourceProperties, as the contract names it."""

    group_id: str | None | Unset = UNSET
    required_members: list[str] | None | Unset = UNSET
    required_zone_names: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "groupId": ("group_id", None),
        "requiredMembers": ("required_members", None),
        "requiredZoneNames": ("required_zone_names", None),
    }
