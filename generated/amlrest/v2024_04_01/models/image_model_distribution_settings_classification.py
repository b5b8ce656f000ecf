# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageModelDistributionSettingsClassification(JsonObject):
    """ImageModelDistributionSettingsClassification, as the contract names it."""

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
    training_crop_size: str | None | Unset = UNSET
    validation_crop_size: str | None | Unset = UNSET
    validation_resize_size: str | None | Unset = UNSET
    weighted_loss: str | None | Unset = UNSET
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
        "trainingCropSize": ("training_crop_size", None),
        "validationCropSize": ("validation_crop_size", None),
        "validationResizeSize": ("validation_resize_size", None),
        "weightedLoss": ("weighted_loss", None),
    }
