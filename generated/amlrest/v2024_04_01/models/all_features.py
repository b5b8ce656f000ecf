# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AllFeatures(JsonObject):
    """Computes metrics over all features.

    Attributes:
        filter_type: Always "AllFeatures", which tells this type from its siblings.
    """

    filter_type: str = "AllFeatures"
    _wire: ClassVar[Wire] = {
        "filterType": ("filter_type", None),
    }
