# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_map, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitorDefinition(JsonObject):
    """What is monitored, by which signals, on which compute, and who is told.

    Attributes:
        monitoring_target: The model or deployment that is monitored.
        signals: The signals to compute, by a name of your choice.
        compute_configuration: What the monitor runs on.
        alert_notification_settings: Who is told of alerts.
    """

    monitoring_target: models.MonitoringTarget | None | Unset = UNSET
    signals: dict[
        str,
        models.CustomMonitoringSignal
        | models.DataDriftMonitoringSignal
        | models.DataQualityMonitoringSignal
        | models.FeatureAttributionDriftMonitoringSignal
        | models.PredictionDriftMonitoringSignal
        | models.UnknownMonitoringSignalBase
        | None,
    ]
    compute_configuration: models.MonitorServerlessSparkCompute | models.UnknownMonitorComputeConfigurationBase
    alert_notification_settings: models.MonitorNotificationSettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "monitoringTarget": ("monitoring_target", read_model(models, "MonitoringTarget")),
        "signals": (
            "signals",
            read_map(
                read_union(
                    models,
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
                models,
                "computeType",
                {"ServerlessSpark": "MonitorServerlessSparkCompute"},
                "UnknownMonitorComputeConfigurationBase",
            ),
        ),
        "alertNotificationSettings": ("alert_notification_settings", read_model(models, "MonitorNotificationSettings")),
    }
