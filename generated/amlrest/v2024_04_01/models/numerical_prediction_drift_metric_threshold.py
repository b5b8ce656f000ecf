# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NumericalPredictionDriftMetricThreshold(JsonObject):
    """A metric of prediction drift for numbers, with its threshold.

    Attributes:
        data_type: Always "Numerical", which tells this type from its siblings.
        threshold: Value of the metric that raises an alert; a default of each metric if left out.
        metric: The metric to compute.
    """

    data_type: str = "Numerical"
    threshold: models.MonitoringThreshold | None | Unset = UNSET
    metric: models.NumericalPredictionDriftMetric | str
    _wire: ClassVar[Wire] = {
        "dataType": ("data_type", None),
        "threshold": ("threshold", read_model(models, "MonitoringThreshold")),
        "metric": ("metric", read_enum(models, "NumericalPredictionDriftMetric")),
    }
