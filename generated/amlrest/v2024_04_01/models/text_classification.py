# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .classification_primary_metrics import ClassificationPrimaryMetrics
    from .log_verbosity import LogVerbosity
    from .ml_table_job_input import MLTableJobInput
    from .nlp_vertical_featurization_settings import NlpVerticalFeaturizationSettings
    from .nlp_vertical_limit_settings import NlpVerticalLimitSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class TextClassification(JsonObject):
    """TextClassification, as the contract names it.

    Attributes:
        primary_metric: Name of the metric as the trials log it.
    """

    limit_settings: NlpVerticalLimitSettings | None | Unset = UNSET
    featurization_settings: NlpVerticalFeaturizationSettings | None | Unset = UNSET
    validation_data: MLTableJobInput | None | Unset = UNSET
    task_type: str = "TextClassification"
    log_verbosity: LogVerbosity | str | None | Unset = UNSET
    training_data: MLTableJobInput
    target_column_name: str | None | Unset = UNSET
    primary_metric: ClassificationPrimaryMetrics | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "limitSettings": ("limit_settings", read_model(MODELS, "NlpVerticalLimitSettings")),
        "featurizationSettings": ("featurization_settings", read_model(MODELS, "NlpVerticalFeaturizationSettings")),
        "validationData": ("validation_data", read_model(MODELS, "MLTableJobInput")),
        "taskType": ("task_type", None),
        "logVerbosity": ("log_verbosity", read_enum(MODELS, "LogVerbosity")),
        "trainingData": ("training_data", read_model(MODELS, "MLTableJobInput")),
        "targetColumnName": ("target_column_name", None),
        "primaryMetric": ("primary_metric", read_enum(MODELS, "ClassificationPrimaryMetrics")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "task_type": UNSET,
        "training_data": UNSET,
    }
