# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TopNFeaturesByAttribution(JsonObject):
    """Computes metrics over the features that matter most to the model.

    Attributes:
        filter_type: Always "TopNByAttribution", which tells this type from its siblings.
        top: How many features, from the most important one on; 10 if left out.
    """

    filter_type: str = "TopNByAttribution"
    top: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "filterType": ("filter_type", None),
        "top": ("top", None),
    }
