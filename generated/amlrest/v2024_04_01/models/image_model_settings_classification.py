# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageModelSettingsClassification(JsonObject):
    """Fixed settings of a model that classifies images.

    Attributes:
        ams_gradient: Whether the optimizer adam or adamw uses AMSGrad.
        advanced_settings: Further settings for special cases, as text.
        augmentations: Settings of the changes that training makes to images, as text.
        beta1: Decay of the first moment in the optimizer adam or adamw, 0 to 1.
        beta2: Decay of the second moment in the optimizer adam or adamw, 0 to 1.
        checkpoint_frequency: Every how many epochs a checkpoint is kept.
        checkpoint_run_id: Name of an earlier run whose checkpoint training goes on from.
        checkpoint_model: Trained model that training goes on from.
        distributed: Whether training is spread over several GPUs or nodes.
        early_stopping: Whether training ends once the metric has stopped improving.
        early_stopping_delay: Epochs or evaluations to wait before improvement is watched, at least 1.
        early_stopping_patience: Epochs or evaluations without improvement that end the training, at least 1.
        evaluation_frequency: Every how many epochs the model is evaluated on the validation data, at least 1.
        enable_onnx_normalization: Whether normalisation is part of the model's export to ONNX.
        gradient_accumulation_step: How many batches gradients are summed over before weights are updated, at least 1.
        layers_to_freeze: How many layers, from the first one on, keep the weights that they come with.
        learning_rate: Learning rate at the beginning, 0 to 1.
        learning_rate_scheduler: How the learning rate falls during training.
        model_name: Architecture of the model, for example seresnext; it decides which other settings apply.
        momentum: Momentum of the optimizer sgd, 0 to 1.
        nesterov: Whether the optimizer sgd uses Nesterov momentum.
        number_of_epochs: How many times training goes through the data, at least 1.
        number_of_workers: How many processes load data.
        optimizer: Algorithm that adapts the weights.
        random_seed: Start of the random numbers, where training is to be repeatable.
        step_lr_gamma: Factor of the learning rate at each step of the scheduler step, 0 to 1.
        step_lr_step_size: Epochs between two steps of the scheduler step, at least 1.
        training_batch_size: Images in one batch of training, at least 1.
        validation_batch_size: Images in one batch of validation, at least 1.
        warmup_cosine_lr_cycles: Cycles of the cosine in the scheduler warmup_cosine, 0 to 1.
        warmup_cosine_lr_warmup_epochs: Epochs of warm-up in the scheduler warmup_cosine, at least 1.
        weight_decay: How strongly the optimizer pulls weights to zero, 0 to 1.
        training_crop_size: Side in pixels of the crop that training takes from an image, at least 1.
        validation_crop_size: Side in pixels of the crop that validation takes from an image, at least 1.
        validation_resize_size: Side in pixels that validation resizes an image to before it crops, at least 1.
        weighted_loss: How rare classes gain weight; 0 not at all, 1 by the root of their weights, 2 by their weights.
    """

    ams_gradient: bool | None | Unset = UNSET
    advanced_settings: str | None | Unset = UNSET
    augmentations: str | None | Unset = UNSET
    beta1: float | None | Unset = UNSET
    beta2: float | None | Unset = UNSET
    checkpoint_frequency: int | None | Unset = UNSET
    checkpoint_run_id: str | None | Unset = UNSET
    checkpoint_model: models.MLFlowModelJobInput | None | Unset = UNSET
    distributed: bool | None | Unset = UNSET
    early_stopping: bool | None | Unset = UNSET
    early_stopping_delay: int | None | Unset = UNSET
    early_stopping_patience: int | None | Unset = UNSET
    evaluation_frequency: int | None | Unset = UNSET
    enable_onnx_normalization: bool | None | Unset = UNSET
    gradient_accumulation_step: int | None | Unset = UNSET
    layers_to_freeze: int | None | Unset = UNSET
    learning_rate: float | None | Unset = UNSET
    learning_rate_scheduler: models.LearningRateScheduler | str | None | Unset = UNSET
    model_name: str | None | Unset = UNSET
    momentum: float | None | Unset = UNSET
    nesterov: bool | None | Unset = UNSET
    number_of_epochs: int | None | Unset = UNSET
    number_of_workers: int | None | Unset = UNSET
    optimizer: models.StochasticOptimizer | str | None | Unset = UNSET
    random_seed: int | None | Unset = UNSET
    step_lr_gamma: float | None | Unset = UNSET
    step_lr_step_size: int | None | Unset = UNSET
    training_batch_size: int | None | Unset = UNSET
    validation_batch_size: int | None | Unset = UNSET
    warmup_cosine_lr_cycles: float | None | Unset = UNSET
    warmup_cosine_lr_warmup_epochs: int | None | Unset = UNSET
    weight_decay: float | None | Unset = UNSET
    training_crop_size: int | None | Unset = UNSET
    validation_crop_size: int | None | Unset = UNSET
    validation_resize_size: int | None | Unset = UNSET
    weighted_loss: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "amsGradient": ("ams_gradient", None),
        "advancedSettings": ("advanced_settings", None),
        "augmentations": ("augmentations", None),
        "beta1": ("beta1", None),
        "beta2": ("beta2", None),
        "checkpointFrequency": ("checkpoint_frequency", None),
        "checkpointRunId": ("checkpoint_run_id", None),
        "checkpointModel": ("checkpoint_model", read_model(models, "MLFlowModelJobInput")),
        "distributed": ("distributed", None),
        "earlyStopping": ("early_stopping", None),
        "earlyStoppingDelay": ("early_stopping_delay", None),
        "earlyStoppingPatience": ("early_stopping_patience", None),
        "evaluationFrequency": ("evaluation_frequency", None),
        "enableOnnxNormalization": ("enable_onnx_normalization", None),
        "gradientAccumulationStep": ("gradient_accumulation_step", None),
        "layersToFreeze": ("layers_to_freeze", None),
        "learningRate": ("learning_rate", None),
        "learningRateScheduler": ("learning_rate_scheduler", read_enum(models, "LearningRateScheduler")),
        "modelName": ("model_name", None),
        "momentum": ("momentum", None),
        "nesterov": ("nesterov", None),
        "numberOfEpochs": ("number_of_epochs", None),
        "numberOfWorkers": ("number_of_workers", None),
        "optimizer": ("optimizer", read_enum(models, "StochasticOptimizer")),
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
