# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, read_enum, read_list, read_model, to_duration
from .. import MODELS

if TYPE_CHECKING:
    from .forecasting_models import ForecastingModels
    from .stack_ensemble_settings import StackEnsembleSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ForecastingTrainingSettings(JsonObject):
    """ForecastingTrainingSettings, as the contract names it."""

    enable_onnx_compatible_models: bool | None | Unset = UNSET
    stack_ensemble_settings: StackEnsembleSettings | None | Unset = UNSET
    enable_stack_ensemble: bool | None | Unset = UNSET
    enable_vote_ensemble: bool | None | Unset = UNSET
    ensemble_model_download_timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    enable_model_explainability: bool | None | Unset = UNSET
    enable_dnn_training: bool | None | Unset = UNSET
    allowed_training_algorithms: list[ForecastingModels | str] | None | Unset = UNSET
    blocked_training_algorithms: list[ForecastingModels | str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "enableOnnxCompatibleModels": ("enable_onnx_compatible_models", None),
        "stackEnsembleSettings": ("stack_ensemble_settings", read_model(MODELS, "StackEnsembleSettings")),
        "enableStackEnsemble": ("enable_stack_ensemble", None),
        "enableVoteEnsemble": ("enable_vote_ensemble", None),
        "ensembleModelDownloadTimeout": ("ensemble_model_download_timeout", None),
        "enableModelExplainability": ("enable_model_explainability", None),
        "enableDnnTraining": ("enable_dnn_training", None),
        "allowedTrainingAlgorithms": ("allowed_training_algorithms", read_list(read_enum(MODELS, "ForecastingModels"))),
        "blockedTrainingAlgorithms": ("blocked_training_algorithms", read_list(read_enum(MODELS, "ForecastingModels"))),
    }
