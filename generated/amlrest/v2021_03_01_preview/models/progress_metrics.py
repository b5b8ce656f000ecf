# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, to_timestamp


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ProgressMetrics(JsonObject):
    """How far a labeling project is.

    Attributes:
        completed_datapoint_count: How many items are labeled.
        incremental_dataset_last_refresh_time: When new files of the data last joined.
        skipped_datapoint_count: How many items labelers have skipped.
        total_datapoint_count: How many items there are in all.
    """

    completed_datapoint_count: int | None | Unset = UNSET
    incremental_dataset_last_refresh_time: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    skipped_datapoint_count: int | None | Unset = UNSET
    total_datapoint_count: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "completedDatapointCount": ("completed_datapoint_count", None),
        "incrementalDatasetLastRefreshTime": ("incremental_dataset_last_refresh_time", to_timestamp),
        "skippedDatapointCount": ("skipped_datapoint_count", None),
        "totalDatapointCount": ("total_datapoint_count", None),
    }
