# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Image(JsonObject):
    """The image of a custom service.

    Attributes:
        type_: Whether the reference is to a Docker image or an environment of Azure ML; docker if left out.
        reference: Docker image with registry and tag, or id of the environment.
    """

    type_: models.ImageType | str | None | Unset = UNSET
    reference: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "type": ("type_", read_enum(models, "ImageType")),
        "reference": ("reference", None),
    }
