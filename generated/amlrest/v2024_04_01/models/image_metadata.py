# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageMetadata(JsonObject):
    """Which operating system image a compute instance runs, and whether there is a newer one.

    Attributes:
        current_image_version: Version of the operating system image that it runs.
        latest_image_version: Newest version of the operating system image.
        is_latest_os_image_version: Whether it runs the newest image.
    """

    current_image_version: str | None | Unset = UNSET
    latest_image_version: str | None | Unset = UNSET
    is_latest_os_image_version: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "currentImageVersion": ("current_image_version", None),
        "latestImageVersion": ("latest_image_version", None),
        "isLatestOsImageVersion": ("is_latest_os_image_version", None),
    }
