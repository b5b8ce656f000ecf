# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VirtualMachineImage(JsonObject):
    """A custom image for nodes.

    Attributes:
        id: Resource id of the image.
    """

    id: str
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
    }
