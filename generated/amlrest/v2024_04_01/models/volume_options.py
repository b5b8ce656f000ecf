# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VolumeOptions(JsonObject):
    """Options of a mounted Docker volume.

    Attributes:
        nocopy: Whether a new volume stays empty instead of getting the image's files at its path.
    """

    nocopy: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "nocopy": ("nocopy", None),
    }
