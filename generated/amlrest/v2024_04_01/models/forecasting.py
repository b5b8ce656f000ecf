# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .auto_n_cross_validations import AutoNCrossValidations
    from .custom_n_cross_validations import CustomNCrossValidations
    from .forecasting_primary_metrics import ForecastingPrimaryMetrics
    from .forecasting_settings import ForecastingSettings
    from .forecasting_training_settings import ForecastingTrainingSettings
    from .log_verbosity import LogVerbosity
    from .ml_table_job_input import MLTableJobInput
    from .table_vertical_featurization_settings import TableVerticalFeaturizationSettings
    from .table_vertical_limit_settings import TableVerticalLimitSettings
    from .unknown_n_cross_validations import UnknownNCrossValidations


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Forecasting(JsonObject):
    """Forecasting, as the contract names it.

    Attributes:
        primary_metric: Name of the metric as the trials log it.
    """

    limit_settings: TableVerticalLimitSettings | None | Unset = UNSET
    n_cross_validations: AutoNCrossValidations | CustomNCrossValidations | UnknownNCrossValidations | None | Unset = (
        UNSET
    )
    cv_split_column_names: list[str] | None | Unset = UNSET
    weight_column_name: str | None | Unset = UNSET
    validation_data: MLTableJobInput | None | Unset = UNSET
    test_data: MLTableJobInput | None | Unset = UNSET
    validation_data_size: float | None | Unset = UNSET
    test_data_size: float | None | Unset = UNSET
    featurization_settings: TableVerticalFeaturizationSettings | None | Unset = UNSET
    task_type: str = "Forecasting"
    log_verbosity: LogVerbosity | str | None | Unset = UNSET
    training_data: MLTableJobInput
    target_column_name: str | None | Unset = UNSET
    primary_metric: ForecastingPrimaryMetrics | str | None | Unset = UNSET
    forecasting_settings: ForecastingSettings | None | Unset = UNSET
    training_settings: ForecastingTrainingSettings | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "limitSettings": ("limit_settings", read_model(MODELS, "TableVerticalLimitSettings")),
        "nCrossValidations": (
            "n_cross_validations",
            read_union(
                MODELS,
                "mode",
                {"Auto": "AutoNCrossValidations", "Custom": "CustomNCrossValidations"},
                "UnknownNCrossValidations",
            ),
        ),
        "cvSplitColumnNames": ("cv_split_column_names", None),
        "weightColumnName": ("weight_column_name", None),
        "validationData": ("validation_data", read_model(MODELS, "MLTableJobInput")),
        "testData": ("test_data", read_model(MODELS, "MLTableJobInput")),
        "validationDataSize": ("validation_data_size", None),
        "testDataSize": ("test_data_size", None),
        "featurizationSettings": ("featurization_settings", read_model(MODELS, "TableVerticalFeaturizationSettings")),
        "taskType": ("task_type", None),
        "logVerbosity": ("log_verbosity", read_enum(MODELS, "LogVerbosity")),
        "trainingData": ("training_data", read_model(MODELS, "MLTableJobInput")),
        "targetColumnName": ("target_column_name", None),
        "primaryMetric": ("primary_metric", read_enum(MODELS, "ForecastingPrimaryMetrics")),
        "forecastingSettings": ("forecasting_settings", read_model(MODELS, "ForecastingSettings")),
        "trainingSettings": ("training_settings", read_model(MODELS, "ForecastingTrainingSettings")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "task_type": UNSET,
        "training_data": UNSET,
    }
