# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateLinkResourceProperties(JsonObject):
    """Names that are needed to make the private endpoint.

    Attributes:
        group_id: Which part of the resource is meant, such as amlworkspace.
        required_members: Names that need an address of their own.
        required_zone_names: Private DNS zones that the names have to be in.
    """

    group_id: str | None | Unset = UNSET
    required_members: list[str] | None | Unset = UNSET
    required_zone_names: list[str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "groupId": ("group_id", None),
        "requiredMembers": ("required_members", None),
        "requiredZoneNames": ("required_zone_names", None),
    }
