# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LabelingJobTextProperties(JsonObject):
    """How text is labeled.

    Attributes:
        media_type: Always "Text", which tells this type from its siblings.
        annotation_type: What labelers say about a text.
    """

    media_type: str = "Text"
    annotation_type: models.TextAnnotationType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "mediaType": ("media_type", None),
        "annotationType": ("annotation_type", read_enum(models, "TextAnnotationType")),
    }
