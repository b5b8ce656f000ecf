# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .text_annotation_type import TextAnnotationType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LabelingJobTextProperties(JsonObject):
    """How text is labeled.

    Attributes:
        media_type: Kind of media; set by the class.
        annotation_type: What labelers do.
    """

    media_type: str = "Text"
    annotation_type: TextAnnotationType | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "mediaType": ("media_type", None),
        "annotationType": ("annotation_type", read_enum(MODELS, "TextAnnotationType")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "media_type": UNSET,
    }
