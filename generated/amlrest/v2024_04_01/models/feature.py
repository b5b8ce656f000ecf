# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .feature_data_type import FeatureDataType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Feature(JsonObject):
    """Feature, as the contract names it.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        data_type: Whether the data is a file, a folder or an MLTable.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    feature_name: str | None | Unset = UNSET
    data_type: FeatureDataType | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "featureName": ("feature_name", None),
        "dataType": ("data_type", read_enum(MODELS, "FeatureDataType")),
    }
