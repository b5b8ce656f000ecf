# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, to_timestamp


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CsvExportSummary(JsonObject):
    """CsvExportSummary, as the contract names it.

    Attributes:
        container_name: Container, file system or share inside the account.
    """

    end_time_utc: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    exported_row_count: int | None | Unset = UNSET
    format_: str = "CSV"
    labeling_job_id: str | None | Unset = UNSET
    start_time_utc: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    container_name: str | None | Unset = UNSET
    snapshot_path: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "endTimeUtc": ("end_time_utc", None),
        "exportedRowCount": ("exported_row_count", None),
        "format": ("format_", None),
        "labelingJobId": ("labeling_job_id", None),
        "startTimeUtc": ("start_time_utc", None),
        "containerName": ("container_name", None),
        "snapshotPath": ("snapshot_path", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "format_": UNSET,
    }
