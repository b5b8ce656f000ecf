# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BuildContext(JsonObject):
    """Where an image is built from.

    Attributes:
        context_uri: URL of the folder that the Dockerfile copies from.
        dockerfile_path: Path of the Dockerfile inside the context; Dockerfile if left out.
    """

    context_uri: str
    dockerfile_path: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "contextUri": ("context_uri", None),
        "dockerfilePath": ("dockerfile_path", None),
    }
