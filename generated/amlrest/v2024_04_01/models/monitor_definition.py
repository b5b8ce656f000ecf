# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_map, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .custom_monitoring_signal import CustomMonitoringSignal
    from .data_drift_monitoring_signal import DataDriftMonitoringSignal
    from .data_quality_monitoring_signal import DataQualityMonitoringSignal
    from .feature_attribution_drift_monitoring_signal import FeatureAttributionDriftMonitoringSignal
    from .monitor_notification_settings import MonitorNotificationSettings
    from .monitor_serverless_spark_compute import MonitorServerlessSparkCompute
    from .monitoring_target import MonitoringTarget
    from .prediction_drift_monitoring_signal import PredictionDriftMonitoringSignal
    from .unknown_monitor_compute_configuration_base import UnknownMonitorComputeConfigurationBase
    from .unknown_monitoring_signal_base import UnknownMonitoringSignalBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitorDefinition(JsonObject):
    """MonitorDefinition, as the contract names it."""

    monitoring_target: MonitoringTarget | None | Unset = UNSET
    signals: dict[
        str,
        CustomMonitoringSignal
        | DataDriftMonitoringSignal
        | DataQualityMonitoringSignal
        | FeatureAttributionDriftMonitoringSignal
        | PredictionDriftMonitoringSignal
        | UnknownMonitoringSignalBase
        | None,
    ]
    compute_configuration: MonitorServerlessSparkCompute | UnknownMonitorComputeConfigurationBase
    alert_notification_settings: MonitorNotificationSettings | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "monitoringTarget": ("monitoring_target", read_model(MODELS, "MonitoringTarget")),
        "signals": (
            "signals",
            read_map(
                read_union(
                    MODELS,
                    "signalType",
                    {
                        "Custom": "CustomMonitoringSignal",
                        "DataDrift": "DataDriftMonitoringSignal",
                        "DataQuality": "DataQualityMonitoringSignal",
                        "FeatureAttributionDrift": "FeatureAttributionDriftMonitoringSignal",
                        "PredictionDrift": "PredictionDriftMonitoringSignal",
                    },
                    "UnknownMonitoringSignalBase",
                )
            ),
        ),
        "computeConfiguration": (
            "compute_configuration",
            read_union(
                MODELS,
                "computeType",
                {"ServerlessSpark": "MonitorServerlessSparkCompute"},
                "UnknownMonitorComputeConfigurationBase",
            ),
        ),
        "alertNotificationSettings": ("alert_notification_settings", read_model(MODELS, "MonitorNotificationSettings")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "signals": UNSET,
        "compute_configuration": UNSET,
    }
