# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, to_timestamp


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownExportSummary(JsonObject):
    """Any other ExportSummary, of a type that this api-version does not list.

    Attributes:
        end_time_utc: When the export was done; set by the service.
        exported_row_count: How many labeled items were exported; set by the service.
        format_: A type that this api-version does not list.
        labeling_job_id: Name of the project that the labels are of; set by the service.
        start_time_utc: When the export was asked for; set by the service.
    """

    end_time_utc: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    exported_row_count: int | None | Unset = UNSET
    format_: str
    labeling_job_id: str | None | Unset = UNSET
    start_time_utc: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    _wire: ClassVar[Wire] = {
        "endTimeUtc": ("end_time_utc", to_timestamp),
        "exportedRowCount": ("exported_row_count", None),
        "format": ("format_", None),
        "labelingJobId": ("labeling_job_id", None),
        "startTimeUtc": ("start_time_utc", to_timestamp),
    }
