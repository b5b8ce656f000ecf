# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .image_type import ImageType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Image(JsonObject):
    """Image, as the contract names it.

    Attributes:
        type_: Azure resource type.
    """

    type_: ImageType | str | None | Unset = UNSET
    reference: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "type": ("type_", read_enum(MODELS, "ImageType")),
        "reference": ("reference", None),
    }
