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
class IndexColumn(JsonObject):
    """IndexColumn, as the contract names it.

    Attributes:
        data_type: Whether the data is a file, a folder or an MLTable.
    """

    data_type: FeatureDataType | str | None | Unset = UNSET
    column_name: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "dataType": ("data_type", read_enum(MODELS, "FeatureDataType")),
        "columnName": ("column_name", None),
    }
