# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_map, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataDriftMonitoringSignal(JsonObject):
    """Whether inputs in production are distributed as those of reference.

    Attributes:
        signal_type: Always "DataDrift", which tells this type from its siblings.
        notification_types: How the signal tells of alerts; AmlNotification sends email.
        properties: Further facts by name, which may be added but not changed.
        features: Which features metrics are computed over.
        feature_importance_settings: Whether the importance of features is computed, and for which target.
        metric_thresholds: Metrics to compute, with the value of each that raises an alert.
        production_data: Data from production that is looked at.
        reference_data: Data that production is compared with, for example what the model was trained on.
        feature_data_type_override: Whether a feature is numerical or categorical, by feature name, where the monitor is not to guess.
    """

    signal_type: str = "DataDrift"
    notification_types: list[models.MonitoringNotificationType | str] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    features: (
        models.AllFeatures
        | models.FeatureSubset
        | models.TopNFeaturesByAttribution
        | models.UnknownMonitoringFeatureFilterBase
        | None
        | Unset
    ) = UNSET
    feature_importance_settings: models.FeatureImportanceSettings | None | Unset = UNSET
    metric_thresholds: list[
        models.CategoricalDataDriftMetricThreshold
        | models.NumericalDataDriftMetricThreshold
        | models.UnknownDataDriftMetricThresholdBase
    ]
    production_data: (
        models.FixedInputData | models.RollingInputData | models.StaticInputData | models.UnknownMonitoringInputDataBase
    )
    reference_data: (
        models.FixedInputData | models.RollingInputData | models.StaticInputData | models.UnknownMonitoringInputDataBase
    )
    feature_data_type_override: dict[str, models.MonitoringFeatureDataType | str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "signalType": ("signal_type", None),
        "notificationTypes": ("notification_types", read_list(read_enum(models, "MonitoringNotificationType"))),
        "properties": ("properties", None),
        "features": (
            "features",
            read_union(
                models,
                "filterType",
                {
                    "AllFeatures": "AllFeatures",
                    "FeatureSubset": "FeatureSubset",
                    "TopNByAttribution": "TopNFeaturesByAttribution",
                },
                "UnknownMonitoringFeatureFilterBase",
            ),
        ),
        "featureImportanceSettings": ("feature_importance_settings", read_model(models, "FeatureImportanceSettings")),
        "metricThresholds": (
            "metric_thresholds",
            read_list(
                read_union(
                    models,
                    "dataType",
                    {
                        "Categorical": "CategoricalDataDriftMetricThreshold",
                        "Numerical": "NumericalDataDriftMetricThreshold",
                    },
                    "UnknownDataDriftMetricThresholdBase",
                )
            ),
        ),
        "productionData": (
            "production_data",
            read_union(
                models,
                "inputDataType",
                {"Fixed": "FixedInputData", "Rolling": "RollingInputData", "Static": "StaticInputData"},
                "UnknownMonitoringInputDataBase",
            ),
        ),
        "referenceData": (
            "reference_data",
            read_union(
                models,
                "inputDataType",
                {"Fixed": "FixedInputData", "Rolling": "RollingInputData", "Static": "StaticInputData"},
                "UnknownMonitoringInputDataBase",
            ),
        ),
        "featureDataTypeOverride": (
            "feature_data_type_override",
            read_map(read_enum(models, "MonitoringFeatureDataType")),
        ),
    }
