# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SparkJobPythonEntry(JsonObject):
    """A Python file that a Spark job runs.

    Attributes:
        spark_job_entry_type: Always "SparkJobPythonEntry", which tells this type from its siblings.
        file: Path of the Python file inside the code.
    """

    spark_job_entry_type: str = "SparkJobPythonEntry"
    file: str
    _wire: ClassVar[Wire] = {
        "sparkJobEntryType": ("spark_job_entry_type", None),
        "file": ("file", None),
    }
