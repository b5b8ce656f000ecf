# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_map, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .blocked_transformers import BlockedTransformers
    from .column_transformer import ColumnTransformer
    from .featurization_mode import FeaturizationMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TableVerticalFeaturizationSettings(JsonObject):
    """TableVerticalFeaturizationSettings, as the contract names it.

    Attributes:
        mode: Whether the files are mounted, copied or uploaded.
    """

    dataset_language: str | None | Unset = UNSET
    mode: FeaturizationMode | str | None | Unset = UNSET
    blocked_transformers: list[BlockedTransformers | str] | None | Unset = UNSET
    column_name_and_types: dict[str, str | None] | None | Unset = UNSET
    transformer_params: dict[str, list[ColumnTransformer] | None] | None | Unset = UNSET
    enable_dnn_featurization: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "datasetLanguage": ("dataset_language", None),
        "mode": ("mode", read_enum(MODELS, "FeaturizationMode")),
        "blockedTransformers": ("blocked_transformers", read_list(read_enum(MODELS, "BlockedTransformers"))),
        "columnNameAndTypes": ("column_name_and_types", None),
        "transformerParams": ("transformer_params", read_map(read_list(read_model(MODELS, "ColumnTransformer")))),
        "enableDnnFeaturization": ("enable_dnn_featurization", None),
    }
