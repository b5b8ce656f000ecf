# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageModelDistributionSettingsObjectDetection(JsonObject):
    """ImageModelDistributionSettingsObjectDetection, as the contract names it."""

    ams_gradient: str | None | Unset = UNSET
    augmentations: str | None | Unset = UNSET
    beta1: str | None | Unset = UNSET
    beta2: str | None | Unset = UNSET
    distributed: str | None | Unset = UNSET
    early_stopping: str | None | Unset = UNSET
    early_stopping_delay: str | None | Unset = UNSET
    early_stopping_patience: str | None | Unset = UNSET
    evaluation_frequency: str | None | Unset = UNSET
    enable_onnx_normalization: str | None | Unset = UNSET
    gradient_accumulation_step: str | None | Unset = UNSET
    layers_to_freeze: str | None | Unset = UNSET
    learning_rate: str | None | Unset = UNSET
    learning_rate_scheduler: str | None | Unset = UNSET
    model_name: str | None | Unset = UNSET
    momentum: str | None | Unset = UNSET
    nesterov: str | None | Unset = UNSET
    number_of_epochs: str | None | Unset = UNSET
    number_of_workers: str | None | Unset = UNSET
    optimizer: str | None | Unset = UNSET
    random_seed: str | None | Unset = UNSET
    step_lr_gamma: str | None | Unset = UNSET
    step_lr_step_size: str | None | Unset = UNSET
    training_batch_size: str | None | Unset = UNSET
    validation_batch_size: str | None | Unset = UNSET
    warmup_cosine_lr_cycles: str | None | Unset = UNSET
    warmup_cosine_lr_warmup_epochs: str | None | Unset = UNSET
    weight_decay: str | None | Unset = UNSET
    box_detections_per_image: str | None | Unset = UNSET
    box_score_threshold: str | None | Unset = UNSET
    image_size: str | None | Unset = UNSET
    max_size: str | None | Unset = UNSET
    min_size: str | None | Unset = UNSET
    model_size: str | None | Unset = UNSET
    multi_scale: str | None | Unset = UNSET
    nms_iou_threshold: str | None | Unset = UNSET
    tile_grid_size: str | None | Unset = UNSET
    tile_overlap_ratio: str | None | Unset = UNSET
    tile_predictions_nms_threshold: str | None | Unset = UNSET
    validation_iou_threshold: str | None | Unset = UNSET
    validation_metric_type: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "amsGradient": ("ams_gradient", None),
        "augmentations": ("augmentations", None),
        "beta1": ("beta1", None),
        "beta2": ("beta2", None),
        "distributed": ("distributed", None),
        "earlyStopping": ("early_stopping", None),
        "earlyStoppingDelay": ("early_stopping_delay", None),
        "earlyStoppingPatience": ("early_stopping_patience", None),
        "evaluationFrequency": ("evaluation_frequency", None),
        "enableOnnxNormalization": ("enable_onnx_normalization", None),
        "gradientAccumulationStep": ("gradient_accumulation_step", None),
        "layersToFreeze": ("layers_to_freeze", None),
        "learningRate": ("learning_rate", None),
        "learningRateScheduler": ("learning_rate_scheduler", None),
        "modelName": ("model_name", None),
        "momentum": ("momentum", None),
        "nesterov": ("nesterov", None),
        "numberOfEpochs": ("number_of_epochs", None),
        "numberOfWorkers": ("number_of_workers", None),
        "optimizer": ("optimizer", None),
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
        "modelSize": ("model_size", None),
        "multiScale": ("multi_scale", None),
        "nmsIouThreshold": ("nms_iou_threshold", None),
        "tileGridSize": ("tile_grid_size", None),
        "tileOverlapRatio": ("tile_overlap_ratio", None),
        "tilePredictionsNmsThreshold": ("tile_predictions_nms_threshold", None),
        "validationIouThreshold": ("validation_iou_threshold", None),
        "validationMetricType": ("validation_metric_type", None),
    }
