# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .feature_attribution_metric import FeatureAttributionMetric
    from .monitoring_threshold import MonitoringThreshold


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeatureAttributionMetricThreshold(JsonObject):
    """FeatureAttributionMetricThreshold, as the contract names it."""

    threshold: MonitoringThreshold | None | Unset = UNSET
    metric: FeatureAttributionMetric | str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "threshold": ("threshold", read_model(MODELS, "MonitoringThreshold")),
        "metric": ("metric", read_enum(MODELS, "FeatureAttributionMetric")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "metric": UNSET,
    }
