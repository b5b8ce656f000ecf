# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeRuntimeDto(JsonObject):
    """What a feature store computes with.

    Attributes:
        spark_runtime_version: Version of Spark.
    """

    spark_runtime_version: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "sparkRuntimeVersion": ("spark_runtime_version", None),
    }
