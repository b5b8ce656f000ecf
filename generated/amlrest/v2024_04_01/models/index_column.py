# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class IndexColumn(JsonObject):
    """A column that tells one instance of an entity from another.

    Attributes:
        data_type: Type of the column's values; String if left out.
        column_name: Name of the column.
    """

    data_type: models.FeatureDataType | str | None | Unset = UNSET
    column_name: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "dataType": ("data_type", read_enum(models, "FeatureDataType")),
        "columnName": ("column_name", None),
    }
