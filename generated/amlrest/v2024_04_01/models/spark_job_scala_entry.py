# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SparkJobScalaEntry(JsonObject):
    """A Scala class that a Spark job runs.

    Attributes:
        spark_job_entry_type: Always "SparkJobScalaEntry", which tells this type from its siblings.
        class_name: Full name of the Scala class.
    """

    spark_job_entry_type: str = "SparkJobScalaEntry"
    class_name: str
    _wire: ClassVar[Wire] = {
        "sparkJobEntryType": ("spark_job_entry_type", None),
        "className": ("class_name", None),
    }
