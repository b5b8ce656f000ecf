# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, Duration, JsonObject, Unset, Wire, read_enum, read_list, read_model, to_duration
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegressionTrainingSettings(JsonObject):
    """Which regression models are tried and combined, and what is done with the best one.

    Attributes:
        enable_onnx_compatible_models: Whether models must be such that ONNX can express them; no if left out.
        stack_ensemble_settings: How a model is stacked on the outputs of others.
        enable_stack_ensemble: Whether an ensemble that stacks a model on others is made; yes if left out.
        enable_vote_ensemble: Whether an ensemble that votes is made of the best models; yes if left out.
        ensemble_model_download_timeout: How long fetching earlier models for an ensemble may take, an ISO 8601 duration; PT5M if left out.
        enable_model_explainability: Whether the best model is explained, by how much each feature matters; yes if left out.
        enable_dnn_training: Whether deep neural networks are tried too; no if left out.
        allowed_training_algorithms: Algorithms to try, and no others.
        blocked_training_algorithms: Algorithms never to try.
    """

    enable_onnx_compatible_models: bool | None | Unset = UNSET
    stack_ensemble_settings: models.StackEnsembleSettings | None | Unset = UNSET
    enable_stack_ensemble: bool | None | Unset = UNSET
    enable_vote_ensemble: bool | None | Unset = UNSET
    ensemble_model_download_timeout: Duration | None | Unset = field(default=UNSET, converter=to_duration)
    enable_model_explainability: bool | None | Unset = UNSET
    enable_dnn_training: bool | None | Unset = UNSET
    allowed_training_algorithms: list[models.RegressionModels | str] | None | Unset = UNSET
    blocked_training_algorithms: list[models.RegressionModels | str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "enableOnnxCompatibleModels": ("enable_onnx_compatible_models", None),
        "stackEnsembleSettings": ("stack_ensemble_settings", read_model(models, "StackEnsembleSettings")),
        "enableStackEnsemble": ("enable_stack_ensemble", None),
        "enableVoteEnsemble": ("enable_vote_ensemble", None),
        "ensembleModelDownloadTimeout": ("ensemble_model_download_timeout", to_duration),
        "enableModelExplainability": ("enable_model_explainability", None),
        "enableDnnTraining": ("enable_dnn_training", None),
        "allowedTrainingAlgorithms": ("allowed_training_algorithms", read_list(read_enum(models, "RegressionModels"))),
        "blockedTrainingAlgorithms": ("blocked_training_algorithms", read_list(read_enum(models, "RegressionModels"))),
    }
