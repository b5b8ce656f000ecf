# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageClassificationMultilabel(JsonObject):
    """Predicts any number of classes for every image.

    Attributes:
        limit_settings: How many trials are run, how many at once, and for how long.
        sweep_settings: How a sweep over the search space picks trials, and gives up on some.
        validation_data: Data, as an MLTable, that models are compared on.
        validation_data_size: Fraction of the training data, between 0 and 1, to compare models on where there is no validation data.
        model_settings: Settings that are the same in every trial.
        search_space: Spaces to sweep over, each with distributions of model settings.
        task_type: Always "ImageClassificationMultilabel", which tells this type from its siblings.
        log_verbosity: Least severe messages that are logged; Info if left out.
        training_data: Table or list of items, as an MLTable, to learn from.
        target_column_name: Column that holds what is to be predicted.
        primary_metric: Metric that models are ranked by; IOU if left out.
    """

    limit_settings: models.ImageLimitSettings
    sweep_settings: models.ImageSweepSettings | None | Unset = UNSET
    validation_data: models.MLTableJobInput | None | Unset = UNSET
    validation_data_size: float | None | Unset = UNSET
    model_settings: models.ImageModelSettingsClassification | None | Unset = UNSET
    search_space: list[models.ImageModelDistributionSettingsClassification] | None | Unset = UNSET
    task_type: str = "ImageClassificationMultilabel"
    log_verbosity: models.LogVerbosity | str | None | Unset = UNSET
    training_data: models.MLTableJobInput
    target_column_name: str | None | Unset = UNSET
    primary_metric: models.ClassificationMultilabelPrimaryMetrics | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "limitSettings": ("limit_settings", read_model(models, "ImageLimitSettings")),
        "sweepSettings": ("sweep_settings", read_model(models, "ImageSweepSettings")),
        "validationData": ("validation_data", read_model(models, "MLTableJobInput")),
        "validationDataSize": ("validation_data_size", None),
        "modelSettings": ("model_settings", read_model(models, "ImageModelSettingsClassification")),
        "searchSpace": ("search_space", read_list(read_model(models, "ImageModelDistributionSettingsClassification"))),
        "taskType": ("task_type", None),
        "logVerbosity": ("log_verbosity", read_enum(models, "LogVerbosity")),
        "trainingData": ("training_data", read_model(models, "MLTableJobInput")),
        "targetColumnName": ("target_column_name", None),
        "primaryMetric": ("primary_metric", read_enum(models, "ClassificationMultilabelPrimaryMetrics")),
    }
