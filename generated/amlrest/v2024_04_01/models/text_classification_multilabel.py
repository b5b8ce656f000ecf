# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TextClassificationMultilabel(JsonObject):
    """Predicts any number of classes for every text.

    Attributes:
        limit_settings: How many trials are run, how many at once, and for how long.
        featurization_settings: How data becomes numbers to learn from.
        validation_data: Data, as an MLTable, that models are compared on.
        task_type: Always "TextClassificationMultilabel", which tells this type from its siblings.
        log_verbosity: Least severe messages that are logged; Info if left out.
        training_data: Table or list of items, as an MLTable, to learn from.
        target_column_name: Column that holds what is to be predicted.
        primary_metric: Metric that models are ranked by; set by the service, as only Accuracy is possible.
    """

    limit_settings: models.NlpVerticalLimitSettings | None | Unset = UNSET
    featurization_settings: models.NlpVerticalFeaturizationSettings | None | Unset = UNSET
    validation_data: models.MLTableJobInput | None | Unset = UNSET
    task_type: str = "TextClassificationMultilabel"
    log_verbosity: models.LogVerbosity | str | None | Unset = UNSET
    training_data: models.MLTableJobInput
    target_column_name: str | None | Unset = UNSET
    primary_metric: models.ClassificationMultilabelPrimaryMetrics | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "limitSettings": ("limit_settings", read_model(models, "NlpVerticalLimitSettings")),
        "featurizationSettings": ("featurization_settings", read_model(models, "NlpVerticalFeaturizationSettings")),
        "validationData": ("validation_data", read_model(models, "MLTableJobInput")),
        "taskType": ("task_type", None),
        "logVerbosity": ("log_verbosity", read_enum(models, "LogVerbosity")),
        "trainingData": ("training_data", read_model(models, "MLTableJobInput")),
        "targetColumnName": ("target_column_name", None),
        "primaryMetric": ("primary_metric", read_enum(models, "ClassificationMultilabelPrimaryMetrics")),
    }
