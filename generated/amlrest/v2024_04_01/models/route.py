# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Route(JsonObject):
    """An HTTP path and port inside a container.

    Attributes:
        path: HTTP path.
        port: Port inside the container.
    """

    path: str
    port: int
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "path": ("path", None),
        "port": ("port", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "path": UNSET,
        "port": UNSET,
    }
