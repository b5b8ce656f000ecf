# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Feature(JsonObject):
    """One feature of a set, a column of its values.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        feature_name: Name of the feature in its set.
        data_type: Type of the feature's values; String if left out.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    feature_name: str | None | Unset = UNSET
    data_type: models.FeatureDataType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "featureName": ("feature_name", None),
        "dataType": ("data_type", read_enum(models, "FeatureDataType")),
    }
