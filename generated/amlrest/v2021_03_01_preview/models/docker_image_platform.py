# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DockerImagePlatform(JsonObject):
    """The platform that an image is for.

    Attributes:
        operating_system_type: Operating system of the image.
    """

    operating_system_type: models.OperatingSystemType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "operatingSystemType": ("operating_system_type", read_enum(models, "OperatingSystemType")),
    }
