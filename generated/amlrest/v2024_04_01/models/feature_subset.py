# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeatureSubset(JsonObject):
    """Computes metrics over features that are named.

    Attributes:
        filter_type: Always "FeatureSubset", which tells this type from its siblings.
        features: Names of the features.
    """

    filter_type: str = "FeatureSubset"
    features: list[str]
    _wire: ClassVar[Wire] = {
        "filterType": ("filter_type", None),
        "features": ("features", None),
    }
