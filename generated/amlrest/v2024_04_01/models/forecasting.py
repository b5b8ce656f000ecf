# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Forecasting(JsonObject):
    """Predicts how a series of numbers over time goes on.

    Attributes:
        limit_settings: How many trials are run, how many at once, and for how long.
        n_cross_validations: How many parts the training data is cut into for cross validation, where there is no validation data.
        cv_split_column_names: Columns that say which rows train and which validate, a column for each fold.
        weight_column_name: Column that says how much each row counts.
        validation_data: Data, as an MLTable, that models are compared on.
        test_data: Data, as an MLTable, that the best model is tested on at the end.
        validation_data_size: Fraction of the training data, between 0 and 1, to compare models on where there is no validation data.
        test_data_size: Fraction of the data, between 0 and 1, to test the best model on where there is no test data.
        featurization_settings: How data becomes numbers to learn from.
        task_type: Always "Forecasting", which tells this type from its siblings.
        log_verbosity: Least severe messages that are logged; Info if left out.
        training_data: Table or list of items, as an MLTable, to learn from.
        target_column_name: Column that holds what is to be predicted.
        primary_metric: Metric that models are ranked by; NormalizedRootMeanSquaredError if left out.
        forecasting_settings: Which columns make up the series, how far to forecast, and what to learn from the past.
        training_settings: Which algorithms are tried and combined.
    """

    limit_settings: models.TableVerticalLimitSettings | None | Unset = UNSET
    n_cross_validations: (
        models.AutoNCrossValidations | models.CustomNCrossValidations | models.UnknownNCrossValidations | None | Unset
    ) = UNSET
    cv_split_column_names: list[str] | None | Unset = UNSET
    weight_column_name: str | None | Unset = UNSET
    validation_data: models.MLTableJobInput | None | Unset = UNSET
    test_data: models.MLTableJobInput | None | Unset = UNSET
    validation_data_size: float | None | Unset = UNSET
    test_data_size: float | None | Unset = UNSET
    featurization_settings: models.TableVerticalFeaturizationSettings | None | Unset = UNSET
    task_type: str = "Forecasting"
    log_verbosity: models.LogVerbosity | str | None | Unset = UNSET
    training_data: models.MLTableJobInput
    target_column_name: str | None | Unset = UNSET
    primary_metric: models.ForecastingPrimaryMetrics | str | None | Unset = UNSET
    forecasting_settings: models.ForecastingSettings | None | Unset = UNSET
    training_settings: models.ForecastingTrainingSettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "limitSettings": ("limit_settings", read_model(models, "TableVerticalLimitSettings")),
        "nCrossValidations": (
            "n_cross_validations",
            read_union(
                models,
                "mode",
                {"Auto": "AutoNCrossValidations", "Custom": "CustomNCrossValidations"},
                "UnknownNCrossValidations",
            ),
        ),
        "cvSplitColumnNames": ("cv_split_column_names", None),
        "weightColumnName": ("weight_column_name", None),
        "validationData": ("validation_data", read_model(models, "MLTableJobInput")),
        "testData": ("test_data", read_model(models, "MLTableJobInput")),
        "validationDataSize": ("validation_data_size", None),
        "testDataSize": ("test_data_size", None),
        "featurizationSettings": ("featurization_settings", read_model(models, "TableVerticalFeaturizationSettings")),
        "taskType": ("task_type", None),
        "logVerbosity": ("log_verbosity", read_enum(models, "LogVerbosity")),
        "trainingData": ("training_data", read_model(models, "MLTableJobInput")),
        "targetColumnName": ("target_column_name", None),
        "primaryMetric": ("primary_metric", read_enum(models, "ForecastingPrimaryMetrics")),
        "forecastingSettings": ("forecasting_settings", read_model(models, "ForecastingSettings")),
        "trainingSettings": ("training_settings", read_model(models, "ForecastingTrainingSettings")),
    }
