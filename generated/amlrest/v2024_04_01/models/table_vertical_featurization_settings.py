# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TableVerticalFeaturizationSettings(JsonObject):
    """How columns of a table become numbers to learn from.

    Attributes:
        dataset_language: Language of the text, as a code of three letters, for example eng.
        mode: Whether AutoML makes features alone, as when left out, with your settings, or not at all.
        blocked_transformers: Ways to make features that are not used.
        column_name_and_types: What a column holds, by column name, where AutoML is not to guess.
        transformer_params: Columns and parameters by transformer name.
        enable_dnn_featurization: Whether deep neural networks make features too; no if left out.
    """

    dataset_language: str | None | Unset = UNSET
    mode: models.FeaturizationMode | str | None | Unset = UNSET
    blocked_transformers: list[models.BlockedTransformers | str] | None | Unset = UNSET
    column_name_and_types: dict[str, str | None] | None | Unset = UNSET
    transformer_params: dict[str, list[models.ColumnTransformer] | None] | None | Unset = UNSET
    enable_dnn_featurization: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "datasetLanguage": ("dataset_language", None),
        "mode": ("mode", read_enum(models, "FeaturizationMode")),
        "blockedTransformers": ("blocked_transformers", read_list(read_enum(models, "BlockedTransformers"))),
        "columnNameAndTypes": ("column_name_and_types", None),
        "transformerParams": ("transformer_params", read_map(read_list(read_model(models, "ColumnTransformer")))),
        "enableDnnFeaturization": ("enable_dnn_featurization", None),
    }
