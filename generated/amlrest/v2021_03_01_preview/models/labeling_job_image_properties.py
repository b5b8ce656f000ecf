# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LabelingJobImageProperties(JsonObject):
    """How images are labeled.

    Attributes:
        media_type: Always "Image", which tells this type from its siblings.
        annotation_type: What labelers mark in an image.
    """

    media_type: str = "Image"
    annotation_type: models.ImageAnnotationType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "mediaType": ("media_type", None),
        "annotationType": ("annotation_type", read_enum(models, "ImageAnnotationType")),
    }
