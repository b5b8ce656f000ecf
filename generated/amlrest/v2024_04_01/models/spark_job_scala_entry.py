# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SparkJobScalaEntry(JsonObject):
    """SparkJobScalaEntry, as the contract names it."""

    spark_job_entry_type: str = "SparkJobScalaEntry"
    class_name: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "sparkJobEntryType": ("spark_job_entry_type", None),
        "className": ("class_name", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "spark_job_entry_type": UNSET,
        "class_name": UNSET,
    }
