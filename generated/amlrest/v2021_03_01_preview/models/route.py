# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Route(JsonObject):
    """An HTTP path and port inside a container.

    Attributes:
        path: HTTP path, for example /score.
        port: Port inside the container.
    """

    path: str
    port: int
    _wire: ClassVar[Wire] = {
        "path": ("path", None),
        "port": ("port", None),
    }
