# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_map, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .custom_metric_threshold import CustomMetricThreshold
    from .custom_model_job_input import CustomModelJobInput
    from .fixed_input_data import FixedInputData
    from .literal_job_input import LiteralJobInput
    from .ml_flow_model_job_input import MLFlowModelJobInput
    from .ml_table_job_input import MLTableJobInput
    from .monitoring_notification_type import MonitoringNotificationType
    from .rolling_input_data import RollingInputData
    from .static_input_data import StaticInputData
    from .triton_model_job_input import TritonModelJobInput
    from .unknown_job_input import UnknownJobInput
    from .unknown_monitoring_input_data_base import UnknownMonitoringInputDataBase
    from .uri_file_job_input import UriFileJobInput
    from .uri_folder_job_input import UriFolderJobInput


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomMonitoringSignal(JsonObject):
    """CustomMonitoringSignal, as the contract names it."""

    signal_type: str = "Custom"
    notification_types: list[MonitoringNotificationType | str] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    input_assets: (
        dict[str, FixedInputData | RollingInputData | StaticInputData | UnknownMonitoringInputDataBase | None]
        | None
        | Unset
    ) = UNSET
    inputs: (
        dict[
            str,
            MLTableJobInput
            | CustomModelJobInput
            | MLFlowModelJobInput
            | LiteralJobInput
            | TritonModelJobInput
            | UriFileJobInput
            | UriFolderJobInput
            | UnknownJobInput
            | None,
        ]
        | None
        | Unset
    ) = UNSET
    component_id: str
    metric_thresholds: list[CustomMetricThreshold]
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "signalType": ("signal_type", None),
        "notificationTypes": ("notification_types", read_list(read_enum(MODELS, "MonitoringNotificationType"))),
        "properties": ("properties", None),
        "inputAssets": (
            "input_assets",
            read_map(
                read_union(
                    MODELS,
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
                    MODELS,
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
        "metricThresholds": ("metric_thresholds", read_list(read_model(MODELS, "CustomMetricThreshold"))),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "signal_type": UNSET,
        "component_id": UNSET,
        "metric_thresholds": UNSET,
    }
