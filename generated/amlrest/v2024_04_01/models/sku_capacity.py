# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SkuCapacity(JsonObject):
    """Between what numbers of instances a deployment can scale.

    Attributes:
        minimum: Fewest instances.
        maximum: Most instances.
        default: Instances if nothing is said.
        scale_type: Whether the number changes by itself, by hand or not at all.
    """

    minimum: int | None | Unset = UNSET
    maximum: int | None | Unset = UNSET
    default: int | None | Unset = UNSET
    scale_type: models.SkuScaleType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "minimum": ("minimum", None),
        "maximum": ("maximum", None),
        "default": ("default", None),
        "scaleType": ("scale_type", read_enum(models, "SkuScaleType")),
    }
