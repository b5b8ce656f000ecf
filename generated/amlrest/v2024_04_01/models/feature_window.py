# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, to_timestamp


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeatureWindow(JsonObject):
    """A span of time that features are computed for.

    Attributes:
        feature_window_start: When the window begins.
        feature_window_end: When the window ends.
    """

    feature_window_start: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    feature_window_end: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    _wire: ClassVar[Wire] = {
        "featureWindowStart": ("feature_window_start", to_timestamp),
        "featureWindowEnd": ("feature_window_end", to_timestamp),
    }
