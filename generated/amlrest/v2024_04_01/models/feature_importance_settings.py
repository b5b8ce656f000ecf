# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeatureImportanceSettings(JsonObject):
    """Whether the importance of features is computed, and for which target.

    Attributes:
        mode: Whether the importance of features is computed; no if left out.
        target_column: Column that the model predicts.
    """

    mode: models.FeatureImportanceMode | str | None | Unset = UNSET
    target_column: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "mode": ("mode", read_enum(models, "FeatureImportanceMode")),
        "targetColumn": ("target_column", None),
    }
