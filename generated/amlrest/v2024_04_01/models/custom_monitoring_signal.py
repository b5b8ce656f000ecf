# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_map, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomMonitoringSignal(JsonObject):
    """Metrics that a component of yours computes.

    Attributes:
        signal_type: Always "Custom", which tells this type from its siblings.
        notification_types: How the signal tells of alerts; AmlNotification sends email.
        properties: Further facts by name, which may be added but not changed.
        input_assets: Data for the component's inputs, by input name.
        inputs: Values for the component's literal inputs, by input name.
        component_id: Id of the component that computes the metrics.
        metric_thresholds: Metrics to compute, with the value of each that raises an alert.
    """

    signal_type: str = "Custom"
    notification_types: list[models.MonitoringNotificationType | str] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    input_assets: (
        dict[
            str,
            models.FixedInputData
            | models.RollingInputData
            | models.StaticInputData
            | models.UnknownMonitoringInputDataBase
            | None,
        ]
        | None
        | Unset
    ) = UNSET
    inputs: (
        dict[
            str,
            models.MLTableJobInput
            | models.CustomModelJobInput
            | models.MLFlowModelJobInput
            | models.LiteralJobInput
            | models.TritonModelJobInput
            | models.UriFileJobInput
            | models.UriFolderJobInput
            | models.UnknownJobInput
            | None,
        ]
        | None
        | Unset
    ) = UNSET
    component_id: str
    metric_thresholds: list[models.CustomMetricThreshold]
    _wire: ClassVar[Wire] = {
        "signalType": ("signal_type", None),
        "notificationTypes": ("notification_types", read_list(read_enum(models, "MonitoringNotificationType"))),
        "properties": ("properties", None),
        "inputAssets": (
            "input_assets",
            read_map(
                read_union(
                    models,
                    "inputDataType",
                    {"Fixed": "FixedInputData", "Rolling": "RollingInputData", "Static": "StaticInputData"},
                    "UnknownMonitoringInputDataBase",
                )
            ),
        ),
        "inputs": (
            "inputs",
            read_map(
                read_union(
                    models,
                    "jobInputType",
                    {
                        "mltable": "MLTableJobInput",
                        "custom_model": "CustomModelJobInput",
                        "mlflow_model": "MLFlowModelJobInput",
                        "literal": "LiteralJobInput",
                        "triton_model": "TritonModelJobInput",
                        "uri_file": "UriFileJobInput",
                        "uri_folder": "UriFolderJobInput",
                    },
                    "UnknownJobInput",
                )
            ),
        ),
        "componentId": ("component_id", None),
        "metricThresholds": ("metric_thresholds", read_list(read_model(models, "CustomMetricThreshold"))),
    }
