# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageMetadata(JsonObject):
    """ImageMetadata, as the contract names it."""

    current_image_version: str | None | Unset = UNSET
    latest_image_version: str | None | Unset = UNSET
    is_latest_os_image_version: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "currentImageVersion": ("current_image_version", None),
        "latestImageVersion": ("latest_image_version", None),
        "isLatestOsImageVersion": ("is_latest_os_image_version", None),
    }
