# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SparkJobPythonEntry(JsonObject):
    """SparkJobPythonEntry, as the contract names it."""

    spark_job_entry_type: str = "SparkJobPythonEntry"
    file: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "sparkJobEntryType": ("spark_job_entry_type", None),
        "file": ("file", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "spark_job_entry_type": UNSET,
        "file": UNSET,
    }
