# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .learning_rate_scheduler import LearningRateScheduler
    from .ml_flow_model_job_input import MLFlowModelJobInput
    from .model_size import ModelSize
    from .stochastic_optimizer import StochasticOptimizer
    from .validation_metric_type import ValidationMetricType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageModelSettingsObjectDetection(JsonObject):
    """ImageModelSettingsObjectDetection, as the contract names it."""

    ams_gradient: bool | None | Unset = UNSET
    advanced_settings: str | None | Unset = UNSET
    augmentations: str | None | Unset = UNSET
    beta1: float | None | Unset = UNSET
    beta2: float | None | Unset = UNSET
    checkpoint_frequency: int | None | Unset = UNSET
    checkpoint_run_id: str | None | Unset = UNSET
    checkpoint_model: MLFlowModelJobInput | None | Unset = UNSET
    distributed: bool | None | Unset = UNSET
    early_stopping: bool | None | Unset = UNSET
    early_stopping_delay: int | None | Unset = UNSET
    early_stopping_patience: int | None | Unset = UNSET
    evaluation_frequency: int | None | Unset = UNSET
    enable_onnx_normalization: bool | None | Unset = UNSET
    gradient_accumulation_step: int | None | Unset = UNSET
    layers_to_freeze: int | None | Unset = UNSET
    learning_rate: float | None | Unset = UNSET
    learning_rate_scheduler: LearningRateScheduler | str | None | Unset = UNSET
    model_name: str | None | Unset = UNSET
    momentum: float | None | Unset = UNSET
    nesterov: bool | None | Unset = UNSET
    number_of_epochs: int | None | Unset = UNSET
    number_of_workers: int | None | Unset = UNSET
    optimizer: StochasticOptimizer | str | None | Unset = UNSET
    random_seed: int | None | Unset = UNSET
    step_lr_gamma: float | None | Unset = UNSET
    step_lr_step_size: int | None | Unset = UNSET
    training_batch_size: int | None | Unset = UNSET
    validation_batch_size: int | None | Unset = UNSET
    warmup_cosine_lr_cycles: float | None | Unset = UNSET
    warmup_cosine_lr_warmup_epochs: int | None | Unset = UNSET
    weight_decay: float | None | Unset = UNSET
    box_detections_per_image: int | None | Unset = UNSET
    box_score_threshold: float | None | Unset = UNSET
    image_size: int | None | Unset = UNSET
    max_size: int | None | Unset = UNSET
    min_size: int | None | Unset = UNSET
    model_size: ModelSize | str | None | Unset = UNSET
    multi_scale: bool | None | Unset = UNSET
    nms_iou_threshold: float | None | Unset = UNSET
    tile_grid_size: str | None | Unset = UNSET
    tile_overlap_ratio: float | None | Unset = UNSET
    tile_predictions_nms_threshold: float | None | Unset = UNSET
    validation_iou_threshold: float | None | Unset = UNSET
    validation_metric_type: ValidationMetricType | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "amsGradient": ("ams_gradient", None),
        "advancedSettings": ("advanced_settings", None),
        "augmentations": ("augmentations", None),
        "beta1": ("beta1", None),
        "beta2": ("beta2", None),
        "checkpointFrequency": ("checkpoint_frequency", None),
        "checkpointRunId": ("checkpoint_run_id", None),
        "checkpointModel": ("checkpoint_model", read_model(MODELS, "MLFlowModelJobInput")),
        "distributed": ("distributed", None),
        "earlyStopping": ("early_stopping", None),
        "earlyStoppingDelay": ("early_stopping_delay", None),
        "earlyStoppingPatience": ("early_stopping_patience", None),
        "evaluationFrequency": ("evaluation_frequency", None),
        "enableOnnxNormalization": ("enable_onnx_normalization", None),
        "gradientAccumulationStep": ("gradient_accumulation_step", None),
        "layersToFreeze": ("layers_to_freeze", None),
        "learningRate": ("learning_rate", None),
        "learningRateScheduler": ("learning_rate_scheduler", read_enum(MODELS, "LearningRateScheduler")),
        "modelName": ("model_name", None),
        "momentum": ("momentum", None),
        "nesterov": ("nesterov", None),
        "numberOfEpochs": ("number_of_epochs", None),
        "numberOfWorkers": ("number_of_workers", None),
        "optimizer": ("optimizer", read_enum(MODELS, "StochasticOptimizer")),
        "randomSeed": ("random_seed", None),
        "stepLRGamma": ("step_lr_gamma", None),
        "stepLRStepSize": ("step_lr_step_size", None),
        "trainingBatchSize": ("training_batch_size", None),
        "validationBatchSize": ("validation_batch_size", None),
        "warmupCosineLRCycles": ("warmup_cosine_lr_cycles", None),
        "warmupCosineLRWarmupEpochs": ("warmup_cosine_lr_warmup_epochs", None),
        "weightDecay": ("weight_decay", None),
        "boxDetectionsPerImage": ("box_detections_per_image", None),
        "boxScoreThreshold": ("box_score_threshold", None),
        "imageSize": ("image_size", None),
        "maxSize": ("max_size", None),
        "minSize": ("min_size", None),
        "modelSize": ("model_size", read_enum(MODELS, "ModelSize")),
        "multiScale": ("multi_scale", None),
        "nmsIouThreshold": ("nms_iou_threshold", None),
        "tileGridSize": ("tile_grid_size", None),
        "tileOverlapRatio": ("tile_overlap_ratio", None),
        "tilePredictionsNmsThreshold": ("tile_predictions_nms_threshold", None),
        "validationIouThreshold": ("validation_iou_threshold", None),
        "validationMetricType": ("validation_metric_type", read_enum(MODELS, "ValidationMetricType")),
    }
