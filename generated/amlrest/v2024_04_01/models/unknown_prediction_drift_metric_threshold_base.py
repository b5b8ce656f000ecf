# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownPredictionDriftMetricThresholdBase(JsonObject):
    """Any other PredictionDriftMetricThresholdBase, of a type that this api-version does not list.

    Attributes:
        data_type: A type that this api-version does not list.
        threshold: Value of the metric that raises an alert; a default of each metric if left out.
    """

    data_type: str
    threshold: models.MonitoringThreshold | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "dataType": ("data_type", None),
        "threshold": ("threshold", read_model(models, "MonitoringThreshold")),
    }
