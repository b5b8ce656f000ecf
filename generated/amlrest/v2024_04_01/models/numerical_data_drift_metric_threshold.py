# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .monitoring_threshold import MonitoringThreshold
    from .numerical_data_drift_metric import NumericalDataDriftMetric


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NumericalDataDriftMetricThreshold(JsonObject):
    """NumericalDataDriftMetricThreshold, as the contract names it.

    Attributes:
        data_type: Whether the data is a file, a folder or an MLTable.
    """

    data_type: str = "Numerical"
    threshold: MonitoringThreshold | None | Unset = UNSET
    metric: NumericalDataDriftMetric | str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "dataType": ("data_type", None),
        "threshold": ("threshold", read_model(MODELS, "MonitoringThreshold")),
        "metric": ("metric", read_enum(MODELS, "NumericalDataDriftMetric")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "data_type": UNSET,
        "metric": UNSET,
    }
