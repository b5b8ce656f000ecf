# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageModelSettingsObjectDetection(JsonObject):
    """Fixed settings of a model that finds things in images.

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
        box_detections_per_image: How many things are found in an image at most, over all classes; not for yolov5.
        box_score_threshold: Score that a found thing must exceed to be kept, 0 to 1.
        image_size: Side in pixels of images in training and validation; for yolov5 alone.
        max_size: Longest side in pixels that images are scaled to; not for yolov5.
        min_size: Shortest side in pixels that images are scaled to; not for yolov5.
        model_size: Size of the model, small to xlarge; for yolov5 alone.
        multi_scale: Whether training varies the size of images by half; for yolov5 alone.
        nms_iou_threshold: Overlap above which the weaker of two boxes is dropped, 0 to 1.
        tile_grid_size: Grid of tiles that an image is cut into to find small things, as columns and rows; not for yolov5.
        tile_overlap_ratio: By how much neighbouring tiles overlap, 0 to less than 1; not for yolov5.
        tile_predictions_nms_threshold: Overlap above which one of two boxes of different tiles is dropped, 0 to 1; not for yolov5.
        validation_iou_threshold: Overlap from which a box counts as right in validation metrics, 0 to 1.
        validation_metric_type: Whose rules the validation metrics follow; none, coco, voc or coco_voc.
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
    box_detections_per_image: int | None | Unset = UNSET
    box_score_threshold: float | None | Unset = UNSET
    image_size: int | None | Unset = UNSET
    max_size: int | None | Unset = UNSET
    min_size: int | None | Unset = UNSET
    model_size: models.ModelSize | str | None | Unset = UNSET
    multi_scale: bool | None | Unset = UNSET
    nms_iou_threshold: float | None | Unset = UNSET
    tile_grid_size: str | None | Unset = UNSET
    tile_overlap_ratio: float | None | Unset = UNSET
    tile_predictions_nms_threshold: float | None | Unset = UNSET
    validation_iou_threshold: float | None | Unset = UNSET
    validation_metric_type: models.ValidationMetricType | str | None | Unset = UNSET
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
        "boxDetectionsPerImage": ("box_detections_per_image", None),
        "boxScoreThreshold": ("box_score_threshold", None),
        "imageSize": ("image_size", None),
        "maxSize": ("max_size", None),
        "minSize": ("min_size", None),
        "modelSize": ("model_size", read_enum(models, "ModelSize")),
        "multiScale": ("multi_scale", None),
        "nmsIouThreshold": ("nms_iou_threshold", None),
        "tileGridSize": ("tile_grid_size", None),
        "tileOverlapRatio": ("tile_overlap_ratio", None),
        "tilePredictionsNmsThreshold": ("tile_predictions_nms_threshold", None),
        "validationIouThreshold": ("validation_iou_threshold", None),
        "validationMetricType": ("validation_metric_type", read_enum(models, "ValidationMetricType")),
    }
