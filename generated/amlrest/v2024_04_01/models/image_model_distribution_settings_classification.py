# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageModelDistributionSettingsClassification(JsonObject):
    """Settings of image classifiers to sweep over, each an expression such as "uniform(0.001, 0.01)".

    Attributes:
        ams_gradient: Whether the optimizer adam or adamw uses AMSGrad.
        augmentations: Settings of the changes that training makes to images, as text.
        beta1: Decay of the first moment in the optimizer adam or adamw, 0 to 1.
        beta2: Decay of the second moment in the optimizer adam or adamw, 0 to 1.
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
