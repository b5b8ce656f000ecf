# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DestinationAsset(JsonObject):
    """Where in a registry to copy an asset to.

    Attributes:
        registry_name: Registry to copy to.
        destination_name: Name of the copy.
        destination_version: Version of the copy.
    """

    registry_name: str | None | Unset = UNSET
    destination_name: str | None | Unset = UNSET
    destination_version: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "registryName": ("registry_name", None),
        "destinationName": ("destination_name", None),
        "destinationVersion": ("destination_version", None),
    }
