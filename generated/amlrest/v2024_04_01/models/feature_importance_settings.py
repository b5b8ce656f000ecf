# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .feature_importance_mode import FeatureImportanceMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeatureImportanceSettings(JsonObject):
    """FeatureImportanceSettings, as the contract names it.

    Attributes:
        mode: Whether the files are mounted, copied or uploaded.
    """

    mode: FeatureImportanceMode | str | None | Unset = UNSET
    target_column: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "mode": ("mode", read_enum(MODELS, "FeatureImportanceMode")),
        "targetColumn": ("target_column", None),
    }
