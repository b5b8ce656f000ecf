# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_map, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .all_features import AllFeatures
    from .categorical_data_quality_metric_threshold import CategoricalDataQualityMetricThreshold
    from .feature_importance_settings import FeatureImportanceSettings
    from .feature_subset import FeatureSubset
    from .fixed_input_data import FixedInputData
    from .monitoring_feature_data_type import MonitoringFeatureDataType
    from .monitoring_notification_type import MonitoringNotificationType
    from .numerical_data_quality_metric_threshold import NumericalDataQualityMetricThreshold
    from .rolling_input_data import RollingInputData
    from .static_input_data import StaticInputData
    from .top_n_features_by_attribution import TopNFeaturesByAttribution
    from .unknown_data_quality_metric_threshold_base import UnknownDataQualityMetricThresholdBase
    from .unknown_monitoring_feature_filter_base import UnknownMonitoringFeatureFilterBase
    from .unknown_monitoring_input_data_base import UnknownMonitoringInputDataBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataQualityMonitoringSignal(JsonObject):
    """DataQualityMonitoringSignal, as the contract names it."""

    signal_type: str = "DataQuality"
    notification_types: list[MonitoringNotificationType | str] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    features: (
        AllFeatures | FeatureSubset | TopNFeaturesByAttribution | UnknownMonitoringFeatureFilterBase | None | Unset
    ) = UNSET
    feature_importance_settings: FeatureImportanceSettings | None | Unset = UNSET
    metric_thresholds: list[
        CategoricalDataQualityMetricThreshold
        | NumericalDataQualityMetricThreshold
        | UnknownDataQualityMetricThresholdBase
    ]
    production_data: FixedInputData | RollingInputData | StaticInputData | UnknownMonitoringInputDataBase
    reference_data: FixedInputData | RollingInputData | StaticInputData | UnknownMonitoringInputDataBase
    feature_data_type_override: dict[str, MonitoringFeatureDataType | str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "signalType": ("signal_type", None),
        "notificationTypes": ("notification_types", read_list(read_enum(MODELS, "MonitoringNotificationType"))),
        "properties": ("properties", None),
        "features": (
            "features",
            read_union(
                MODELS,
                "filterType",
                {
                    "AllFeatures": "AllFeatures",
                    "FeatureSubset": "FeatureSubset",
                    "TopNByAttribution": "TopNFeaturesByAttribution",
                },
                "UnknownMonitoringFeatureFilterBase",
            ),
        ),
        "featureImportanceSettings": ("feature_importance_settings", read_model(MODELS, "FeatureImportanceSettings")),
        "metricThresholds": (
            "metric_thresholds",
            read_list(
                read_union(
                    MODELS,
                    "dataType",
                    {
                        "Categorical": "CategoricalDataQualityMetricThreshold",
                        "Numerical": "NumericalDataQualityMetricThreshold",
                    },
                    "UnknownDataQualityMetricThresholdBase",
                )
            ),
        ),
        "productionData": (
            "production_data",
            read_union(
                MODELS,
                "inputDataType",
                {"Fixed": "FixedInputData", "Rolling": "RollingInputData", "Static": "StaticInputData"},
                "UnknownMonitoringInputDataBase",
            ),
        ),
        "referenceData": (
            "reference_data",
            read_union(
                MODELS,
                "inputDataType",
                {"Fixed": "FixedInputData", "Rolling": "RollingInputData", "Static": "StaticInputData"},
                "UnknownMonitoringInputDataBase",
            ),
        ),
        "featureDataTypeOverride": (
            "feature_data_type_override",
            read_map(read_enum(MODELS, "MonitoringFeatureDataType")),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "signal_type": UNSET,
        "metric_thresholds": UNSET,
        "production_data": UNSET,
        "reference_data": UNSET,
    }
