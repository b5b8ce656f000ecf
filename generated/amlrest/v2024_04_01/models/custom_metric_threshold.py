# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomMetricThreshold(JsonObject):
    """A metric of your own, with its threshold.

    Attributes:
        threshold: Value of the metric that raises an alert; a default of each metric if left out.
        metric: Name that the component gives the metric.
    """

    threshold: models.MonitoringThreshold | None | Unset = UNSET
    metric: str
    _wire: ClassVar[Wire] = {
        "threshold": ("threshold", read_model(models, "MonitoringThreshold")),
        "metric": ("metric", None),
    }
